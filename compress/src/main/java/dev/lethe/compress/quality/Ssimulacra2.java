package dev.lethe.compress.quality;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * How close a distorted picture looks to its original, as a number that agrees well with what people say: SSIMULACRA 2.1.
 * 100 is identical, 90 visually lossless in a flicker test, 70 high quality, 50 medium, 30 low; there is no lower end.
 *
 * <p>The definition is that of the reference implementation (cloudinary/ssimulacra2), and it is
 * followed to the rounding of single operations, because the reference's own rounding errors weigh: in large pictures of
 * high quality they lower the score by several points. Scores differ from the program's by less than 0.1. Samples count as sRGB whatever the colour profile says; convert first where that matters. If the original
 * has an alpha channel, both pictures are put on a dark and on a light grey, and the lower score counts; if only the
 * distorted picture has one, it is put on a middle grey. Of animations the first frame is compared. Pictures of fewer than
 * 8 pixels a side, which the reference refuses, are extended to 8 with their last column and row.
 *
 * <p>Rows are pulled from both pictures in step, so that memory grows with the width alone: about 2.8 kB per pixel of
 * width, reserved from the run first and given back at the end. All methods are thread-safe as far as the pictures are, and
 * answers are the same on every machine to six digits or more. Processors without fused multiply-add (x86 before 2013) need much longer.
 */
public final class Ssimulacra2 {
    /** Upper bound of what a comparison allocates per pixel of width, all scales and both sides. */
    private static final long BYTES_PER_COLUMN = 2900;

    private static final long FIXED_BYTES = 1 << 20;
    private static final float DARK = 0.1f;
    private static final float MIDDLE = 0.5f;
    private static final float LIGHT = 0.9f;

    private Ssimulacra2() {}

    /**
     * Compares two pictures.
     *
     * @param original what the other picture came from; the order matters
     * @throws IllegalArgumentException if sizes differ
     * @throws MalformedImageException if a picture gives fewer rows than it has
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public static double score(Picture original, Picture distorted, RunContext context) throws IOException {
        PictureScales scales = scales(original.layout(), distorted.layout(), context);
        double lowest = 100;
        for (float background : backgrounds(original.layout())) {
            lowest = Math.min(lowest, score(original, distorted, scales, background, context));
        }
        return lowest;
    }

    @SuppressWarnings("try") // the reservation need only be there
    private static double score(
            Picture original, Picture distorted, PictureScales scales, float background, RunContext context)
            throws IOException {
        try (MemoryBudget.Reservation held = context.borrow(working(scales));
                LinearRows left = new LinearRows(original, background);
                LinearRows right = new LinearRows(distorted, background)) {
            CosineFilter[] filters = CosineFilter.gaussian();
            OriginalBlurs blurs = new OriginalBlurs(scales, filters);
            Comparison comparison = new Comparison(scales, filters, blurs::plane);
            XybPyramid first = new XybPyramid(scales, (scale, y, xyb) -> blurs.push(scale, xyb));
            XybPyramid second = new XybPyramid(scales, (scale, y, xyb) -> comparison.push(scale, xyb));
            for (int y = 0; y < scales.height(0); y++) {
                context.check();
                first.push(left.next());
                second.push(right.next());
            }
            return comparison.score();
        }
    }

    private static PictureScales scales(Layout original, Layout distorted, RunContext context)
            throws LimitExceededException {
        if (original.width() != distorted.width() || original.height() != distorted.height()) {
            throw new IllegalArgumentException("distorted: must be " + original.width() + " x " + original.height()
                    + " as the original is, not " + distorted.width() + " x " + distorted.height());
        }
        context.require(Limit.PIXELS, (long) original.width() * original.height());
        return new PictureScales(original.width(), original.height());
    }

    static long working(PictureScales scales) {
        return FIXED_BYTES + BYTES_PER_COLUMN * scales.width(0);
    }

    private static float[] backgrounds(Layout original) {
        return original.channels().hasAlpha() ? new float[] {DARK, LIGHT} : new float[] {MIDDLE};
    }

    /**
     * An original made ready to be compared with many candidates: what can be known from it alone is worked out once.
     *
     * <p>Holds about 40 bytes per pixel, twice that with an alpha channel, reserved from the run that made it until that run
     * ends; the picture itself is no longer needed. Immutable and thread-safe. Scores are those of {@link #score}.
     */
    public static final class Reference {
        private final Layout layout;
        private final PictureScales scales;
        private final float[] backgrounds;
        private final PreparedOriginal[] originals;

        private Reference(Layout layout, PictureScales scales, float[] backgrounds, PreparedOriginal[] originals) {
            this.layout = layout;
            this.scales = scales;
            this.backgrounds = backgrounds;
            this.originals = originals;
        }

        /**
         * Prepares an original.
         *
         * @param context also the run whose memory it takes: to be closed when the reference is not used any more
         * @throws MalformedImageException if the picture gives fewer rows than it has
         * @throws LimitExceededException if the run's memory or time does not suffice
         */
        public static Reference of(Picture original, RunContext context) throws IOException {
            Layout layout = original.layout();
            PictureScales scales = scales(layout, layout, context);
            float[] backgrounds = backgrounds(layout);
            PreparedOriginal[] originals = new PreparedOriginal[backgrounds.length];
            for (int i = 0; i < backgrounds.length; i++) {
                originals[i] = PreparedOriginal.of(original, scales, backgrounds[i], context);
            }
            return new Reference(layout, scales, backgrounds, originals);
        }

        /**
         * Compares a picture with the original.
         *
         * @throws IllegalArgumentException if sizes differ
         * @throws MalformedImageException if the picture gives fewer rows than it has
         * @throws LimitExceededException if the run's memory or time does not suffice
         */
        public double score(Picture distorted, RunContext context) throws IOException {
            scales(layout, distorted.layout(), context);
            double lowest = 100;
            for (int i = 0; i < originals.length; i++) {
                lowest = Math.min(lowest, score(distorted, originals[i], backgrounds[i], context));
            }
            return lowest;
        }

        @SuppressWarnings("try") // the reservation need only be there
        private double score(Picture distorted, PreparedOriginal original, float background, RunContext context)
                throws IOException {
            try (MemoryBudget.Reservation held = context.borrow(working(scales));
                    LinearRows rows = new LinearRows(distorted, background)) {
                Comparison comparison = new Comparison(scales, CosineFilter.gaussian(), original::plane);
                XybPyramid pyramid = new XybPyramid(scales, (scale, y, xyb) -> comparison.push(scale, xyb));
                for (int y = 0; y < scales.height(0); y++) {
                    context.check();
                    pyramid.push(rows.next());
                }
                return comparison.score();
            }
        }
    }
}
