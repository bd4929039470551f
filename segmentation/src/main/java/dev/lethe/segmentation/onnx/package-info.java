/** Loads networks from files in ONNX format and computes them with ONNX Runtime, offline. */
@NullMarked
package dev.lethe.segmentation.onnx;

import org.jspecify.annotations.NullMarked;
