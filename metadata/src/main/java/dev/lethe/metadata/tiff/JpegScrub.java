package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Copies a JPEG stream that is a strip, a tile or a set of tables: tables, frames and scans stay as they are, segments
 * of applications, comments and anything after the end go (ITU-T T.81 annex B).
 *
 * <p>Two forms: left out, or overwritten with fill bytes (which may stand before any marker) where other offsets point
 * into the stream.
 */
final class JpegScrub {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int ADOBE = 0xEE;
    private static final int ADOBE_LENGTH = 14;

    private final SeekableInput input;
    private final RunContext context;
    private final boolean fill;
    private ByteCursor in;
    private OutputStream out = OutputStream.nullOutputStream();
    private long dropped;

    /** @param fill whether what goes is overwritten instead of left out */
    JpegScrub(SeekableInput input, boolean fill, RunContext context) {
        this.input = input;
        this.context = context;
        this.fill = fill;
        this.in = new ByteCursor(SeekableInput.of(new byte[0]), TiffInput.FORMAT, context);
    }

    /**
     * What became of a stream.
     *
     * @param read bytes up to its end, the end marker included
     * @param dropped bytes that were left out, what follows the end included, or overwritten
     */
    record Result(long read, long dropped) {}

    /** The tables of {@code JPEGTables} without what is none; empty if they are no JPEG stream. */
    static byte[] tables(byte[] stream, RunContext context) throws IOException {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        new JpegScrub(SeekableInput.of(stream), false, context).copy(0, stream.length, clean);
        return clean.toByteArray();
    }

    /** Whether bytes start like a JPEG stream. */
    boolean isStream(long at, long length) throws IOException {
        in = new ByteCursor(new Window(input, at, Math.min(length, 2)), TiffInput.FORMAT, context);
        return length >= 2 && in.u16be() == 0xFF00 + SOI;
    }

    /** Copies a stream; one that does not start like JPEG is dropped whole, since no decoder reads it. */
    Result copy(long at, long length, OutputStream target) throws IOException {
        in = new ByteCursor(new Window(input, at, length), TiffInput.FORMAT, context);
        out = target;
        dropped = 0;
        long read = 0;
        if (length >= 2 && in.u16be() == 0xFF00 + SOI) {
            marker(SOI);
            boolean more = true;
            while (more) {
                more = segment();
            }
            read = in.position();
        }
        // Where offsets point into the stream, what follows its end is the caller's to cut.
        return new Result(read, fill ? dropped : dropped + length - read);
    }

    /** Copies or drops one segment with what precedes its marker; false at the end of the stream. */
    private boolean segment() throws IOException {
        int marker = nextMarker();
        if (marker < 0) {
            return false;
        }
        if (marker == EOI || marker == SOI || isRestart(marker)) {
            marker(marker);
            return marker != EOI;
        }
        if (in.remaining() < 2) {
            drop(2);
            return false;
        }
        int length = in.u16be();
        long content = Math.min(length - 2, in.remaining());
        if (length < 2 || !isKept(marker, length)) {
            drop(4 + Math.max(0, content));
            in.skip(Math.max(0, content));
            return true;
        }
        marker(marker);
        int kept = marker == ADOBE ? ADOBE_LENGTH : length;
        out.write(kept >> 8);
        out.write(kept);
        in.copyTo(out, Math.min(content, kept - 2));
        long surplus = content - Math.min(content, kept - 2);
        in.skip(surplus);
        drop(surplus);
        if (marker == SOS) {
            scan();
        }
        return true;
    }

    /** Tables, frames, scans, restart intervals and what tells the colours; the Adobe segment if it is whole. */
    private boolean isKept(int marker, int length) throws IOException {
        return marker >= 0xC0 && marker <= 0xDF && marker != 0xC8
                || marker == ADOBE && length >= ADOBE_LENGTH && in.startsWith(new byte[] {'A', 'd', 'o', 'b', 'e'});
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** Entropy-coded bytes up to a marker that ends the scan. */
    private void scan() throws IOException {
        while (in.copyUntil(0xFF, out)) {
            long here = in.position();
            in.skip(1);
            int next = in.peek();
            if (next >= 0xC0 && next != 0xFF && !isRestart(next) && (next < 0xF0 || next == 0xFE)) {
                in.seek(here);
                return;
            }
            out.write(0xFF);
        }
    }

    /** Goes behind the next marker and drops what precedes it; -1 at the end. */
    private int nextMarker() throws IOException {
        long start = in.position();
        long filled = 0;
        int before = 0;
        int b;
        while ((b = in.read()) >= 0) {
            if (before == 0xFF && b != 0 && b != 0xFF) {
                drop(in.position() - 2 - start, filled - 1);
                return b;
            }
            filled += b == 0xFF ? 1 : 0;
            before = b;
        }
        drop(in.position() - start, filled);
        return -1;
    }

    private void marker(int code) throws IOException {
        out.write(0xFF);
        out.write(code);
    }

    private void drop(long bytes) throws IOException {
        drop(bytes, 0);
    }

    /** Drops bytes of which some are fill bytes already: those need not be told of where they stay. */
    private void drop(long bytes, long filled) throws IOException {
        dropped += fill ? bytes - filled : bytes;
        for (long i = 0; fill && i < bytes; i++) {
            out.write(0xFF);
        }
    }

    /** A range of the file as an input of its own. */
    private record Window(SeekableInput whole, long at, long length) implements SeekableInput {
        @Override
        public int read(long position, byte[] target, int offset, int count) throws IOException {
            return position >= length
                    ? -1
                    : whole.read(at + position, target, offset, (int) Math.min(count, length - position));
        }

        @Override
        public void close() {
            // The file stays open.
        }
    }
}
