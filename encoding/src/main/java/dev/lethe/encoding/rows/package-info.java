/** Pictures as streams of rows: the glue between codecs and edits. */
@NullMarked
package dev.lethe.encoding.rows;

import org.jspecify.annotations.NullMarked;
