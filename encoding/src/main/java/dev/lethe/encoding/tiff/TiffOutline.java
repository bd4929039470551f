package dev.lethe.encoding.tiff;

import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** A look at the figures by which the JDK's decoder allocates, before it sees a TIFF: they must be within limits. */
final class TiffOutline {
    private static final int MOST_SAMPLES = 16;
    private static final int YCBCR = 6;
    private static final long LARGEST_BLOCK = 1L << 30;

    private TiffOutline() {}

    /** Checks a directory and reserves the memory that its decoding takes. */
    static void check(TiffFields fields, RunContext context) throws IOException {
        if (fields.isBig()) {
            throw new MissingCapabilityException("The pixels of this kind of BigTIFF can't be decoded by this build;"
                    + " convert the picture first");
        }
        long width = fields.number(TiffFields.WIDTH, -1);
        long height = fields.number(TiffFields.HEIGHT, -1);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw fields.malformed("has a header without a size");
        }
        context.require(Limit.PIXELS, width * height);
        long samples = fields.number(TiffFields.SAMPLES, 1);
        long bits = fields.number(TiffFields.BITS, 1);
        long sampleFormat = fields.number(TiffFields.SAMPLE_FORMAT, 1);
        boolean integers = sampleFormat == 1 || sampleFormat == 4;
        boolean colors = fields.number(TiffFields.PHOTOMETRIC, 0) <= YCBCR;
        if (samples < 1 || samples > MOST_SAMPLES || bits < 1 || bits > 16 || !integers || !colors) {
            throw new MissingCapabilityException(
                    "The pixels of a TIFF with more than 16 bits per sample, with fractions, many samples or Lab colours"
                            + " can't be decoded by this build; convert the picture first");
        }
        long blockWidth = fields.number(TiffFields.TILE_WIDTH, 0);
        long blockHeight = fields.number(TiffFields.TILE_HEIGHT, fields.number(TiffFields.ROWS_PER_STRIP, 0));
        long blockPixels = Math.multiplyExact(
                blockWidth > 0 ? Math.min(blockWidth, LARGEST_BLOCK) : width,
                blockHeight > 0 ? Math.min(blockHeight, blockWidth > 0 ? LARGEST_BLOCK : height) : height);
        context.require(Limit.PIXELS, blockPixels);
        context.reserve((width * height + 2 * blockPixels) * samples * (bits > 8 ? 2 : 1));
    }
}
