/** Scalable Vector Graphics, plain or gzipped: an allow-list writer for what is drawn (W3C SVG 1.1, SVG 2). */
@NullMarked
package dev.lethe.metadata.svg;

import org.jspecify.annotations.NullMarked;
