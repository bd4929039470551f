/** What deflate streams (RFC 1951) are made of, and a fast way to make them from filtered photos. */
@NullMarked
package dev.lethe.encoding.deflate;

import org.jspecify.annotations.NullMarked;
