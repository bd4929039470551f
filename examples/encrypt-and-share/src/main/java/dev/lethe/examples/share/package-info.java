/** A photo that only chosen people can open. */
@NullMarked
package dev.lethe.examples.share;

import org.jspecify.annotations.NullMarked;
