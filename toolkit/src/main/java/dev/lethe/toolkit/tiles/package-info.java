/**
 * Very large pictures as files in a folder: tiles for viewers, and pieces that can be joined again. Nothing here holds a
 * whole picture in memory, and nothing uses the network.
 */
@NullMarked
package dev.lethe.toolkit.tiles;

import org.jspecify.annotations.NullMarked;
