package dev.lethe.encoding.webp.vp8;

/** Arithmetic on samples of 8 bits. */
final class Samples {
    private Samples() {}

    /** The nearest sample. */
    static int clamp(int value) {
        return (value & ~0xFF) == 0 ? value : ~value >> 31 & 0xFF;
    }

    /** The sample nearest to the sum of a sample and a difference. */
    static byte sum(byte sample, int difference) {
        return (byte) clamp((sample & 0xFF) + difference);
    }
}
