package dev.lethe.jpeg.read;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes from segment to segment. */
final class MarkerWalker {
    private final ByteCursor cursor;
    private final Set<JpegDamage> damage;

    MarkerWalker(ByteCursor cursor, Set<JpegDamage> damage) {
        this.cursor = cursor;
        this.damage = damage;
    }

    /** Goes behind the start marker. */
    void start() throws IOException {
        if (cursor.read() != 0xFF || cursor.read() != Markers.SOI) {
            throw cursor.malformed("does not begin with a start marker");
        }
    }

    /**
     * Goes behind the next marker that has a meaning between segments; fill bytes, garbage and stray restarts are passed
     * over. The end of the input counts as the end marker.
     */
    int next() throws IOException {
        cursor.context().countSegment();
        while (true) {
            int b = cursor.read();
            if (b == 0xFF) {
                while (b == 0xFF) {
                    b = cursor.read();
                }
                if (b > 0 && !Markers.isInvalid(b) && !Markers.isRestart(b)) {
                    return b;
                }
            }
            if (b < 0) {
                damage.add(JpegDamage.NO_END);
                return Markers.EOI;
            }
            if (!Markers.isRestart(b)) {
                damage.add(JpegDamage.STRAY_BYTES);
            }
        }
    }

    /** What the segment holds whose marker was passed last. */
    SegmentBytes payload() throws IOException {
        long offset = cursor.position() - 2;
        return new SegmentBytes(cursor.bytes(payloadLength()), offset);
    }

    /**
     * Goes behind the segment whose marker was passed last.
     *
     * @return null for one whose length is impossible, which viewers take for empty
     */
    @Nullable
    JpegSegment skip(int marker) throws IOException {
        long offset = cursor.position() - 2;
        int length = cursor.u16be();
        if (length < 2) {
            damage.add(JpegDamage.STRAY_BYTES);
            return null;
        }
        if (length - 2 > cursor.remaining()) {
            throw cursor.truncated();
        }
        cursor.skip(length - 2);
        return new JpegSegment(marker, offset, length + 2);
    }

    private int payloadLength() throws IOException {
        int length = cursor.u16be();
        if (length < 2) {
            throw cursor.malformed("has a segment of impossible length");
        }
        return length - 2;
    }

    /**
     * Goes through entropy-coded data (T.81 B.1.1.5) to the marker that ends them: restarts and codes that only damaged
     * data hold do not, since decoders go on behind them.
     *
     * @return whether there were any data
     */
    boolean skipScan() throws IOException {
        long start = cursor.position();
        while (true) {
            while (cursor.copyRun(MarkerWalker::dataRun, OutputStream.nullOutputStream()) > 0) {
                // goes on until it stands at a byte that needs a closer look
            }
            long marker = cursor.position();
            int b = cursor.read();
            while (b == 0xFF) {
                b = cursor.read();
            }
            if (b < 0 || !Markers.isInvalid(b) && !Markers.isRestart(b)) {
                cursor.seek(b < 0 ? cursor.length() : marker);
                return marker > start;
            }
        }
    }

    /** How many bytes are data or stuffed bytes; one that may begin a marker is none. */
    private static int dataRun(byte[] bytes, int from, int to) {
        int at = ByteCursor.indexOf(0xFF, bytes, from, to);
        while (at + 1 < to && bytes[at + 1] == 0) {
            at = ByteCursor.indexOf(0xFF, bytes, at + 2, to);
        }
        return Math.min(at, to) - from;
    }
}
