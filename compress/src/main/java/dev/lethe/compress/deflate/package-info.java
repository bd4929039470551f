/** Deflate (RFC 1951) and zlib streams (RFC 1950) in pure Java, smaller than those of {@code java.util.zip}. */
@NullMarked
package dev.lethe.compress.deflate;

import org.jspecify.annotations.NullMarked;
