/** Draws the example pictures and plants in them what phones and editors really leave behind. */
@NullMarked
package dev.lethe.examples.photos;

import org.jspecify.annotations.NullMarked;
