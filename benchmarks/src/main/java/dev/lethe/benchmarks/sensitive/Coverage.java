package dev.lethe.benchmarks.sensitive;

import dev.lethe.pixels.Region;
import dev.lethe.spi.Detection;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.BitSet;
import java.util.List;

/** How well detections cover marked regions, summed over pictures. */
final class Coverage {
    private static final double ENOUGH = 0.9;

    private int marked;
    private int covered;
    private double free;
    private double freeCovered;

    /** Counts one picture. Regions are covered if nine tenths of their pixels are. */
    int add(int width, int height, List<Shape> words, List<Detection> found) {
        BitSet drawn = new BitSet(width * height);
        for (Detection detection : found) {
            draw(detection.region(), width, height, drawn);
        }
        BitSet text = new BitSet(width * height);
        int missed = 0;
        for (Shape word : words) {
            marked++;
            if (share(word, width, height, drawn, text) >= ENOUGH) {
                covered++;
            } else {
                missed++;
            }
        }
        text.flip(0, width * height);
        free += text.cardinality();
        text.and(drawn);
        freeCovered += text.cardinality();
        return missed;
    }

    private static void draw(Region region, int width, int height, BitSet target) {
        Rectangle all = new Rectangle(width, height);
        int end = Math.min(all.height, region.bounds().y() + region.bounds().height());
        for (int y = region.bounds().y(); y < end; y++) {
            int[] runs = region.runs(y);
            for (int i = 0; i < runs.length; i += 2) {
                int to = Math.min(width, runs[i + 1]);
                if (runs[i] < to) {
                    target.set(y * width + runs[i], y * width + to);
                }
            }
        }
    }

    private static double share(Shape word, int width, int height, BitSet drawn, BitSet text) {
        Rectangle bounds = word.getBounds().intersection(new Rectangle(width, height));
        int inside = 0;
        int hit = 0;
        for (int y = bounds.y; y < bounds.y + bounds.height; y++) {
            for (int x = bounds.x; x < bounds.x + bounds.width; x++) {
                if (word.contains(x + 0.5, y + 0.5)) {
                    inside++;
                    text.set(y * width + x);
                    hit += drawn.get(y * width + x) ? 1 : 0;
                }
            }
        }
        return inside == 0 ? 1 : (double) hit / inside;
    }

    int marked() {
        return marked;
    }

    /** Share of the marked regions that are covered. */
    double recall() {
        return (double) covered / Math.max(1, marked);
    }

    /** Share of the area without text that is covered as well. */
    double excess() {
        return freeCovered / Math.max(1, free);
    }
}
