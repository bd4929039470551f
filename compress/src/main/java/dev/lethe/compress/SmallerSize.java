package dev.lethe.compress;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture smaller in width and height until it fits into a number of bytes and still looks like one: at a score of
 * 30, beside the picture of that size, or better.
 *
 * @param original at its full size
 * @param coders the allowed ones
 */
record SmallerSize(Original original, List<Coder> coders) {
    /** Low quality; below it a picture of fewer pixels looks better than one of more. */
    private static final double POOR = 30;

    private static final int MOST_STEPS = 8;

    /** A step where the bytes fit and the looks don't. */
    private static final double STEP = 0.7;

    /**
     * The first size that serves.
     *
     * @param full what was found at full size
     * @return {@code full} if it serves or nothing better is found; else to be closed by the receiver
     */
    Candidate within(long bytes, Candidate full) throws IOException {
        Candidate best = full;
        @Nullable Candidate made = null;
        Original current = original;
        for (int step = 0; step < MOST_STEPS && !serves(best); step++) {
            int edge = edge(current);
            int next = (int) (edge * part(best, bytes));
            if (next < 1 || next == edge) {
                break;
            }
            current = original.withMaxEdge(next);
            Candidate tried = at(current, bytes);
            if (made != null) {
                made.close();
            }
            made = tried;
            best = tried;
        }
        return best;
    }

    private static boolean serves(Candidate candidate) {
        return candidate.reached() && candidate.score().orElse(0) >= POOR;
    }

    private static double part(Candidate candidate, long bytes) {
        if (candidate.reached()) {
            return STEP;
        }
        return Math.max(0.1, Math.min(0.9, 0.8 * Math.sqrt((double) bytes / candidate.bytes())));
    }

    private Candidate at(Original smaller, long bytes) throws IOException {
        try (Selection selection = new Selection(smaller, coders, false)) {
            Candidate best = selection.release(selection.best(new Aim.MaxBytes(bytes, false)));
            var layout = smaller.shown().picture().layout();
            return best.told("; made smaller, to " + layout.width() + " x " + layout.height() + " pixels");
        }
    }

    private static int edge(Original picture) throws IOException {
        var layout = picture.shown().picture().layout();
        return Math.max(layout.width(), layout.height());
    }
}
