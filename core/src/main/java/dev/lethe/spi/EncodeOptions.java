package dev.lethe.spi;

/**
 * How pixels are to be written.
 *
 * @param quality 0 to 100 for lossy formats, the format's usual scale
 * @param lossless whether a format that can do both is to keep every pixel
 * @param exact whether the colours of pixels that are fully transparent are to be kept, too: they can't be seen, but can
 *     be found. Formats that know no difference keep them
 */
public record EncodeOptions(int quality, boolean lossless, boolean exact) {
    /** Quality where nobody asked for one: no visible loss on photos. */
    public static final int DEFAULT_QUALITY = 92;

    /** Checks the range. */
    public EncodeOptions {
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("quality: must be 0 to 100, is " + quality);
        }
    }

    /** Options that keep all colours. */
    public EncodeOptions(int quality, boolean lossless) {
        this(quality, lossless, true);
    }

    /** Quality 92; lossless where the format can, with all colours. */
    public static EncodeOptions defaults() {
        return new EncodeOptions(DEFAULT_QUALITY, true);
    }

    /** These options with another quality. */
    public EncodeOptions withQuality(int other) {
        return new EncodeOptions(other, lossless, exact);
    }

    /** These options with loss, or without where the format can. */
    public EncodeOptions withLossless(boolean kept) {
        return new EncodeOptions(quality, kept, exact);
    }

    /** These options with colours under full transparency kept, or cleared where the format's encoder can. */
    public EncodeOptions withExact(boolean kept) {
        return new EncodeOptions(quality, lossless, kept);
    }
}
