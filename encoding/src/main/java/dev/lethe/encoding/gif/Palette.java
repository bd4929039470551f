package dev.lethe.encoding.gif;

import dev.lethe.encoding.gif.ColorHistogram.Cells;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Few colours that stand for many: median cut (P. Heckbert, 1982), cutting the box with the greatest spread, each colour
 * the mean of its pixels. Finds the nearest colour of a pixel. One owner, one thread.
 */
final class Palette {
    private final int[] colors;
    private final short[] nearest = new short[1 << 18];

    private Palette(int[] colors) {
        this.colors = colors;
        Arrays.fill(nearest, (short) -1);
    }

    /**
     * Chooses colours for the visible pixels of an 8-bit picture.
     *
     * @param most how many
     */
    static Palette choose(Picture picture, int most, RunContext context) throws IOException {
        ColorHistogram histogram = ColorHistogram.of(picture, context);
        List<Cells> boxes = new ArrayList<>(List.of(histogram.all()));
        while (boxes.size() < most) {
            context.check();
            Optional<Cells> widest =
                    boxes.stream().filter(cells -> cells.count() > 1).max(Comparator.comparingDouble(Cells::spread));
            if (widest.isEmpty()) {
                break;
            }
            boxes.remove(widest.get());
            boxes.addAll(histogram.split(widest.get()));
        }
        return new Palette(boxes.stream().mapToInt(histogram::mean).toArray());
    }

    int[] colors() {
        return colors.clone();
    }

    int color(int index) {
        return colors[index];
    }

    /** The index of the nearest colour; each sample 0 to 255. */
    int nearest(int red, int green, int blue) {
        int cell = (red >> 2) << 12 | (green >> 2) << 6 | blue >> 2;
        if (nearest[cell] < 0) {
            nearest[cell] = (short) search(red & ~3 | 2, green & ~3 | 2, blue & ~3 | 2);
        }
        return nearest[cell];
    }

    /** Green weighs most and blue more than red, roughly as eyes judge differences. */
    private int search(int red, int green, int blue) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            int r = red - (colors[i] >> 16 & 0xFF);
            int g = green - (colors[i] >> 8 & 0xFF);
            int b = blue - (colors[i] & 0xFF);
            int distance = 2 * r * r + 4 * g * g + 3 * b * b;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
