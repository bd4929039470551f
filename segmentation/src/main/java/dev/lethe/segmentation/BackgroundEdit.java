package dev.lethe.segmentation;

import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;

/**
 * An edit that needs a mask.
 *
 * @param describe what it does and with what
 * @param segmenter that makes the mask
 * @param treatment that makes the result
 */
record BackgroundEdit(String describe, Segmenter segmenter, Treatment treatment) implements EditStep {
    /** What is done to a picture once its mask is known. */
    @FunctionalInterface
    interface Treatment {
        /** Gives the result, which may read the picture later. */
        Picture apply(Raster picture, Mask mask, RunContext context) throws IOException;
    }

    /** An edit that says in reports what found the subject. */
    static BackgroundEdit of(String what, Segmenter segmenter, Treatment treatment) {
        return new BackgroundEdit(what + " (" + segmenter.engine().describe() + ")", segmenter, treatment);
    }

    @Override
    public Reach reach() {
        return Reach.WHOLE;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Raster whole = Raster.of(picture, context);
        return treatment.apply(whole, segmenter.mask(whole, context), context);
    }
}
