package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import dev.lethe.io.Spool;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A list of strips that may be millions long: kept in few bytes each, and outside of the heap when it grows. Strips that
 * lie and go one behind the other need their length alone.
 */
final class StripRecords implements AutoCloseable {
    private static final int ELSEWHERE = 1;
    private static final int SHARED = 2;
    private static final int CLEANED = 4;
    /** A byte of flags and four numbers of up to nine bytes. */
    private static final int LONGEST = 37;

    private final Spool spool = new Spool();
    private final byte[] record = new byte[LONGEST];
    private final Expected expected = new Expected();
    private int used;

    /** Where the next strip is and goes if nothing is unusual. */
    private static final class Expected {
        private long at;
        private long to;

        void after(StripPlan.Strip strip) {
            at = strip.at() + strip.length();
            to = strip.to() + strip.written();
        }
    }

    /** Adds a strip, all of whose numbers are 0 or more. */
    void add(StripPlan.Strip strip) throws IOException {
        int flags = (strip.at() == expected.at ? 0 : ELSEWHERE)
                | (strip.to() == expected.to ? 0 : SHARED)
                | (strip.written() == strip.length() ? 0 : CLEANED);
        used = 0;
        record[used++] = (byte) flags;
        put(strip.length());
        if ((flags & ELSEWHERE) != 0) {
            put(strip.at());
        }
        if ((flags & SHARED) != 0) {
            put(strip.to());
        }
        if ((flags & CLEANED) != 0) {
            put(strip.written());
        }
        spool.output().write(record, 0, used);
        expected.after(strip);
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private void put(long number) {
        long rest = number;
        while (rest > 0x7F) {
            record[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        record[used++] = (byte) rest;
    }

    /** Reads from the first strip on; adding is over with that. */
    Reader reader(RunContext context) throws IOException {
        return new Reader(new ByteCursor(spool.written(), TiffInput.FORMAT, context));
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    /** Reads strips in the order in which they were added. */
    static final class Reader {
        private final ByteCursor in;
        private final Expected expected = new Expected();

        private Reader(ByteCursor in) {
            this.in = in;
        }

        StripPlan.Strip next() throws IOException {
            int flags = in.u8();
            long length = number();
            long at = (flags & ELSEWHERE) == 0 ? expected.at : number();
            long to = (flags & SHARED) == 0 ? expected.to : number();
            long written = (flags & CLEANED) == 0 ? length : number();
            StripPlan.Strip strip = new StripPlan.Strip(at, length, to, written);
            expected.after(strip);
            return strip;
        }

        private long number() throws IOException {
            long number = 0;
            int shift = 0;
            int b;
            do {
                b = in.u8();
                number |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while ((b & 0x80) != 0);
            return number;
        }
    }
}
