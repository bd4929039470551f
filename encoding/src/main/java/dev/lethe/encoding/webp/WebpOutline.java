package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A walk over a still WebP's chunks (RFC 9649, 2.3 to 2.7) that finds what the pixels need and leaves out all else.
 */
final class WebpOutline {
    private static final int ANIMATED = 0x02;
    private static final int VP8_START = 0x2A019D;
    private static final int SIZE = 0x3FFF;

    private final ByteCursor in;
    private byte[] icc = {};
    private Chunk alpha = Chunk.NONE;
    private Chunk image = Chunk.NONE;
    private boolean lossless;
    private boolean translucent;
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;

    /** Where the data of a chunk lie. */
    private record Chunk(long start, long length) {
        static final Chunk NONE = new Chunk(-1, 0);
    }

    private WebpOutline(SeekableInput input, RunContext context) {
        this.in = new ByteCursor(input, ImageFormat.WEBP.name(), context);
    }

    static WebpOutline read(SeekableInput input, RunContext context) throws IOException {
        WebpOutline outline = new WebpOutline(input, context);
        outline.walk();
        return outline;
    }

    private void walk() throws IOException {
        if (in.u32be() != fourCc("RIFF") || in.skip(4).u32be() != fourCc("WEBP")) {
            throw in.malformed("does not begin with its signature");
        }
        while (image.equals(Chunk.NONE)) {
            in.context().countSegment();
            long type = in.u32be();
            long length = in.u32le();
            long data = in.position();
            if (length > in.remaining()) {
                throw in.truncated();
            }
            chunk(type, new Chunk(data, length));
            in.seek(data + length + (length & 1));
        }
        if (canvasWidth > 0 && (canvasWidth != width || canvasHeight != height)) {
            throw in.malformed("has a canvas of another size than its picture, so no viewer shows it");
        }
    }

    private void chunk(long type, Chunk chunk) throws IOException {
        if (type == fourCc("VP8X")) {
            canvas();
        } else if (type == fourCc("ICCP")) {
            icc = in.bytes(chunk.length);
        } else if (type == fourCc("ALPH")) {
            alpha = chunk;
        } else if (type == fourCc("VP8 ")) {
            image = chunk;
            lossySize();
        } else if (type == fourCc("VP8L")) {
            image = chunk;
            lossless = true;
            losslessSize();
        }
    }

    private void canvas() throws IOException {
        if ((in.u8() & ANIMATED) != 0) {
            throw new MissingCapabilityException(
                    "The pixels of animated WebPs can't be decoded by this build; take a still picture");
        }
        canvasWidth = 1 + (in.skip(3).u16le() | in.u8() << 16);
        canvasHeight = 1 + (in.u16le() | in.u8() << 16);
    }

    /** The size from the header of lossy data (RFC 6386, 9.1). */
    private void lossySize() throws IOException {
        int frame = in.u8();
        int start = in.skip(2).u16le() | in.u8() << 16;
        width = in.u16le() & SIZE;
        height = in.u16le() & SIZE;
        translucent = !alpha.equals(Chunk.NONE);
        if ((frame & 1) != 0 || start != VP8_START || width == 0 || height == 0) {
            throw in.malformed("has lossy data that do not begin as they should");
        }
    }

    /** The size from the header of lossless data (RFC 9649, 3.4). */
    private void losslessSize() throws IOException {
        boolean known = in.u8() == 0x2F;
        long bits = in.u32le();
        width = 1 + (int) (bits & SIZE);
        height = 1 + (int) (bits >> 14 & SIZE);
        translucent = (bits >> 28 & 1) != 0;
        if (!known || bits >> 29 != 0) {
            throw in.malformed("has lossless data that do not begin as they should");
        }
    }

    private static long fourCc(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt() & 0xFFFFFFFFL;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] icc() {
        return icc;
    }

    boolean lossless() {
        return lossless;
    }

    /**
     * Whether there is opacity to be shown: of lossless data what they say themselves, even if not all pixels are opaque,
     * as viewers do.
     */
    boolean translucent() {
        return translucent;
    }

    /** The coded data of the picture, whose memory is the run's until that ends. */
    byte[] image() throws IOException {
        return data(image);
    }

    /** The coded opacity of a lossy picture. */
    byte[] alpha() throws IOException {
        return data(alpha);
    }

    private byte[] data(Chunk chunk) throws IOException {
        byte[] data = new byte[Allocation.bytes(chunk.length, in.context())];
        in.seek(chunk.start).readFully(data);
        return data;
    }
}
