/** JPEG: segments, scans, and what follows them. */
@NullMarked
package dev.lethe.metadata.jpeg;

import org.jspecify.annotations.NullMarked;
