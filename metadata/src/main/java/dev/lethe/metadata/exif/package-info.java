/** The few EXIF fields that a policy may keep: read from any block, rebuilt in a new one. */
@NullMarked
package dev.lethe.metadata.exif;

import org.jspecify.annotations.NullMarked;
