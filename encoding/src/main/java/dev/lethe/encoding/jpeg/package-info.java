/** JPEG pixels through Lethe's decoder and the JDK's encoder. */
@NullMarked
package dev.lethe.encoding.jpeg;

import org.jspecify.annotations.NullMarked;
