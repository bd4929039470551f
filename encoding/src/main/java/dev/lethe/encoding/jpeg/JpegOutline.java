package dev.lethe.encoding.jpeg;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.imageio.SplicedInput;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A walk over a JPEG's segments (ITU-T T.81, annex B) that gathers what the pixels need and leaves out all else, so that
 * the decoder sees neither metadata nor anything after the end.
 */
final class JpegOutline {
    /** Each scan costs the decoder a pass over all blocks; encoders write a dozen. */
    private static final int MOST_SCANS = 100;

    private static final byte[] ICC_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF_NAME = "JFIF\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteCursor in;
    private final RunContext context;
    private final SplicedInput needed;
    private final TreeMap<Integer, byte[]> iccParts = new TreeMap<>();
    private @Nullable JpegFrame frame;
    private boolean jfif;
    private int adobeTransform = -1;
    private int scans;
    private long iccBytes;

    private JpegOutline(SeekableInput input, RunContext context) {
        this.in = new ByteCursor(input, ImageFormat.JPEG.name(), context);
        this.context = context;
        this.needed = new SplicedInput(input);
    }

    static JpegOutline read(SeekableInput input, RunContext context) throws IOException {
        JpegOutline outline = new JpegOutline(input, context);
        outline.walk();
        return outline;
    }

    private void walk() throws IOException {
        if (in.u16be() != 0xFFD8) {
            throw in.malformed("does not begin with its start marker");
        }
        needed.range(0, 2);
        int marker = nextMarker();
        while (marker != 0xD9 && marker >= 0) {
            context.countSegment();
            segment(marker);
            if (marker == 0xDA) {
                skipEntropyData();
            }
            marker = nextMarker();
        }
        if (frame == null || scans == 0) {
            throw in.malformed("holds no picture");
        }
        needed.own((byte) 0xFF, (byte) 0xD9);
    }

    /** The next marker's second byte, or -1 where the file was cut off after its first scan, which viewers show. */
    private int nextMarker() throws IOException {
        int b = in.read();
        while (b >= 0) {
            if (b == 0xFF) {
                do {
                    b = in.read();
                } while (b == 0xFF);
                if (b > 0 && !(b >= 0xD0 && b <= 0xD8) && b != 0x01) {
                    return b;
                }
            }
            b = in.read();
        }
        if (scans == 0) {
            throw in.truncated();
        }
        return -1;
    }

    private void segment(int marker) throws IOException {
        long start = in.position() - 2;
        int length = in.u16be();
        if (length < 2) {
            throw in.malformed("has a segment without a length");
        }
        long end = start + 2 + length;
        switch (marker) {
            case 0xE0 -> jfif |= startsWith(JFIF_NAME, length - 2);
            case 0xE2 -> icc(length - 2);
            case 0xEE -> adobe(length - 2);
            case 0xC4, 0xDB, 0xDD -> needed.range(start, end - start);
            case 0xDA -> {
                scans++;
                context.require(Limit.SEGMENTS, scans);
                if (scans > MOST_SCANS) {
                    throw in.malformed("has more scans than any encoder writes");
                }
                needed.range(start, end - start);
            }
            default -> {
                if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC) {
                    frame(marker, length);
                    needed.range(start, end - start);
                }
            }
        }
        in.seek(end);
    }

    private boolean startsWith(byte[] name, int available) throws IOException {
        return available >= name.length && in.startsWith(name);
    }

    private void frame(int marker, int length) throws IOException {
        if (frame != null) {
            throw in.malformed("has two frame headers");
        }
        if (marker > 0xC2) {
            throw new MissingCapabilityException("The pixels of arithmetic-coded, lossless and hierarchical JPEGs can't"
                    + " be decoded by this build; convert the picture with another program first");
        }
        frame = JpegFrame.parse(in, marker == 0xC2, length);
    }

    private void adobe(int length) throws IOException {
        if (length >= 12 && in.startsWith(ADOBE_NAME)) {
            adobeTransform = in.skip(11).u8();
        }
    }

    /** A part of the profile (ICC.1:2022, B.4). */
    private void icc(int length) throws IOException {
        if (length > 14 && in.startsWith(ICC_NAME)) {
            int number = in.skip(12).u8();
            in.u8();
            iccBytes += length - 14;
            context.require(Limit.METADATA_BYTES, iccBytes);
            iccParts.putIfAbsent(number, in.bytes(length - 14));
        }
    }

    private void skipEntropyData() throws IOException {
        long start = in.position();
        while (in.copyUntil(0xFF, OutputStream.nullOutputStream())) {
            in.u8();
            int next = in.peek();
            if (next > 0 && !(next >= 0xD0 && next <= 0xD7)) {
                in.seek(in.position() - 1);
                break;
            }
        }
        needed.range(start, in.position() - start);
    }

    /** What the decoder gets to see. */
    SeekableInput needed() {
        return needed;
    }

    /** The frame header. */
    JpegFrame frame() {
        JpegFrame known = frame;
        if (known == null) {
            throw new IllegalStateException("walk() has found one");
        }
        return known;
    }

    /** The embedded profile, or an empty array if there is none or a part is missing. */
    byte[] icc() {
        if (iccParts.isEmpty() || iccParts.firstKey() != 1 || iccParts.lastKey() != iccParts.size()) {
            return new byte[0];
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        iccParts.values().forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** What the stored samples mean, guessed as libjpeg and with it all viewers do. */
    JpegColors colors() throws MissingCapabilityException {
        int[] ids = frame().componentIds();
        return switch (ids.length) {
            case 1 -> JpegColors.GRAY;
            case 3 -> {
                boolean rgb = !jfif
                        && (adobeTransform == 0 || adobeTransform < 0 && Arrays.equals(ids, new int[] {'R', 'G', 'B'}));
                yield rgb ? JpegColors.RGB : JpegColors.YCC;
            }
            case 4 -> adobeTransform == 2 ? JpegColors.YCCK : JpegColors.CMYK;
            default ->
                throw new MissingCapabilityException("The pixels of a JPEG with " + ids.length
                        + " components can't be decoded by this build; convert the picture first");
        };
    }
}
