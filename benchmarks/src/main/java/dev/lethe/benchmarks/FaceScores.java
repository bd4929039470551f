package dev.lethe.benchmarks;

import dev.lethe.pixels.Box;
import dev.lethe.spi.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds found faces against the true ones: each true face is found by at most one box. One owner, one thread. */
final class FaceScores {
    private static final double SAME = 0.35;
    private static final double BESIDE = 0.5;

    private final List<Mark> marks = new ArrayList<>();
    private int faces;
    private int pictures;

    /** A found box that is right or wrong. */
    private record Mark(double confidence, boolean right) {}

    /**
     * What comes of a confidence.
     *
     * @param recall share of the true faces that are found
     * @param wrong false boxes per picture
     */
    record Point(double confidence, double recall, double wrong) {}

    int faces() {
        return faces;
    }

    /** Adds a picture; gives how many faces are missed and boxes false at a confidence. */
    int add(List<Detection> found, FaceTruth.Photo photo, double confidence) {
        List<Detection> order = new ArrayList<>(found);
        order.sort(Comparator.comparingDouble(Detection::confidence).reversed());
        Set<FaceTruth.Face> taken = new HashSet<>();
        int total = (int) photo.faces().stream().filter(FaceTruth.Face::counts).count();
        int right = 0;
        int wrong = 0;
        for (Detection detection : order) {
            Box box = detection.region().bounds();
            FaceTruth.Face face = match(box, photo, taken);
            if (face != null) {
                taken.add(face);
            } else if (beside(box, photo)) {
                continue;
            }
            marks.add(new Mark(detection.confidence(), face != null));
            if (detection.confidence() >= confidence) {
                right += face != null ? 1 : 0;
                wrong += face != null ? 0 : 1;
            }
        }
        faces += total;
        pictures++;
        return total - right + wrong;
    }

    private static FaceTruth.@Nullable Face match(Box box, FaceTruth.Photo photo, Set<FaceTruth.Face> taken) {
        return photo.faces().stream()
                .filter(face -> face.counts() && !taken.contains(face) && face.overlap(box) >= SAME)
                .max(Comparator.comparingDouble(face -> face.overlap(box)))
                .orElse(null);
    }

    /** Whether a box lies on a face that counts neither way. */
    private static boolean beside(Box box, FaceTruth.Photo photo) {
        return photo.faces().stream()
                .anyMatch(face -> !face.counts() && (face.overlap(box) >= SAME || face.part(box) > BESIDE));
    }

    /** At one confidence. */
    Point at(double confidence) {
        long right = marks.stream()
                .filter(mark -> mark.right && mark.confidence >= confidence)
                .count();
        long wrong = marks.stream()
                .filter(mark -> !mark.right && mark.confidence >= confidence)
                .count();
        return new Point(confidence, (double) right / Math.max(1, faces), (double) wrong / pictures);
    }

    /** The best recall with so many false boxes per picture. */
    Point best(double mostWrong) {
        Point best = new Point(1, 0, 0);
        for (int percent = 99; percent >= 5; percent--) {
            Point point = at(percent / 100.0);
            if (point.wrong > mostWrong) {
                return best;
            }
            best = point;
        }
        return best;
    }
}
