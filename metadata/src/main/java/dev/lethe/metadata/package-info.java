/** Finds what a picture says besides its pixels, and writes it anew without that. */
@NullMarked
package dev.lethe.metadata;

import org.jspecify.annotations.NullMarked;
