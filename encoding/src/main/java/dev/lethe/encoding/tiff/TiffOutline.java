package dev.lethe.encoding.tiff;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A look at the first directory of a TIFF before a decoder sees it (TIFF 6.0, section 2): no field may be
 * longer than the file, and the figures by which the decoder allocates must be within limits.
 */
final class TiffOutline {
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int MOST_SAMPLES = 16;
    private static final int YCBCR = 6;

    private final ByteCursor in;
    private boolean little;
    private long width = -1;
    private long height = -1;
    private long samples = 1;
    private long bits = 1;
    private long photometric;
    private long sampleFormat = 1;
    private long blockWidth;
    private long blockHeight;

    private TiffOutline(SeekableInput input, RunContext context) {
        this.in = new ByteCursor(input, ImageFormat.TIFF.name(), context);
    }

    /** Checks a file and reserves the memory that its decoding takes. */
    static void check(SeekableInput input, RunContext context) throws IOException {
        TiffOutline outline = new TiffOutline(input, context);
        outline.walk();
        outline.reserve(context);
    }

    private void walk() throws IOException {
        int order = in.u16be();
        little = order == 0x4949;
        int version = u16();
        if (order != 0x4949 && order != 0x4D4D || version != 42 && version != 43) {
            throw in.malformed("does not begin with its signature");
        }
        if (version == 43) {
            throw new MissingCapabilityException(
                    "The pixels of BigTIFFs can't be decoded by this build; convert the picture first");
        }
        long directory = u32();
        if (directory < 8 || directory >= in.length()) {
            throw in.malformed("names a directory outside of the file");
        }
        in.seek(directory);
        int entries = u16();
        for (int i = 0; i < entries; i++) {
            in.context().countSegment();
            long entry = in.position();
            entry();
            in.seek(entry + 12);
        }
    }

    private void entry() throws IOException {
        int tag = u16();
        int type = u16();
        long count = u32();
        long size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        if (count * size > in.length()) {
            if (isStructure(tag)) {
                throw in.malformed("has a field that is longer than the file");
            }
            return;
        }
        if (count > 0 && size > 0) {
            if (count * size > 4) {
                in.seek(u32());
            }
            note(tag, value(type));
        }
    }

    /** Whether decoders need the field; they skip others that are broken. */
    private static boolean isStructure(int tag) {
        return tag >= 256 && tag <= 279 || tag >= 322 && tag <= 325;
    }

    private long value(int type) throws IOException {
        return switch (type) {
            case 1 -> in.u8();
            case 3 -> u16();
            case 4 -> u32();
            default -> 0;
        };
    }

    private void note(int tag, long value) {
        switch (tag) {
            case 256 -> width = value;
            case 257 -> height = value;
            case 258 -> bits = value;
            case 277 -> samples = value;
            case 278, 323 -> blockHeight = value;
            case 322 -> blockWidth = value;
            case 262 -> photometric = value;
            case 339 -> sampleFormat = value;
            default -> {
                // does not bear on memory
            }
        }
    }

    private void reserve(RunContext context) throws IOException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw in.malformed("has a header without a size");
        }
        context.require(Limit.PIXELS, width * height);
        boolean integers = sampleFormat == 1 || sampleFormat == 4;
        if (samples < 1 || samples > MOST_SAMPLES || bits < 1 || bits > 16 || !integers || photometric > YCBCR) {
            throw new MissingCapabilityException(
                    "The pixels of a TIFF with more than 16 bits per sample, with fractions, many samples or Lab colours"
                            + " can't be decoded by this build; convert the picture first");
        }
        long pixelBytes = samples * (bits > 8 ? 2 : 1);
        long blockPixels = Math.multiplyExact(
                blockWidth > 0 ? Math.min(blockWidth, 1L << 30) : width,
                blockHeight > 0 ? Math.min(blockHeight, blockWidth > 0 ? 1L << 30 : height) : height);
        context.require(Limit.PIXELS, blockPixels);
        context.reserve((width * height + 2 * blockPixels) * pixelBytes);
    }

    private int u16() throws IOException {
        return little ? in.u16le() : in.u16be();
    }

    private long u32() throws IOException {
        return little ? in.u32le() : in.u32be();
    }
}
