package dev.lethe;

/**
 * What a picture's header says, read before anything is allocated.
 *
 * @param format the container's format
 * @param width stored width in pixels, before orientation; 0 where the format has none (SVG without a size)
 * @param height stored height in pixels
 * @param frames number of frames as far as the header tells, at least 1
 * @param bitsPerSample 1 to 32; 8 where unknown
 * @param alpha whether the picture can be transparent
 * @param orientation how it is to be turned for display
 * @param variant what a codec may have to know beyond that ("CMYK", "animated", "BigTIFF"), or empty
 */
public record ImageHeader(
        ImageFormat format,
        int width,
        int height,
        int frames,
        int bitsPerSample,
        boolean alpha,
        Orientation orientation,
        String variant) {
    /** Checks ranges. */
    public ImageHeader {
        if (width < 0 || height < 0 || frames < 1) {
            throw new IllegalArgumentException("width, height and frames must not be negative or zero");
        }
    }

    /** A header of a plain still picture. */
    public static ImageHeader still(ImageFormat format, int width, int height) {
        return new ImageHeader(format, width, height, 1, 8, false, Orientation.NORMAL, "");
    }

    /** This header with another orientation. */
    public ImageHeader withOrientation(Orientation other) {
        return new ImageHeader(format, width, height, frames, bitsPerSample, alpha, other, variant);
    }

    /** Width times height. */
    public long pixels() {
        return (long) width * height;
    }

    /** Width as displayed, orientation applied. */
    public int displayWidth() {
        return orientation.swapsAxes() ? height : width;
    }

    /** Height as displayed, orientation applied. */
    public int displayHeight() {
        return orientation.swapsAxes() ? width : height;
    }
}
