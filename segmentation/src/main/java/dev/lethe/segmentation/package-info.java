/** Tells the subject of a picture from its background with a network in a local file. */
@NullMarked
package dev.lethe.segmentation;

import org.jspecify.annotations.NullMarked;
