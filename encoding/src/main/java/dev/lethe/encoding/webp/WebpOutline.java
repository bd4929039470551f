package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.imageio.SplicedInput;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A walk over a still WebP's chunks (RFC 9649, 2.3 to 2.7) that gathers what the pixels need and leaves out all else.
 */
final class WebpOutline {
    private static final int ANIMATED = 0x02;
    /** The decoder reads some bytes ahead and must not meet the end there. */
    private static final int READ_AHEAD = 16;

    private static final int VP8_START = 0x2A019D;

    private final ByteCursor in;
    private final SeekableInput input;
    private byte[] icc = {};
    private long alphaStart = -1;
    private long alphaLength;
    private long imageStart = -1;
    private long imageLength;
    private boolean lossless;
    private int width;
    private int height;

    private WebpOutline(SeekableInput input, RunContext context) {
        this.input = input;
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
        while (imageStart < 0) {
            in.context().countSegment();
            long type = in.u32be();
            long length = in.u32le();
            long data = in.position();
            if (length > in.remaining()) {
                throw in.truncated();
            }
            chunk(type, length);
            in.seek(data + length + (length & 1));
        }
    }

    private void chunk(long type, long length) throws IOException {
        if (type == fourCc("VP8X")) {
            if ((in.u8() & ANIMATED) != 0) {
                throw new MissingCapabilityException(
                        "The pixels of animated WebPs can't be decoded by this build; take a still picture");
            }
        } else if (type == fourCc("ICCP")) {
            icc = in.bytes(length);
        } else if (type == fourCc("ALPH")) {
            alpha(length);
        } else if (type == fourCc("VP8 ") || type == fourCc("VP8L")) {
            imageStart = in.position();
            imageLength = length;
            lossless = type == fourCc("VP8L");
            size();
        }
    }

    private void alpha(long length) throws IOException {
        alphaStart = in.position();
        alphaLength = length;
        if (length < 1 || (in.u8() & 3) != 1) {
            throw new MissingCapabilityException(
                    "The opacity of this WebP is stored in a way that can't be decoded by this build; convert it first");
        }
    }

    /** The size from the coded data's own header (RFC 6386, 9.1; RFC 9649, 3.4). */
    private void size() throws IOException {
        if (lossless) {
            boolean known = in.u8() == 0x2F;
            long bits = in.u32le();
            width = 1 + (int) (bits & 0x3FFF);
            height = 1 + (int) (bits >> 14 & 0x3FFF);
            if (!known) {
                throw in.malformed("has lossless data that do not begin as they should");
            }
            return;
        }
        int frame = in.u8();
        int start = in.skip(2).u16le() | in.u8() << 16;
        width = in.u16le() & 0x3FFF;
        height = in.u16le() & 0x3FFF;
        if ((frame & 1) != 0 || start != VP8_START || width == 0 || height == 0) {
            throw in.malformed("has lossy data that do not begin as they should");
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

    /** What the decoder gets to see: the coded data and their opacity, in a file of our own making. */
    SeekableInput needed() {
        boolean alpha = alphaStart >= 0 && !lossless;
        long body = 4 + 8 + even(imageLength) + (alpha ? 18 + 8 + even(alphaLength) : 0);
        SplicedInput file = new SplicedInput(input).own(head("RIFF", body)).own(ascii("WEBP"));
        if (alpha) {
            byte[] canvas = ByteBuffer.allocate(18)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(head("VP8X", 10))
                    .putInt(0x10)
                    .putShort((short) (width - 1))
                    .put((byte) 0)
                    .putShort((short) (height - 1))
                    .put((byte) 0)
                    .array();
            file.own(canvas);
            file.own(head("ALPH", alphaLength)).range(alphaStart, alphaLength).own(new byte[(int) (alphaLength & 1)]);
        }
        file.own(head(lossless ? "VP8L" : "VP8 ", imageLength));
        return file.range(imageStart, imageLength).own(new byte[(int) (imageLength & 1) + READ_AHEAD]);
    }

    private static long even(long length) {
        return length + (length & 1);
    }

    private static byte[] head(String type, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt((int) length)
                .array();
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
