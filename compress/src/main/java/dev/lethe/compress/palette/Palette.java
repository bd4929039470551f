package dev.lethe.compress.palette;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours that a picture is painted with, by kind: opaque pixels stay opaque, and fully transparent ones are 0.
 *
 * @param opaque ARGB; empty if no pixel is opaque
 * @param translucent ARGB; empty if no pixel is translucent
 */
record Palette(int[] opaque, int[] translucent) {
    /**
     * The best palette that is found.
     *
     * @param most how many colours there may be, a transparent one included; each kind that occurs gets one at least
     */
    static Palette of(WeightedColors colors, int most, RunContext context) throws IOException {
        List<int[]> opaque = new ArrayList<>();
        List<int[]> translucent = new ArrayList<>();
        for (int[] group : ColorSplit.groups(colors, colors.transparent() ? most - 1 : most)) {
            (group[0] < colors.opaque() ? opaque : translucent).add(group);
        }
        return new Palette(
                PaletteFit.palette(colors, 0, colors.opaque(), opaque, context),
                PaletteFit.palette(colors, colors.opaque(), colors.count(), translucent, context));
    }
}
