package dev.lethe.compress.png;

import dev.lethe.encoding.png.PngHeader;
import dev.lethe.pixels.Layout;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colour types and depths that are worth a trial for a picture. */
final class PixelForms {
    /** Below that many bytes a palette may take more than it saves. */
    private static final long SMALL = 64 * 1024;

    private final PixelRows rows;
    private final boolean profiled;
    private final Effort effort;
    private final PixelCensus census;
    private final Optional<Background> background;

    private PixelForms(
            PixelRows rows, boolean profiled, Optional<Background> background, Effort effort, PixelCensus census) {
        this.rows = rows;
        this.profiled = profiled;
        this.effort = effort;
        this.census = census;
        this.background = background;
    }

    /**
     * The forms for a picture.
     *
     * @param profiled whether a colour profile comes with it: one for RGB may not stand in a grey picture, nor the other
     *     way round
     * @param background that the forms must be able to hold, too
     */
    static List<PixelForm> of(
            PixelRows rows, boolean profiled, Optional<Background> background, Effort effort, RunContext context)
            throws IOException {
        PixelCensus census = PixelCensus.of(rows, context);
        return new PixelForms(rows, profiled, background, effort, census)
                .all(context).stream()
                        .filter(form -> background.isEmpty()
                                || background.get().in(form).isPresent())
                        .toList();
    }

    private List<PixelForm> all(RunContext context) throws IOException {
        Layout layout = rows.picture().layout();
        boolean graySource = layout.channels().colors() == 1;
        boolean gray = graySource || census.gray() && !profiled;
        boolean palettes = census.few() && (!graySource || !profiled);
        List<PixelForm> forms = new ArrayList<>();
        if (palettes) {
            for (ColorTable colors : orders(context)) {
                ColorTable order =
                        background.flatMap(Background::color).map(colors::with).orElse(colors);
                PixelForm form = form(3, depth(order.size()), order, -1);
                forms.add(form);
                if (form.header().bitDepth() < 8 && effort != Effort.FAST) {
                    forms.add(form.withDepth(8));
                }
            }
        }
        PixelForm plain = plain(gray);
        boolean shallow = plain.header().samples() == 1;
        if (!palettes || shallow || plain.header().rawBytes() <= SMALL) {
            forms.add(plain);
        }
        if (shallow && plain.header().bitDepth() < 8 && effort != Effort.FAST) {
            forms.add(plain(gray, 8));
        }
        return forms;
    }

    private List<ColorTable> orders(RunContext context) throws IOException {
        PaletteOrder order = new PaletteOrder(census.colors());
        List<ColorTable> orders = new ArrayList<>();
        orders.add(order.byBrightness());
        if (census.colors().size() > 2 && effort != Effort.FAST) {
            orders.add(order.byNeighbors(rows, census, context));
            orders.add(order.byFrequency());
        }
        return orders;
    }

    /** Without a palette. */
    private PixelForm plain(boolean gray) {
        return plain(gray, gray && census.narrow() ? census.shadeBits() : 8);
    }

    private PixelForm plain(boolean gray, int shadeBits) {
        int depth = census.narrow() ? shadeBits : 16;
        int step = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
        int key = census.freeShade(step, rows.cleared());
        int type = (gray ? 0 : 2) + (census.opaque() || key >= 0 ? 0 : 4);
        return form(type, type >= 4 ? Math.max(8, depth) : depth, null, key);
    }

    private PixelForm form(int type, int depth, @Nullable ColorTable palette, int key) {
        Layout layout = rows.picture().layout();
        return new PixelForm(
                new PngHeader(layout.width(), layout.height(), depth, type, false), palette, key, rows.wide());
    }

    private static int depth(int colors) {
        return colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
    }
}
