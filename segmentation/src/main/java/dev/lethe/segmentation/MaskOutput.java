package dev.lethe.segmentation;

/**
 * Where a network's mask is found and how it is read. Immutable.
 *
 * @param index which of the network's outputs, from 0
 * @param channel which channel of that output is the subject, from 0
 * @param activation what is still to be done to make it a probability
 * @param stretch whether the values are then stretched so that the least becomes 0 and the greatest 1; never done where
 *     they differ by less than a tenth, so that a picture without a subject does not get one
 */
public record MaskOutput(int index, int channel, Activation activation, boolean stretch) {
    /** Checks ranges. */
    public MaskOutput {
        if (index < 0 || channel < 0) {
            throw new IllegalArgumentException("index and channel must be 0 or more");
        }
    }

    /** The first channel of the first output, a probability already. */
    public static MaskOutput first() {
        return new MaskOutput(0, 0, Activation.NONE, false);
    }

    /** Another channel of the same output. */
    public MaskOutput withChannel(int other) {
        return new MaskOutput(index, other, activation, stretch);
    }

    /** Another activation. */
    public MaskOutput withActivation(Activation other) {
        return new MaskOutput(index, channel, other, stretch);
    }

    /** The same values, stretched from 0 to 1. */
    public MaskOutput stretched() {
        return new MaskOutput(index, channel, activation, true);
    }
}
