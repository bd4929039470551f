package dev.lethe.segmentation.onnx;

/** One result of a network, there as long as the call in which it is given. */
public interface NetworkOutput {
    /** Its extent in each dimension, the outermost first. */
    long[] shape();

    /** Number of values. */
    long size();

    /** Whether the values are 32-bit floats. */
    boolean isFloat();

    /** Shape and type in words, for messages. */
    String describe();

    /** A copy of the values; for {@link #isFloat} outputs only. */
    float[] values();
}
