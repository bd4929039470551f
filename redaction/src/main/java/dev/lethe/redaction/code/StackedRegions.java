package dev.lethe.redaction.code;

import dev.lethe.redaction.code.GuardScan.Guard;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds PDF417 (ISO/IEC 15438) by the bars that frame it on either side: from one of them, code words of seventeen modules
 * with four bars each follow up to the other.
 */
final class StackedRegions {
    private static final int WORD = 17;
    /** Words in a row: up to 30 of data, one indicator on either side, and the other frame. */
    private static final int MOST_WORDS = 33;

    private static final int LEAST_WORDS = 3;
    private static final int LINES = 13;
    /** Modules by which a word may start sooner or later than the one before lets expect. */
    private static final double DRIFT = 1.5;

    /** Changes of shade along a word: eight, and what is lost or won by noise and a slight turn. */
    private static final int LEAST_CHANGES = 5;

    private static final int MOST_CHANGES = 11;
    private static final double ENOUGH = 0.6;

    private final Level level;

    StackedRegions(Level level) {
        this.level = level;
    }

    List<Found> find(RunContext context) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Guard guard : new GuardScan(level).find(context)) {
            context.check();
            Found code = checked(guard);
            if (code != null) {
                found.add(code);
            }
        }
        return found;
    }

    /** A frame's coordinates: along its bars and inwards, both unit vectors. */
    private record Axes(double x, double y, double alongX, double alongY, double inX, double inY) {
        static Axes of(Guard guard, double length) {
            double alongX = (guard.lastX() - guard.firstX()) / length;
            double alongY = (guard.lastY() - guard.firstY()) / length;
            boolean same = -alongY * guard.inX() + alongX * guard.inY() > 0;
            double inX = same ? -alongY : alongY;
            double inY = same ? alongX : -alongX;
            return new Axes(guard.firstX(), guard.firstY(), alongX, alongY, inX, inY);
        }

        double px(double along, double in) {
            return x + along * alongX + in * inX;
        }

        double py(double along, double in) {
            return y + along * alongY + in * inY;
        }
    }

    private @Nullable Found checked(Guard guard) {
        double length = Math.hypot(guard.lastX() - guard.firstX(), guard.lastY() - guard.firstY());
        if (length < 4) {
            return null;
        }
        Axes axes = Axes.of(guard, length);
        double cosine = guard.inX() * axes.inX() + guard.inY() * axes.inY();
        double module = guard.steps() * cosine;
        if (cosine < 0.5 || length < 3 * module) {
            return null;
        }
        double bar = guard.pattern().widest() * module;
        double from = end(axes, 0, -1, bar, guard.ink());
        double to = end(axes, length, 1, bar, guard.ink());
        double frame = guard.pattern().modules() * module;
        double inner = wordsEnd(axes, from, to, frame, module, guard.ink());
        if (inner <= frame) {
            return null;
        }
        double along = (from + to) / 2;
        double in = inner / 2;
        TurnedBox box = new TurnedBox(
                axes.px(along, in), axes.py(along, in), inner / 2, (to - from) / 2, Math.atan2(axes.inY(), axes.inX()));
        return new Found(box.grown(module * 3 + 1, module + 2).scaled(level.factor()), "bar code", 0.9);
    }

    /** How far the widest bar goes on beyond a line that crossed it. */
    private double end(Axes axes, double start, int way, double bar, int ink) {
        double at = start;
        int missed = 0;
        double last = start;
        while (missed < 3) {
            at += way;
            int shade = shade(axes.px(at, bar), axes.py(at, bar));
            if (shade < 0) {
                break;
            }
            missed = shade == ink ? 0 : missed + 1;
            last = shade == ink ? at : last;
        }
        return last;
    }

    /** Dark 1, light 0, outside of the picture -1. */
    private int shade(double x, double y) {
        int px = (int) Math.floor(x);
        int py = (int) Math.floor(y);
        boolean inside = px >= 0
                && py >= 0
                && px < level.plane().width()
                && py < level.plane().height();
        return inside ? level.ink()[py * level.plane().width() + px] : -1;
    }

    /** Where the last code word ends, inwards from the frame; as far as the frame if there are too few. */
    private double wordsEnd(Axes axes, double from, double to, double frame, double module, int ink) {
        double at = frame;
        int words = 0;
        for (; words < MOST_WORDS; words++) {
            double start = aligned(axes, from, to, at, module, ink);
            if (Double.isNaN(start)) {
                break;
            }
            int good = 0;
            for (int i = 1; i <= LINES; i++) {
                int changes = changes(axes, line(from, to, i), start, WORD * module);
                good += changes >= LEAST_CHANGES && changes <= MOST_CHANGES ? 1 : 0;
            }
            if (good < ENOUGH * LINES) {
                break;
            }
            at = start + WORD * module;
        }
        return words < LEAST_WORDS ? frame : at;
    }

    private static double line(double from, double to, int i) {
        return from + (to - from) * i / (LINES + 1.0);
    }

    /** Where, about there, most lines change to a bar at once, as all code words start with one; else not a number. */
    private double aligned(Axes axes, double from, double to, double at, double module, int ink) {
        double best = Double.NaN;
        int most = 0;
        for (double off = 0; off <= DRIFT; off = off > 0 ? -off : 0.5 - off) {
            double start = at + off * module;
            int bars = 0;
            for (int i = 1; i <= LINES; i++) {
                double along = line(from, to, i);
                int before = shade(axes, along, start - 0.6 * module);
                int after = shade(axes, along, start + 0.5 * module);
                bars += before >= 0 && before != ink && after == ink ? 1 : 0;
            }
            if (bars > most) {
                most = bars;
                best = start;
            }
        }
        return most >= ENOUGH * LINES ? best : Double.NaN;
    }

    private int shade(Axes axes, double along, double in) {
        return shade(axes.px(along, in), axes.py(along, in));
    }

    private int changes(Axes axes, double along, double start, double length) {
        int changes = 0;
        int last = -1;
        for (double in = start; in <= start + length; in += 0.5) {
            int shade = shade(axes, along, in);
            if (shade < 0) {
                break;
            }
            changes += last >= 0 && shade != last ? 1 : 0;
            last = shade;
        }
        return changes;
    }
}
