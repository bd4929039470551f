/**
 * Very large pictures in pieces: pyramids of tiles that viewers in a browser load as they need them, and splitting and
 * joining without loss. Pictures are read once, row by row; memory grows with their width alone.
 */
@NullMarked
package dev.lethe.encoding.tiles;

import org.jspecify.annotations.NullMarked;
