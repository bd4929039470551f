package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An edit that pixelates or blurs regions, for looks; made by {@link Redact#cosmetic}. Immutable and thread-safe if the
 * detectors are.
 *
 * <p>It is no redaction: text, numbers and codes can be computed back from blurred or pixelated pixels, and a face may
 * still be known by those who know it. Use {@link SolidFill} for what must not be seen. Always works on pixels, so that a
 * JPEG is encoded anew.
 */
public final class Cosmetic implements EditStep {
    private final Regions regions;
    private final Veil veil;
    private final Growth growth;
    private final boolean forced;

    Cosmetic(Regions regions, Veil veil, Growth growth, boolean forced) {
        this.regions = regions;
        this.veil = veil;
        this.growth = growth;
        this.forced = forced;
    }

    /**
     * The same with each region grown on all sides, as far as the picture reaches.
     *
     * @param pixels 0 or more
     */
    public Cosmetic withPadding(int pixels) {
        return new Cosmetic(regions, veil, growth.withPadding(pixels), forced);
    }

    /** The same for codes, text and given regions too, by a caller who accepts that they can be read again. */
    public Cosmetic forced() {
        return new Cosmetic(regions, veil, growth, true);
    }

    @Override
    public String describe() {
        return (veil == Veil.BLUR ? "blur " : "pixelate ") + regions.describe() + ", for looks only";
    }

    @Override
    public Reach reach() {
        return Reach.WHOLE;
    }

    /**
     * Gives the veiled picture.
     *
     * @throws IllegalArgumentException if a given region does not lie inside the picture, or if something that can be read
     *     would be veiled and it is not forced
     * @throws dev.lethe.MissingCapabilityException if a detector can't run here
     */
    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Raster ready = Raster.of(picture, context);
        Layout layout = ready.layout();
        Regions.Found found = regions.find(layout, () -> ready, context);
        if (!forced && !found.legible().isEmpty()) {
            throw new IllegalArgumentException("style: " + found.legible()
                    + ", and text, numbers and codes can be computed back from blurred or pixelated pixels;"
                    + " use a solid fill, or force it");
        }
        List<Covering> coverings = new ArrayList<>();
        for (Region region : growth.apply(found.regions(), layout)) {
            Box bounds = region.bounds();
            int width = Math.min(bounds.width(), layout.width() - bounds.x());
            int height = Math.min(bounds.height(), layout.height() - bounds.y());
            Box inside = new Box(bounds.x(), bounds.y(), width, height);
            coverings.add(new Covering(region, VeiledPatch.of(veil, ready, inside, context)));
        }
        return coverings.isEmpty() ? ready : new CoveredPicture(ready, coverings, context);
    }
}
