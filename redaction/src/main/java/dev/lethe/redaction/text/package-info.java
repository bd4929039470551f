/** Finds lines of text in pictures, and reads them with programs that can. */
@NullMarked
package dev.lethe.redaction.text;

import org.jspecify.annotations.NullMarked;
