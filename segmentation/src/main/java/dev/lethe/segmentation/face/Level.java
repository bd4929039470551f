package dev.lethe.segmentation.face;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture at one of the sizes that it is looked at in, and how it is cut up for that.
 *
 * @param width of the picture at this size
 * @param height of the picture at this size
 * @param across tiles along a row
 * @param down tiles along a column
 */
record Level(int width, int height, Tiling across, Tiling down) {
    /** Pixels: faces up to this size lie inside of a tile whole, larger ones at the next level. */
    private static final int OVERLAP = 64;
    /** Pixels: below this there is no face left that was not seen at the level before. */
    private static final int LEAST_SIDE = 24;

    /** The sizes for a model: one that fits its input, or, for Lethe's own, the picture's and each half of it. */
    static List<Level> of(int width, int height, FaceModel model) {
        if (model.family() != FaceModel.Family.LETHE) {
            return List.of(fitted(width, height, model));
        }
        List<Level> levels = new ArrayList<>();
        int w = width;
        int h = height;
        do {
            levels.add(new Level(w, h, Tiling.of(w, model.width(), OVERLAP), Tiling.of(h, model.height(), OVERLAP)));
            w = Math.max(1, w / 2);
            h = Math.max(1, h / 2);
        } while (Math.max(w, h) >= LEAST_SIDE);
        return levels;
    }

    private static Level fitted(int width, int height, FaceModel model) {
        double scale = Math.min(1, Math.min((double) model.width() / width, (double) model.height() / height));
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        if (model.fixed()) {
            return new Level(w, h, new Tiling(w, model.width(), 1), new Tiling(h, model.height(), 1));
        }
        return new Level(w, h, Tiling.of(w, model.width(), 0), Tiling.of(h, model.height(), 0));
    }

    /** Memory that looking at it takes. */
    long bytes() {
        return Strips.bytes(across, down) + 5L * 3 * Float.BYTES * width;
    }
}
