package dev.lethe.segmentation.face;

import dev.lethe.LimitExceededException;
import dev.lethe.run.RunContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses one box for each face: the surest of those that overlap much or lie inside of one another.
 *
 * <p>A face that is seen at several scales is more likely one: scores of scales are taken for independent evidence, and
 * the doubts that they leave are multiplied (noisy or).
 *
 * <p>Kept boxes are looked up in a grid, so that the time is linear in the number of boxes as long as few overlap.
 */
final class DistinctFaces {
    private static final double SAME = 0.4;
    private static final double INSIDE = 0.75;
    /** Pixels. */
    private static final int CELL = 128;
    /** Larger boxes are looked at one by one; a picture holds few of them. */
    private static final int MOST_CELLS = 64;

    private final Map<Long, List<Kept>> cells = new HashMap<>();
    private final List<Kept> large = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    /** A box that stays, and what the scales say about it. */
    private static final class Kept {
        private final Face face;
        private double doubt = 1;
        private long levels;

        private Kept(Face face) {
            this.face = face;
            hear(face);
        }

        /** Takes the surest box of each scale as evidence. */
        private void hear(Face other) {
            long level = 1L << other.level();
            if ((levels & level) == 0) {
                levels |= level;
                doubt *= 1 - other.score();
            }
        }

        private Face result() {
            return face.withScore(1 - doubt);
        }
    }

    private DistinctFaces() {}

    static List<Face> of(List<Face> faces, RunContext context) throws LimitExceededException {
        List<Face> order = new ArrayList<>(faces);
        order.sort(Comparator.comparingDouble(Face::score).reversed());
        DistinctFaces distinct = new DistinctFaces();
        for (Face face : order) {
            context.check();
            distinct.add(face);
        }
        return distinct.kept.stream()
                .map(Kept::result)
                .sorted(Comparator.comparingDouble(Face::score).reversed())
                .toList();
    }

    private void add(Face face) {
        List<Long> own = cells(face);
        List<List<Kept>> near = new ArrayList<>(List.of(large));
        if (own.isEmpty()) {
            near.add(kept);
        }
        own.forEach(cell -> near.add(cells.getOrDefault(cell, List.of())));
        for (List<Kept> others : near) {
            for (Kept other : others) {
                boolean same = face.overlap(other.face) > SAME;
                if (same) {
                    other.hear(face);
                }
                if (same || face.inside(other.face) > INSIDE) {
                    return;
                }
            }
        }
        Kept fresh = new Kept(face);
        kept.add(fresh);
        if (own.isEmpty()) {
            large.add(fresh);
        }
        own.forEach(
                cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(fresh));
    }

    /** The cells of the grid that a box touches; none for a large one. */
    private static List<Long> cells(Face face) {
        long left = (long) Math.floor(face.x() / CELL);
        long right = (long) Math.floor(face.right() / CELL);
        long top = (long) Math.floor(face.y() / CELL);
        long bottom = (long) Math.floor(face.bottom() / CELL);
        List<Long> touched = new ArrayList<>();
        if ((double) (right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
            return touched;
        }
        for (long row = top; row <= bottom; row++) {
            for (long column = left; column <= right; column++) {
                touched.add(row << 32 ^ column & 0xFFFFFFFFL);
            }
        }
        return touched;
    }
}
