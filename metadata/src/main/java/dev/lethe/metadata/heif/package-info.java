/** HEIF and AVIF: items, their properties and places, and image sequences, laid out anew. */
@NullMarked
package dev.lethe.metadata.heif;

import org.jspecify.annotations.NullMarked;
