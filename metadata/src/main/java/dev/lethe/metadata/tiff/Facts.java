package dev.lethe.metadata.tiff;

import dev.lethe.Orientation;
import java.io.IOException;
import java.util.Optional;

/**
 * What a directory says about its picture, with TIFF's defaults where it says nothing. Figures are as in the file and
 * may be anything.
 *
 * @param width in pixels, 0 where there is none
 * @param height in pixels, 0 where there is none
 * @param subfile what kind of picture it is: bit 0 for a smaller copy of another one
 * @param bits bits of a sample
 * @param samples samples of a pixel
 * @param offsetsTag the tag that says where strips or tiles are, 0 where none does
 */
record Facts(
        long width,
        long height,
        long subfile,
        long bits,
        long samples,
        long compression,
        long photometric,
        boolean planes,
        boolean tiled,
        long cellWidth,
        long cellHeight,
        long cellsDeep,
        long subX,
        long subY,
        int offsetsTag,
        boolean alpha,
        Orientation orientation) {
    static final int UNCOMPRESSED = 1;
    static final int OLD_JPEG = 6;
    static final int JPEG = 7;
    static final int LOSSY_DNG = 34892;
    private static final int YCBCR = 6;
    private static final int CFA = 32803;
    private static final int LINEAR_RAW = 34892;
    private static final int REDUCED = 1;

    static Facts of(TiffInput in, Directory directory) throws IOException {
        boolean tiled = has(in, directory, TiffTags.TILE_WIDTH) || has(in, directory, TiffTags.TILE_LENGTH);
        long height = directory.first(in, TiffTags.HEIGHT, 0);
        long width = directory.first(in, TiffTags.WIDTH, 0);
        long rows = directory.first(in, TiffTags.ROWS_PER_STRIP, height);
        long[] subsampling = subsampling(in, directory);
        return new Facts(
                positive(width),
                positive(height),
                subfile(in, directory),
                directory.first(in, TiffTags.BITS_PER_SAMPLE, 1),
                directory.first(in, TiffTags.SAMPLES_PER_PIXEL, 1),
                directory.first(in, TiffTags.COMPRESSION, UNCOMPRESSED),
                directory.first(in, TiffTags.PHOTOMETRIC, -1),
                directory.first(in, TiffTags.PLANAR, 1) == 2,
                tiled,
                tiled ? directory.first(in, TiffTags.TILE_WIDTH, 0) : width,
                tiled ? directory.first(in, TiffTags.TILE_LENGTH, 0) : rows <= 0 ? height : Math.min(rows, height),
                tiled ? depth(in, directory) : has(in, directory, TiffTags.STRIP_ROW_COUNTS) ? 0 : 1,
                subsampling[0],
                subsampling[1],
                offsetsTag(in, directory, tiled),
                isTransparent(in, directory),
                orientation(in, directory).orElse(Orientation.NORMAL));
    }

    private static Optional<Orientation> orientation(TiffInput in, Directory directory) throws IOException {
        long value = directory.first(in, TiffTags.ORIENTATION, 0);
        return value >= 1 && value <= 8 ? Optional.of(Orientation.ofExif((int) value)) : Optional.empty();
    }

    /** These facts with the orientation that another directory says, if it says one. */
    Facts turnedAs(TiffInput in, Directory other) throws IOException {
        return new Facts(
                width,
                height,
                subfile,
                bits,
                samples,
                compression,
                photometric,
                planes,
                tiled,
                cellWidth,
                cellHeight,
                cellsDeep,
                subX,
                subY,
                offsetsTag,
                alpha,
                orientation(in, other).orElse(orientation));
    }

    private static boolean has(TiffInput in, Directory directory, int tag) {
        return directory.has(in, tag, TiffTags.Shape.WHOLE);
    }

    private static long positive(long value) {
        return value > 0 && value <= Integer.MAX_VALUE ? value : 0;
    }

    private static long subfile(TiffInput in, Directory directory) throws IOException {
        long old = directory.first(in, TiffTags.OLD_SUBFILE_TYPE, 0) == 2 ? REDUCED : 0;
        return directory.first(in, TiffTags.NEW_SUBFILE_TYPE, old);
    }

    private static long[] subsampling(TiffInput in, Directory directory) throws IOException {
        Entry entry = directory.entries().get(TiffTags.SUBSAMPLING);
        long[] values = entry == null ? new long[0] : in.wholes(entry, 2);
        return values.length == 2 ? values : new long[] {2, 2};
    }

    private static long depth(TiffInput in, Directory directory) throws IOException {
        long deep = directory.first(in, TiffTags.IMAGE_DEPTH, 1);
        return ceil(deep, directory.first(in, TiffTags.TILE_DEPTH, 1));
    }

    /** Some writers use the strips' tag for tiles and the other way round; libtiff takes either. */
    private static int offsetsTag(TiffInput in, Directory directory, boolean tiled) {
        int usual = tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS;
        int other = tiled ? TiffTags.STRIP_OFFSETS : TiffTags.TILE_OFFSETS;
        return has(in, directory, usual) ? usual : has(in, directory, other) ? other : 0;
    }

    private static boolean isTransparent(TiffInput in, Directory directory) throws IOException {
        long extra = directory.first(in, TiffTags.EXTRA_SAMPLES, 0);
        return extra == 1 || extra == 2 || directory.first(in, TiffTags.MATTEING, 0) == 1;
    }

    /** Whether there is a picture with a size and a place. */
    boolean isPicture() {
        return width > 0 && height > 0 && (offsetsTag != 0 || compression == OLD_JPEG);
    }

    boolean isReduced() {
        return (subfile & REDUCED) != 0;
    }

    boolean isRaw() {
        return photometric == CFA || photometric == LINEAR_RAW;
    }

    boolean isJpeg() {
        return compression == JPEG || compression == LOSSY_DNG;
    }

    int countsTag() {
        return offsetsTag == TiffTags.TILE_OFFSETS ? TiffTags.TILE_BYTE_COUNTS : TiffTags.STRIP_BYTE_COUNTS;
    }

    /** How many strips or tiles the picture has by its size; the greatest number where that can't be told. */
    long cells() {
        if (cellWidth <= 0 || cellHeight <= 0 || cellsDeep <= 0) {
            return Long.MAX_VALUE;
        }
        return times(cellsInPlane(), planes ? Math.max(1, samples) : 1);
    }

    private long cellsInPlane() {
        return times(times(ceil(width, cellWidth), ceil(height, cellHeight)), cellsDeep);
    }

    /** Bytes of an uncompressed strip or tile; the greatest number where that can't be told. */
    long expectedBytes(long cell) {
        if (compression != UNCOMPRESSED || cells() == Long.MAX_VALUE || tiled && cellsDeep != 1) {
            return Long.MAX_VALUE;
        }
        long rows = cellHeight;
        if (!tiled) {
            rows = Math.min(rows, height - cell % cellsInPlane() * cellHeight);
        }
        if (photometric == YCBCR && !planes && samples == 3) {
            long block = times(subX, subY) + 2;
            return Math.max(1, times(rowBytes(times(ceil(cellWidth, subX), block)), ceil(rows, subY)));
        }
        long bytes = times(rowBytes(times(cellWidth, planes ? 1 : samples)), rows);
        return bytes == 0 ? Long.MAX_VALUE : bytes;
    }

    private long rowBytes(long values) {
        return ceil(times(values, bits), 8);
    }

    private static long ceil(long value, long by) {
        return by <= 0 || value == Long.MAX_VALUE ? Long.MAX_VALUE : value / by + (value % by == 0 ? 0 : 1);
    }

    /** The product; the greatest number where it is too large or a factor makes no sense. */
    private static long times(long a, long b) {
        return a < 0 || b < 0 || Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
    }
}
