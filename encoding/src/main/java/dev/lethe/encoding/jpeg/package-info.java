/** JPEG pixels through the JDK's decoder and encoder. */
@NullMarked
package dev.lethe.encoding.jpeg;

import org.jspecify.annotations.NullMarked;
