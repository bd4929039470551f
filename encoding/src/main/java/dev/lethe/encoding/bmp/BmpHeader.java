package dev.lethe.encoding.bmp;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The headers of a BMP (BITMAPFILEHEADER and the BITMAPCOREHEADER to BITMAPV5HEADER family), checked.
 *
 * @param width in pixels
 * @param height in pixels, positive
 * @param topDown whether the first stored row is the upper one
 * @param bits per pixel: 1, 2, 4, 8, 16, 24 or 32
 * @param compression 0 none, 1 RLE8, 2 RLE4, 3 and 6 bit masks
 * @param masks of red, green, blue and alpha, for 16 and 32 bits
 * @param palette blue, green, red of each colour
 * @param pixels offset of the first stored row
 * @param icc embedded profile, or empty
 */
record BmpHeader(
        int width,
        int height,
        boolean topDown,
        int bits,
        int compression,
        int[] masks,
        byte[] palette,
        long pixels,
        byte[] icc) {
    private static final int CORE = 12;
    private static final int INFO = 40;
    private static final int V2 = 52;
    private static final int V3 = 56;
    private static final int V5 = 124;
    private static final int OS2 = 64;
    private static final long EMBEDDED = 0x4D424544;
    private static final int FILE_HEADER = 14;

    static BmpHeader read(SeekableInput input, RunContext context) throws IOException {
        ByteCursor in = new ByteCursor(input, ImageFormat.BMP.name(), context);
        if (in.u16be() != 0x424D) {
            throw in.malformed("does not begin with its signature");
        }
        long pixels = in.skip(8).u32le();
        long size = in.u32le();
        if (size == CORE) {
            return core(in, pixels, context);
        }
        if (size < INFO || size > 1024) {
            throw in.malformed("has a header of an unknown size");
        }
        return info(in, (int) size, pixels, context);
    }

    private static BmpHeader core(ByteCursor in, long pixels, RunContext context) throws IOException {
        int width = in.u16le();
        int height = in.u16le();
        int bits = in.skip(2).u16le();
        context.require(Limit.PIXELS, (long) width * height);
        if (width == 0 || height == 0 || bits != 1 && bits != 4 && bits != 8 && bits != 24) {
            throw in.malformed("has a header that the format does not allow");
        }
        byte[] palette = bits > 8 ? new byte[0] : in.bytes(3L << bits);
        return new BmpHeader(width, height, false, bits, 0, new int[4], palette, pixels, new byte[0]);
    }

    private static BmpHeader info(ByteCursor in, int size, long pixels, RunContext context) throws IOException {
        int width = (int) in.u32le();
        int signedHeight = (int) in.u32le();
        int bits = in.skip(2).u16le();
        int compression = (int) Math.min(99, in.u32le());
        long colors = in.skip(12).u32le();
        if (width <= 0 || signedHeight == 0 || signedHeight == Integer.MIN_VALUE) {
            throw in.malformed("has a header without a size");
        }
        int height = Math.abs(signedHeight);
        context.require(Limit.PIXELS, (long) width * height);
        requireKnown(in, size, bits, compression);
        int[] masks = masks(in, size, bits, compression);
        int extra = size == INFO && compression == 3 ? 12 : size == INFO && compression == 6 ? 16 : 0;
        byte[] palette = palette(in.seek(FILE_HEADER + size + extra), bits, colors, pixels);
        byte[] icc = size >= V5 ? profile(in) : new byte[0];
        return new BmpHeader(width, height, signedHeight < 0, bits, compression, masks, palette, pixels, icc);
    }

    private static void requireKnown(ByteCursor in, int size, int bits, int compression) throws IOException {
        if (compression > 6 || compression == 4 || compression == 5 || size == OS2 && compression > 2) {
            throw new MissingCapabilityException(
                    "BMPs that hold another format or a rare compression can't be decoded by"
                            + " this build; convert the picture first");
        }
        boolean depth = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
        boolean fits = switch (compression) {
            case 1 -> bits == 8;
            case 2 -> bits == 4;
            case 3, 6 -> bits == 16 || bits == 32;
            default -> depth;
        };
        if (!fits) {
            throw in.malformed("has a depth that does not fit its compression");
        }
    }

    private static int[] masks(ByteCursor in, int size, int bits, int compression) throws IOException {
        if (compression != 3 && compression != 6) {
            return bits == 16 ? new int[] {0x7C00, 0x3E0, 0x1F, 0} : new int[] {0xFF0000, 0xFF00, 0xFF, 0};
        }
        boolean alpha = compression == 6 || size >= V3 && size != OS2;
        in.seek(FILE_HEADER + INFO);
        int[] masks = new int[4];
        for (int i = 0; i < (alpha ? 4 : 3); i++) {
            masks[i] = (int) in.u32le();
        }
        if (size > INFO && size < V2) {
            throw in.malformed("has a header that is too short for its masks");
        }
        return masks;
    }

    /** The palette ends where the pixels begin, whatever its length is said to be. */
    private static byte[] palette(ByteCursor in, int bits, long colors, long pixels) throws IOException {
        if (bits > 8) {
            return new byte[0];
        }
        long room = Math.max(0, pixels - in.position()) / 4;
        int count = (int) Math.min(room, Math.min(colors == 0 ? 1L << bits : colors, 1L << bits));
        byte[] quads = in.bytes(4L * count);
        byte[] palette = new byte[3 * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(quads, 4 * i, palette, 3 * i, 3);
        }
        return palette;
    }

    /** The profile in the file; one that is only named (a path) is never looked for. */
    private static byte[] profile(ByteCursor in) throws IOException {
        if (in.seek(FILE_HEADER + 56).u32le() != EMBEDDED) {
            return new byte[0];
        }
        long offset = in.seek(FILE_HEADER + 112).u32le();
        long length = in.u32le();
        return in.seek(FILE_HEADER + offset).bytes(length);
    }

    /** Bytes of a stored row; rows end on four bytes. */
    long stride() {
        return ((long) width * bits + 31) / 32 * 4;
    }

    boolean runLength() {
        return compression == 1 || compression == 2;
    }

    boolean alpha() {
        return masks[3] != 0 && bits > 8;
    }
}
