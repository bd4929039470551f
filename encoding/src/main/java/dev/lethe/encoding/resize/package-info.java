/** Resampling in linear light. */
@NullMarked
package dev.lethe.encoding.resize;

import org.jspecify.annotations.NullMarked;
