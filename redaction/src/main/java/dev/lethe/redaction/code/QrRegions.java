package dev.lethe.redaction.code;

import dev.lethe.redaction.code.FinderScan.Finder;
import java.util.ArrayList;
import java.util.List;

/** Three finder patterns in the corners of a square make a QR code. */
final class QrRegions {
    /** The middle of a finder lies that many modules inside of the code. */
    private static final double INSIDE = 3.5;
    /** Patterns of a page; more are noise, and triples grow with the cube. */
    private static final int MOST_FINDERS = 60;

    /** One line alone may cross noise. */
    private static final int LEAST_HITS = 2;

    private static final int LINES = 7;

    private final Level level;

    QrRegions(Level level) {
        this.level = level;
    }

    List<Found> find(List<Finder> all) {
        List<Finder> finders = all.stream()
                .filter(finder -> finder.hits() >= LEAST_HITS)
                .sorted((a, b) -> Integer.compare(b.hits(), a.hits()))
                .limit(MOST_FINDERS)
                .toList();
        List<Found> found = new ArrayList<>();
        int count = finders.size();
        for (int i = 0; i < count * count * count; i++) {
            int corner = i % count;
            int right = i / count % count;
            int below = i / count / count;
            boolean apart = corner != right && corner != below && right != below;
            if (apart && isCode(finders.get(corner), finders.get(right), finders.get(below))) {
                TurnedBox box = region(finders.get(corner), finders.get(right), finders.get(below));
                found.add(new Found(box.scaled(level.factor()), "QR code", 0.95));
            }
        }
        return found;
    }

    private boolean isCode(Finder corner, Finder right, Finder below) {
        double ux = right.x() - corner.x();
        double uy = right.y() - corner.y();
        double vx = below.x() - corner.x();
        double vy = below.y() - corner.y();
        double u = Math.hypot(ux, uy);
        double v = Math.hypot(vx, vy);
        double cross = (ux * vy - uy * vx) / (u * v);
        double dot = (ux * vx + uy * vy) / (u * v);
        double module = module(corner, ux, uy);
        return cross > 0
                && Math.abs(dot) < 0.42
                && Math.max(u, v) < 1.5 * Math.min(u, v)
                && alike(corner, right)
                && alike(corner, below)
                && Math.min(u, v) > 10 * module
                && Math.max(u, v) < 185 * module
                && dense(corner, ux, uy, vx, vy);
    }

    private static boolean alike(Finder a, Finder b) {
        return Math.max(a.module(), b.module()) < 1.6 * Math.min(a.module(), b.module());
    }

    /** Lines along pixels cross a turned code aslant. */
    private static double module(Finder finder, double ux, double uy) {
        double length = Math.hypot(ux, uy);
        return finder.module() * Math.max(Math.abs(ux), Math.abs(uy)) / length;
    }

    /** Whether dark and light change between the finders about every second module. */
    private boolean dense(Finder corner, double ux, double uy, double vx, double vy) {
        double changes = changes(corner, ux, uy, vx, vy) + changes(corner, vx, vy, ux, uy);
        double modules = (Math.hypot(ux, uy) + Math.hypot(vx, vy)) / module(corner, ux, uy);
        return changes >= 0.28 * modules && changes <= 0.8 * modules;
    }

    /** Mean number of changes along lines of one direction. */
    private double changes(Finder corner, double ux, double uy, double vx, double vy) {
        int width = level.plane().width();
        int steps = (int) Math.ceil(2 * Math.hypot(ux, uy));
        int changes = 0;
        for (int line = 1; line <= LINES; line++) {
            double fromX = corner.x() + vx * line / (LINES + 1);
            double fromY = corner.y() + vy * line / (LINES + 1);
            int last = -1;
            for (int i = 0; i <= steps; i++) {
                int x = (int) (fromX + ux * i / steps);
                int y = (int) (fromY + uy * i / steps);
                if (x >= 0 && y >= 0 && x < width && y < level.plane().height()) {
                    int now = level.ink()[y * width + x];
                    changes += last >= 0 && now != last ? 1 : 0;
                    last = now;
                }
            }
        }
        return (double) changes / LINES;
    }

    private static TurnedBox region(Finder corner, Finder right, Finder below) {
        double ux = right.x() - corner.x();
        double uy = right.y() - corner.y();
        double vx = below.x() - corner.x();
        double vy = below.y() - corner.y();
        double module = Math.max(right.module(), Math.max(module(corner, ux, uy), below.module()));
        double angle = Math.atan2(uy - vx, ux + vy);
        double half = (Math.hypot(ux, uy) + Math.hypot(vx, vy)) / 4 + (INSIDE + 1) * module;
        double skew = Math.abs(Math.hypot(ux, uy) - Math.hypot(vx, vy)) / 4;
        return new TurnedBox((right.x() + below.x()) / 2, (right.y() + below.y()) / 2, half + skew, half + skew, angle);
    }
}
