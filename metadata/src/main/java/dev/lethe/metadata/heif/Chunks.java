package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.heif.Ranges.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where the chunks of a track lie, from its tables of sizes, places and samples per chunk (14496-12 section 8.7). */
final class Chunks {
    private final Track track;
    private final long length;
    private final List<Range> ranges = new ArrayList<>();

    private Chunks(Track track, long length) {
        this.track = track;
        this.length = length;
    }

    /**
     * The bytes of each chunk, in order; a chunk without samples has none.
     *
     * @param length of the file
     */
    static List<Range> of(Track track, long length) throws IOException {
        if (!track.has("stsz") || !track.has("stsc") || !track.has("stco") && !track.has("co64")) {
            throw new UnsupportedFormatException(
                    "HEIF's image sequence stores the places of its frames in a way that is not known here");
        }
        Chunks chunks = new Chunks(track, length);
        chunks.walk();
        return chunks.ranges;
    }

    private void walk() throws IOException {
        boolean wide = track.has("co64");
        Fields places = track.fields(wide ? "co64" : "stco").skip(4);
        Fields sizes = track.fields("stsz").skip(4);
        Fields runs = track.fields("stsc").skip(4);
        long same = sizes.u32();
        long samples = sizes.u32();
        long count = places.u32();
        long runsLeft = runs.u32();
        long nextRun = runsLeft-- > 0 ? runs.u32() : Long.MAX_VALUE;
        long perChunk = 0;
        for (long chunk = 1; chunk <= count; chunk++) {
            places.context().check();
            while (chunk == nextRun) {
                perChunk = runs.u32();
                runs.skip(4);
                nextRun = runsLeft-- > 0 ? runs.u32() : Long.MAX_VALUE;
            }
            long taken = Math.min(perChunk, samples);
            samples -= taken;
            add(wide ? places.u64() : places.u32(), same > 0 ? same * taken : sum(sizes, taken));
        }
        if (samples > 0) {
            throw new MalformedImageException("HEIF's image sequence has more frames than places; the file is damaged");
        }
    }

    private static long sum(Fields sizes, long count) throws IOException {
        long sum = 0;
        for (long i = 0; i < count; i++) {
            sum += sizes.u32();
        }
        return sum;
    }

    private void add(long start, long size) throws IOException {
        if (size < 0 || start > length || size > length - start) {
            throw new MalformedImageException(
                    "HEIF's image sequence has frames outside of the file: it was cut short; the file is damaged");
        }
        ranges.add(size == 0 ? new Range(0, 0) : new Range(start, start + size));
    }
}
