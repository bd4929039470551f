package dev.lethe.segmentation.plain;

import java.util.List;

/** One step of a computation. Immutable; writes to its target and scratch alone. */
interface Operation {
    /** No scratch. */
    int[] NOTHING = {};

    /**
     * Computes.
     *
     * @param inputs values as planes, which may be more and longer than their shapes need
     * @param target takes the result; none of the inputs
     * @param scratch arrays of at least the lengths that {@link #scratch()} says, which nobody else uses meanwhile
     */
    void run(List<float[][]> inputs, float[][] target, float[][] scratch);

    /** Lengths of the arrays of scratch that it needs. */
    default int[] scratch() {
        return NOTHING;
    }
}
