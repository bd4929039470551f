package dev.lethe.segmentation;

/** What is still to be done to a network's output to make it a probability between 0 and 1. */
public enum Activation {
    /** Nothing: the network's last layer did it. */
    NONE,
    /** The logistic function of the chosen channel. */
    SIGMOID,
    /** The chosen channel's share among the exponentials of all channels. */
    SOFTMAX
}
