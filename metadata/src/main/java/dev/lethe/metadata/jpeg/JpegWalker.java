package dev.lethe.metadata.jpeg;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;

/** Goes from marker to marker. What lies between segments and is none counts as stray. */
final class JpegWalker {
    /** The end of the input instead of a marker. */
    static final int NONE = -1;

    private final ByteCursor cursor;
    private long stray;

    JpegWalker(ByteCursor cursor) {
        this.cursor = cursor;
    }

    ByteCursor cursor() {
        return cursor;
    }

    /** Stray bytes passed over so far: fill bytes and garbage. */
    long stray() {
        return stray;
    }

    /** Goes to behind the next marker and returns its code, or {@link #NONE}. */
    int nextMarker() throws IOException {
        cursor.context().countSegment();
        while (true) {
            int b = cursor.read();
            while (b >= 0 && b != 0xFF) {
                stray++;
                b = cursor.read();
            }
            while (b == 0xFF) {
                b = cursor.read();
                if (b == 0xFF) {
                    stray++;
                }
            }
            if (b < 0) {
                return NONE;
            }
            if (b != 0 && !JpegMarkers.standsAlone(b)) {
                return b;
            }
            stray += 2;
        }
    }

    /** The payload of the segment whose marker was just passed. */
    byte[] payload() throws IOException {
        return cursor.bytes(payloadLength());
    }

    /** The length of the payload that starts here; the cursor stands behind the length field then. */
    int payloadLength() throws IOException {
        int length = cursor.u16be();
        if (length < 2) {
            throw cursor.malformed("has a segment of impossible length");
        }
        return length - 2;
    }

    /** Whether a whole segment starts here. */
    boolean segmentFits() throws IOException {
        if (cursor.remaining() < 2) {
            return false;
        }
        long start = cursor.position();
        int length = cursor.u16be();
        cursor.seek(start);
        return length >= 2 && length <= cursor.remaining();
    }

    /**
     * Copies entropy-coded data (T.81 section B.1.1.5) with its restart markers, and stops before the marker that ends
     * them. Codes that no marker has stay, since viewers read on behind them; fill bytes go.
     *
     * @return whether a marker follows; false at the end of the input
     */
    boolean copyScan(OutputStream out) throws IOException {
        while (true) {
            while (cursor.copyRun(JpegWalker::entropyCoded, out) > 0) {
                // goes on until it stands at a byte that needs a closer look
            }
            if (cursor.remaining() == 0) {
                return false;
            }
            long start = cursor.position();
            cursor.read();
            int code = cursor.read();
            while (code == 0xFF) {
                stray++;
                start++;
                code = cursor.read();
            }
            if (code < 0) {
                stray++;
                return false;
            }
            if (!isWithinScan(code)) {
                cursor.seek(start);
                return true;
            }
            out.write(0xFF);
            out.write(code);
        }
    }

    /** How many bytes are data, stuffed bytes, restarts or codes of no marker; the last byte's successor is not known. */
    private static int entropyCoded(byte[] bytes, int from, int to) {
        int at = ByteCursor.indexOf(0xFF, bytes, from, to);
        while (at + 1 < to && isWithinScan(bytes[at + 1] & 0xFF)) {
            at = ByteCursor.indexOf(0xFF, bytes, at + 2, to);
        }
        return Math.min(at, to) - from;
    }

    private static boolean isWithinScan(int code) {
        return code == 0 || JpegMarkers.isRestart(code) || JpegMarkers.isReserved(code);
    }
}
