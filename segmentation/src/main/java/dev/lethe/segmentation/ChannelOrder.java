package dev.lethe.segmentation;

/** The order in which a network wants the three colours. */
public enum ChannelOrder {
    /** Red first; most networks. */
    RGB,
    /** Blue first, as networks trained with OpenCV often want. */
    BGR
}
