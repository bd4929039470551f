package dev.lethe.redaction;

import dev.lethe.ImageHeader;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.lossless.JpegRewrite;
import dev.lethe.jpeg.lossless.JpegWipe;
import dev.lethe.jpeg.lossless.TouchedBlocks;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.CodedPicture;
import dev.lethe.spi.CoefficientEdit;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An edit that fills regions with one opaque colour; made by {@link Redact}. Immutable and thread-safe if the detectors
 * are.
 */
public final class SolidFill implements EditStep {
    private final Regions regions;
    private final int rgb;
    private final Growth growth;

    SolidFill(Regions regions, int rgb, Growth growth) {
        this.regions = regions;
        this.rgb = rgb;
        this.growth = growth;
    }

    /**
     * The same with another colour than black. Grey pictures get its luminance; in pictures with a colour profile the
     * numbers are taken in that profile's space.
     *
     * @param color red, green and blue as {@code 0xRRGGBB}
     */
    public SolidFill withColor(int color) {
        if (color < 0 || color > 0xFFFFFF) {
            throw new IllegalArgumentException("color: must be 0x000000 to 0xFFFFFF");
        }
        return new SolidFill(regions, color, growth);
    }

    /**
     * The same with each region grown on all sides, as far as the picture reaches.
     *
     * @param pixels 0 or more
     */
    public SolidFill withPadding(int pixels) {
        return new SolidFill(regions, rgb, growth.withPadding(pixels));
    }

    /**
     * The same, but what stands in one row is covered by one box from the first region to the last, with all between
     * them, so that the lengths of words and the gaps between them do not tell what they are. A region that is alone in
     * its row keeps its width; {@link #widenedToPicture} hides that as well.
     */
    public SolidFill widenedToLine() {
        return new SolidFill(regions, rgb, growth.withWidth(Growth.Width.LINE));
    }

    /** The same with each region as wide as the picture, so that nothing tells how long the covered text was. */
    public SolidFill widenedToPicture() {
        return new SolidFill(regions, rgb, growth.withWidth(Growth.Width.PICTURE));
    }

    /**
     * An edit that shows what this one would cover, hatched in its colour, and <b>covers nothing</b>: for people to look at
     * before they decide.
     */
    public EditStep preview() {
        return new Preview();
    }

    @Override
    public String describe() {
        return "cover " + regions.describe();
    }

    @Override
    public Reach reach() {
        return regions.reach();
    }

    /**
     * Gives the covered picture.
     *
     * @throws IllegalArgumentException if a given region does not lie inside the picture
     * @throws dev.lethe.MissingCapabilityException if a detector can't run here
     */
    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        return painted(picture, layout -> new SolidPaint(layout, rgb), context);
    }

    private Picture painted(Picture picture, Function<Layout, Covering.Paint> painting, RunContext context)
            throws IOException {
        Picture ready = regions.ready(picture, context);
        Covering.Paint paint = painting.apply(ready.layout());
        List<Covering> coverings = found(ready.layout(), () -> ready, context).stream()
                .map(region -> new Covering(region, paint))
                .toList();
        return coverings.isEmpty() ? ready : new CoveredPicture(ready, coverings, context);
    }

    private List<Region> found(Layout layout, Regions.Pixels pixels, RunContext context) throws IOException {
        return growth.apply(regions.find(layout, pixels, context).regions(), layout);
    }

    @Override
    public Optional<CoefficientEdit> onCoefficients() {
        return Optional.of(this::wipe);
    }

    /** In a JPEG the MCUs that a region touches are wiped whole, and nothing else is touched. */
    private boolean wipe(CodedPicture jpeg, Analysis analysis, OutputStream output, RunContext context)
            throws IOException {
        ImageHeader header = jpeg.header();
        Layout displayed = Layout.of(header.displayWidth(), header.displayHeight(), Channels.RGB);
        TouchedBlocks touched = TouchedBlocks.displayed(
                found(displayed, jpeg::pixels, context),
                header.orientation(),
                header.width(),
                header.height(),
                context);
        if (touched.isEmpty()) {
            jpeg.coded().stream().transferTo(output);
            return true;
        }
        try {
            JpegReader reader = JpegReader.open(jpeg.coded(), context);
            JpegWipe wipe = JpegWipe.of(touched, rgb);
            JpegRewrite.sameCoding()
                    .withChange(reader.hasAdobe() ? wipe : wipe.withPlainInks())
                    .write(reader, output, context);
            return true;
        } catch (UnsupportedFormatException e) {
            return false;
        }
    }

    /** What would be covered, made visible. */
    private final class Preview implements EditStep {
        @Override
        public String describe() {
            return "show what would be covered: " + regions.describe();
        }

        @Override
        public Reach reach() {
            return regions.reach();
        }

        @Override
        public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
            return painted(picture, layout -> new HatchPaint(layout, rgb), context);
        }
    }
}
