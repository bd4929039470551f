/** Compares hidden pictures with the picture that is seen. */
@NullMarked
package dev.lethe.toolkit.preview;

import org.jspecify.annotations.NullMarked;
