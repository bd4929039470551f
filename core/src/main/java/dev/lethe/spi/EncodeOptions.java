package dev.lethe.spi;

/**
 * How pixels are to be written.
 *
 * @param quality 0 to 100 for lossy formats, the format's usual scale
 * @param lossless whether a format that can do both is to keep every pixel
 */
public record EncodeOptions(int quality, boolean lossless) {
    /** Quality where nobody asked for one: no visible loss on photos. */
    public static final int DEFAULT_QUALITY = 92;

    /** Checks the range. */
    public EncodeOptions {
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("quality: must be 0 to 100, is " + quality);
        }
    }

    /** Quality 92; lossless where the format can. */
    public static EncodeOptions defaults() {
        return new EncodeOptions(DEFAULT_QUALITY, true);
    }

    /** These options with another quality. */
    public EncodeOptions withQuality(int other) {
        return new EncodeOptions(other, lossless);
    }
}
