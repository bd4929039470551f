/** TIFF pixels: the JDK's decoder, an encoder of our own. */
@NullMarked
package dev.lethe.encoding.tiff;

import org.jspecify.annotations.NullMarked;
