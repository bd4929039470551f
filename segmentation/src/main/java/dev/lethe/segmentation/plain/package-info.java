/** Computes small convolutional networks in plain Java: no native code, the same on every platform. */
@NullMarked
package dev.lethe.segmentation.plain;

import org.jspecify.annotations.NullMarked;
