package dev.lethe.metadata.tiff;

import dev.lethe.MalformedImageException;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Decides which bytes of the file are a picture's strips or tiles, as libtiff would read them. */
final class StripPlanner {
    /** Overlapping strips may take twice the file's bytes; more is an attack or nonsense. */
    private static final int MOST_GROWTH = 2;

    private static final long SLACK = 1 << 20;

    private final TiffInput in;
    private final Landmarks landmarks;
    private final Reach reach;
    private final FindingCollector found;
    private final JpegScrub scrub;
    private long surplus;

    StripPlanner(TiffInput in, Landmarks landmarks, Reach reach, FindingCollector found) {
        this.in = in;
        this.landmarks = landmarks;
        this.reach = reach;
        this.found = found;
        this.scrub = new JpegScrub(in.bytes(), false, in.context());
    }

    /** Bytes of the last picture's strips that are not coded data, and go. */
    long surplus() {
        return surplus;
    }

    /**
     * Plans a picture's strips behind its older JPEG structures, if it has those. The caller closes the plan.
     *
     * @throws MalformedImageException if overlapping strips would grow beyond measure
     */
    StripPlan plan(Directory directory, Facts facts, OldJpeg old) throws IOException {
        surplus = 0;
        StripPlan plan = new StripPlan(old.length());
        try {
            Optional<StripSource> source = StripSource.of(in, directory, facts);
            if (source.isPresent()) {
                in.countStrips(source.get().strips());
                fill(plan, source.get(), facts, old);
            }
        } catch (IOException | RuntimeException e) {
            plan.close();
            throw e;
        }
        return plan;
    }

    private void fill(StripPlan plan, StripSource source, Facts facts, OldJpeg old) throws IOException {
        for (long i = 0; source.hasNext(); i++) {
            StripSource.Strip strip = source.next();
            long length = length(strip, source.strips() == 1 && !facts.tiled(), facts.expectedBytes(i));
            long at = length == 0 ? 0 : strip.at();
            StripPlan.Strip shared = plan.known(at, length);
            if (old.holds(at, length)) {
                plan.repeat(new StripPlan.Strip(at, length, old.placeOf(at), length));
            } else if (shared != null) {
                plan.repeat(shared);
            } else {
                plan.add(at, length, StripPlan.isJpeg(facts, scrub, at, length) ? scrubbed(at, length) : length);
            }
            if (plan.end() > MOST_GROWTH * in.length() + SLACK) {
                throw new MalformedImageException("TIFF has strips that overlap so often that the picture would be a "
                        + "multiple of the file; the file is damaged");
            }
        }
    }

    private long scrubbed(long at, long length) throws IOException {
        JpegScrub.Result result = scrub.copy(at, length, OutputStream.nullOutputStream());
        surplus += result.dropped();
        return length - result.dropped();
    }

    /** The bytes of a strip that are there and are its own; 0 where nothing is. */
    private long length(StripSource.Strip strip, boolean single, long expected) {
        long there = in.length() - strip.at();
        if (strip.at() <= 0 || there <= 0) {
            if (strip.at() != 0 || strip.length() > 0) {
                found.note("strips or tiles lie outside of the file; they are left empty");
            }
            return 0;
        }
        long said = strip.length();
        reach.cover(strip.at(), said < 0 ? there : said);
        long free = landmarks.nextStructure(strip.at(), in.length()) - strip.at();
        // The one strip of an uncompressed picture is as long as the picture needs, if it can be. One byte less is cut
        // data before a byte of padding.
        boolean tooShort = single && said < expected - 1 && expected <= free;
        if (said < 0 || said > there || tooShort) {
            found.note("lengths of strips or tiles are missing or wrong; they were derived");
            return Math.min(expected, free);
        }
        long kept = Math.min(expected, landmarks.nextPrivate(strip.at(), strip.at() + said) - strip.at());
        surplus += said - kept;
        return kept;
    }
}
