package dev.lethe.pixels;

/**
 * The shape of a picture's samples.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param channels what the samples mean
 * @param bits 8 or 16 per sample; samples are 0 to 255 or 0 to 65,535
 * @param profile the colour space
 */
public record Layout(int width, int height, Channels channels, int bits, ColorProfile profile) {
    /** Checks ranges. */
    public Layout {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height must be 1 or more");
        }
        if (bits != 8 && bits != 16) {
            throw new IllegalArgumentException("bits: must be 8 or 16");
        }
    }

    /** An 8-bit sRGB layout. */
    public static Layout of(int width, int height, Channels channels) {
        return new Layout(width, height, channels, 8, ColorProfile.SRGB);
    }

    /** This layout at another size. */
    public Layout withSize(int newWidth, int newHeight) {
        return new Layout(newWidth, newHeight, channels, bits, profile);
    }

    /** This layout with other channels. */
    public Layout withChannels(Channels other) {
        return new Layout(width, height, other, bits, profile);
    }

    /** This layout in another colour space. */
    public Layout withProfile(ColorProfile other) {
        return new Layout(width, height, channels, bits, other);
    }

    /** Samples in a row. */
    public int rowSamples() {
        return Math.multiplyExact(width, channels.count());
    }

    /** Bytes that all samples take in memory; {@link Long#MAX_VALUE} if no number can hold them. */
    public long bytes() {
        long pixels = (long) width * height;
        int each = channels.count() * (bits / 8);
        return pixels > Long.MAX_VALUE / each ? Long.MAX_VALUE : pixels * each;
    }

    /** The greatest sample value. */
    public int maxSample() {
        return (1 << bits) - 1;
    }
}
