/** ICC profiles as far as decoding and encoding need them. */
@NullMarked
package dev.lethe.encoding.color;

import org.jspecify.annotations.NullMarked;
