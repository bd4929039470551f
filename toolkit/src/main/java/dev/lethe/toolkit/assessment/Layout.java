package dev.lethe.toolkit.assessment;

import dev.lethe.pixels.Box;
import dev.lethe.redaction.text.TextLine;
import java.util.List;

/**
 * How text lies on a picture.
 *
 * @param lines sure lines
 * @param letters on them, about
 * @param share of the picture's area that sure lines take
 * @param mean confidence of all lines, weighted by their area
 * @param aligned share of the lines that begin or end at an edge which at least three lines have in common
 * @param onePitch share of the lines that run along the commonest direction, give or take two degrees
 * @param aspect the longer edge by the shorter one
 * @param tall whether it is higher than wide
 */
record Layout(
        int lines,
        int letters,
        double share,
        double mean,
        double aligned,
        double onePitch,
        double aspect,
        boolean tall) {
    private static final double SURE = 0.8;

    static Layout of(List<TextLine> all, int width, int height) {
        List<TextLine> sure = all.stream()
                .filter(line -> line.confidence() >= SURE && line.letters() >= 3)
                .toList();
        double area =
                sure.stream().mapToDouble(line -> line.height() * line.length()).sum();
        double whole =
                all.stream().mapToDouble(line -> line.height() * line.length()).sum();
        double weighted = all.stream()
                .mapToDouble(line -> line.confidence() * line.height() * line.length())
                .sum();
        return new Layout(
                sure.size(),
                sure.stream().mapToInt(TextLine::letters).sum(),
                area / ((double) width * height),
                whole == 0 ? 0 : weighted / whole,
                aligned(sure),
                onePitch(sure),
                (double) Math.max(width, height) / Math.min(width, height),
                height > width);
    }

    private static double aligned(List<TextLine> lines) {
        int aligned = 0;
        for (TextLine line : lines) {
            int left = 0;
            int right = 0;
            for (TextLine other : lines) {
                Box a = line.region().bounds();
                Box b = other.region().bounds();
                double reach = 0.6 * line.height();
                left += Math.abs(a.x() - b.x()) < reach ? 1 : 0;
                right += Math.abs(a.x() + a.width() - b.x() - b.width()) < reach ? 1 : 0;
            }
            aligned += left >= 3 || right >= 3 ? 1 : 0;
        }
        return lines.isEmpty() ? 0 : (double) aligned / lines.size();
    }

    private static double onePitch(List<TextLine> lines) {
        int most = 0;
        for (TextLine line : lines) {
            int alike = 0;
            for (TextLine other : lines) {
                alike += Math.abs(line.degrees() - other.degrees()) < 2 ? 1 : 0;
            }
            most = Math.max(most, alike);
        }
        return lines.isEmpty() ? 0 : (double) most / lines.size();
    }
}
