package dev.lethe.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a log, one after the other, in a buffer of fixed size. Lines that are too long are passed over. */
final class LogLines implements Closeable {
    private final InputStream in;
    private final byte[] line = new byte[AuditLine.LONGEST];
    private final byte[] chunk = new byte[64 * 1024];
    private int at;
    private int held;
    private int length;
    private long number;
    /** Bytes of the file before those that are held. */
    private long before;

    private boolean tooLong;
    private boolean torn;

    LogLines(InputStream in) {
        this.in = in;
    }

    static LogLines of(Path file) throws IOException {
        return new LogLines(Files.newInputStream(file));
    }

    /** Reads the next line; what follows the last end of a line is none. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        while (at < held || fill()) {
            int end = at;
            while (end < held && chunk[end] != '\n') {
                end++;
            }
            take(end);
            if (end < held) {
                at = end + 1;
                number++;
                return true;
            }
            at = end;
        }
        torn = length > 0 || tooLong;
        return false;
    }

    private boolean fill() throws IOException {
        at = 0;
        before += held;
        held = Math.max(0, in.read(chunk));
        return held > 0;
    }

    private void take(int end) {
        int more = end - at;
        if (tooLong || length + more > line.length) {
            tooLong = true;
        } else {
            System.arraycopy(chunk, at, line, length, more);
            length += more;
        }
    }

    /** The line's bytes; only the first {@link #length} count, and only until the next line is read. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** The line's number, counted from 1. */
    long number() {
        return number;
    }

    /** Bytes up to the end of the line. */
    long position() {
        return before + at;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** Whether something follows the last line: it was not written to its end, or is being written now. */
    boolean torn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
