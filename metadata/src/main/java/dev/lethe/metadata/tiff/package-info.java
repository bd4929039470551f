/** TIFF, BigTIFF and DNG: directories rebuilt from an allow-list of tags, strips and tiles copied as they are. */
@NullMarked
package dev.lethe.metadata.tiff;

import org.jspecify.annotations.NullMarked;
