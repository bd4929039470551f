package dev.lethe.encoding.tiff;

import dev.lethe.Limit;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/**
 * A page whose strips or tiles can be read a few rows at a time: 1 to 8 or 16 bits, grey, RGB, palette, or JPEG, with all
 * samples of a pixel beside each other.
 *
 * @param layout of the decoded picture
 * @param compression as the field says (TIFF 6.0, section 8)
 * @param bits of a stored sample: 1, 2, 4, 8 or 16
 * @param samples stored for a pixel
 * @param photometric 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 6 YCbCr
 * @param differences whether samples are stored as differences from their left neighbours (section 14)
 * @param premultiplied whether colours are stored multiplied by opacity (section 18)
 * @param tiled whether blocks are tiles, otherwise strips
 * @param blockWidth pixels of a row of a block
 * @param blockHeight rows of a block; of the last strip there may be fewer
 */
record TiffPage(
        Layout layout,
        int compression,
        int bits,
        int samples,
        int photometric,
        boolean differences,
        boolean premultiplied,
        boolean tiled,
        int blockWidth,
        int blockHeight) {
    static final int NONE = 1;
    static final int LZW = 5;
    static final int JPEG = 7;
    static final int DEFLATE = 8;
    static final int DEFLATE_AS_OF_OLD = 32946;
    static final int PACK_BITS = 32773;

    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int YCBCR = 6;

    private static final int ASSOCIATED = 1;
    private static final int UNASSOCIATED = 2;

    /** The page of a directory; empty if another decoder has to read it. */
    static Optional<TiffPage> of(TiffFields fields, RunContext context) throws IOException {
        long width = fields.number(TiffFields.WIDTH, -1);
        long height = fields.number(TiffFields.HEIGHT, -1);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw fields.malformed("has a header without a size");
        }
        context.require(Limit.PIXELS, width * height);
        boolean tiled = fields.has(TiffFields.TILE_OFFSETS);
        long blockWidth = tiled ? fields.number(TiffFields.TILE_WIDTH, 0) : width;
        long blockHeight = tiled
                ? fields.number(TiffFields.TILE_HEIGHT, 0)
                : Math.min(height, fields.number(TiffFields.ROWS_PER_STRIP, height));
        int compression = small(fields, TiffFields.COMPRESSION, NONE);
        int photometric = small(fields, TiffFields.PHOTOMETRIC, -1);
        int samples = small(fields, TiffFields.SAMPLES, 1);
        int bits = small(fields, TiffFields.BITS, 1);
        int extra = small(fields, TiffFields.EXTRA_SAMPLES, 0);
        Optional<Channels> channels = channels(photometric, samples, extra);
        if (channels.isEmpty()
                || !isCoded(compression, photometric, bits)
                || !isPlain(fields, samples, bits)
                || !hasBlocks(fields, tiled, blockWidth, blockHeight)
                || compression == LZW && isOldLzw(fields, tiled)) {
            return Optional.empty();
        }
        Layout layout = new Layout(
                (int) width,
                (int) height,
                channels.get(),
                bits == 16 ? 16 : 8,
                IccProfiles.accept(fields.bytes(TiffFields.ICC), channels.get()));
        return Optional.of(new TiffPage(
                layout,
                compression,
                bits,
                samples,
                photometric,
                small(fields, TiffFields.PREDICTOR, 1) == 2,
                channels.get().hasAlpha() && extra == ASSOCIATED,
                tiled,
                (int) blockWidth,
                (int) blockHeight));
    }

    private static int small(TiffFields fields, int tag, int absent) throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, fields.number(tag, absent));
    }

    private static Optional<Channels> channels(int photometric, int samples, int extra) {
        int colors = switch (photometric) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO, PALETTE -> 1;
            case RGB, YCBCR -> 3;
            default -> -1;
        };
        Channels plain = colors == 3 || photometric == PALETTE ? Channels.RGB : Channels.GRAY;
        if (samples == colors) {
            return Optional.of(plain);
        }
        boolean alpha = samples == colors + 1
                && (extra == ASSOCIATED || extra == UNASSOCIATED)
                && photometric != PALETTE
                && photometric != YCBCR;
        return alpha ? Optional.of(plain.withAlpha()) : Optional.empty();
    }

    private static boolean isCoded(int compression, int photometric, int bits) {
        return switch (compression) {
            case NONE, LZW, DEFLATE, DEFLATE_AS_OF_OLD, PACK_BITS -> photometric != YCBCR;
            case JPEG -> bits == 8 && photometric != PALETTE && photometric != WHITE_IS_ZERO;
            default -> false;
        };
    }

    private static boolean isPlain(TiffFields fields, int samples, int bits) throws IOException {
        boolean narrow = bits == 1 || bits == 2 || bits == 4;
        boolean depth = bits == 8 || bits == 16 || narrow && samples == 1;
        for (int i = 1; i < samples; i++) {
            depth &= fields.number(TiffFields.BITS, i, bits) == bits;
        }
        int predictor = small(fields, TiffFields.PREDICTOR, 1);
        boolean paletteFits = small(fields, TiffFields.PHOTOMETRIC, 0) != PALETTE
                || bits <= 8 && fields.count(TiffFields.COLOR_MAP) == 3L << bits;
        return depth
                && paletteFits
                && (predictor == 1 || predictor == 2 && !narrow)
                && fields.number(TiffFields.PLANAR, 1) == 1
                && fields.number(TiffFields.FILL_ORDER, 1) == 1
                && fields.number(TiffFields.SAMPLE_FORMAT, 1) == 1;
    }

    private static boolean hasBlocks(TiffFields fields, boolean tiled, long width, long height) {
        boolean sized = width >= 1 && height >= 1 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        boolean wholeBytes = !tiled || width % 16 == 0 && height % 16 == 0;
        return sized
                && wholeBytes
                && fields.has(tiled ? TiffFields.TILE_OFFSETS : TiffFields.STRIP_OFFSETS)
                && fields.has(tiled ? TiffFields.TILE_LENGTHS : TiffFields.STRIP_LENGTHS);
    }

    /** Whether codes have their lowest bit first, as before TIFF 5.0: then the first, to clear, reads differently. */
    private static boolean isOldLzw(TiffFields fields, boolean tiled) throws IOException {
        long first = fields.number(tiled ? TiffFields.TILE_OFFSETS : TiffFields.STRIP_OFFSETS, 0);
        return fields.byteAt(first) == 0 && (fields.byteAt(first + 1) & 1) == 1;
    }

    /** Blocks that stand beside each other. */
    int blocksAcross() {
        return (layout.width() - 1) / blockWidth + 1;
    }

    /** Bytes of a row of a block, as they come out of the decompression. */
    long blockRowBytes() {
        return isJpeg() ? (long) blockWidth * layout.channels().count() : ((long) blockWidth * samples * bits + 7) / 8;
    }

    /** Rows of the block that begins at a row. */
    int blockRows(int top) {
        return tiled ? blockHeight : Math.min(blockHeight, layout.height() - top);
    }

    boolean isJpeg() {
        return compression == JPEG;
    }
}
