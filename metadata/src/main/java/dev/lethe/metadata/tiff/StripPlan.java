package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each strip or tile comes from and where it goes, one after another without gaps.
 */
final class StripPlan implements AutoCloseable {
    private static final int REMEMBERED = 1024;

    private final StripRecords records = new StripRecords();
    private final Recent recent = new Recent();
    private final long start;
    private long strips;
    private long end;
    private long longest;

    /** @param start where the first strip goes, counted from the start of the picture's data */
    StripPlan(long start) {
        this.start = start;
        this.end = start;
    }

    /**
     * One strip.
     *
     * @param at where it is in the file
     * @param length its bytes there
     * @param to where it goes, counted from the start of the picture's data
     * @param written its bytes in the result
     */
    record Strip(long at, long length, long to, long written) {}

    /** Where a strip went that others may share: writers store blank tiles only once. */
    private record Place(long at, long length) {}

    /**
     * The strips seen last. What is found again depends on how many others came between, and not on where they lie, so
     * that a second rewriting finds the same ones.
     */
    private static final class Recent extends LinkedHashMap<Place, Strip> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Strip> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** The same strip if it went out lately, or null. */
    @Nullable
    Strip known(long at, long length) {
        return recent.get(new Place(at, length));
    }

    /** Adds a strip that takes so many bytes in the result. */
    void add(long at, long length, long written) throws IOException {
        Strip strip = new Strip(at, length, end, written);
        end = Math.addExact(end, written);
        if (written > 0) {
            recent.put(new Place(at, length), strip);
        }
        repeat(strip);
    }

    /** Adds a strip that lies in data that were placed before. */
    void repeat(Strip strip) throws IOException {
        strips++;
        longest = Math.max(longest, strip.written);
        records.add(strip);
    }

    long strips() {
        return strips;
    }

    /** Bytes of the longest strip in the result. */
    long longest() {
        return longest;
    }

    /** Where the last strip ends, counted from the start of the picture's data. */
    long end() {
        return end;
    }

    /** Whether no strip holds anything. */
    boolean isEmpty() {
        return longest == 0;
    }

    /** What to do with each strip. */
    @FunctionalInterface
    interface Visitor {
        void visit(Strip strip) throws IOException;
    }

    /** Goes through the strips in order; as often as needed. Adding is over with the first time. */
    void forEach(TiffInput in, Visitor visitor) throws IOException {
        StripRecords.Reader reader = records.reader(in.context());
        for (long i = 0; i < strips; i++) {
            visitor.visit(reader.next());
        }
    }

    /** Copies the coded data; a strip that shares another's place is not copied again. */
    void copy(TiffInput in, Facts facts, OutputStream out) throws IOException {
        ByteCursor cursor = in.cursor();
        JpegScrub scrub = new JpegScrub(in.bytes(), false, in.context());
        long[] next = {start};
        forEach(in, strip -> {
            if (strip.to == next[0] && strip.written > 0) {
                if (isJpeg(facts, scrub, strip.at, strip.length)) {
                    scrub.copy(strip.at, strip.length, out);
                } else {
                    cursor.seek(strip.at).copyTo(out, strip.written);
                }
                next[0] += strip.written;
            }
        });
    }

    /** Whether a strip is a JPEG stream to be cleaned; in the older compression it may be one or a part of one. */
    static boolean isJpeg(Facts facts, JpegScrub scrub, long at, long length) throws IOException {
        return facts.isJpeg() || facts.compression() == Facts.OLD_JPEG && scrub.isStream(at, length);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
