/**
 * Turns, mirrors and crops JPEGs in the coefficient domain: blocks change their places and coefficients their signs, and
 * nothing is lost to a second quantisation.
 */
@NullMarked
package dev.lethe.jpeg.lossless;

import org.jspecify.annotations.NullMarked;
