package dev.lethe.redaction;

import dev.lethe.ImageHeader;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.lossless.JpegRewrite;
import dev.lethe.jpeg.lossless.JpegWipe;
import dev.lethe.jpeg.lossless.StoredBoxes;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.CodedPicture;
import dev.lethe.spi.CoefficientEdit;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edit that fills regions with one opaque colour; made by {@link Redact}. Immutable and thread-safe if the detectors
 * are.
 */
public final class SolidFill implements EditStep {
    private final Regions regions;
    private final int rgb;
    private final int padding;

    SolidFill(Regions regions, int rgb, int padding) {
        this.regions = regions;
        this.rgb = rgb;
        this.padding = padding;
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
        return new SolidFill(regions, color, padding);
    }

    /**
     * The same with each region grown on all sides, as far as the picture reaches.
     *
     * @param pixels 0 or more
     */
    public SolidFill withPadding(int pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("pixels: must be 0 or more, is " + pixels);
        }
        return new SolidFill(regions, rgb, pixels);
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
     * @throws IllegalArgumentException if a given box does not lie inside the picture
     * @throws dev.lethe.MissingCapabilityException if a detector can't run here
     */
    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Picture ready = regions.ready(picture, context);
        List<Box> boxes = boxes(ready.layout(), () -> ready, context);
        return boxes.isEmpty() ? ready : new CoveredPicture(ready, boxes, rgb, context);
    }

    private List<Box> boxes(Layout layout, Regions.Pixels pixels, RunContext context) throws IOException {
        List<Box> boxes = new ArrayList<>();
        for (Box box : regions.find(layout, pixels, context)) {
            grown(box, layout, boxes);
        }
        return boxes;
    }

    @Override
    public Optional<CoefficientEdit> onCoefficients() {
        return Optional.of(this::wipe);
    }

    /** In a JPEG the regions are widened to whole MCUs, and nothing else is touched. */
    private boolean wipe(CodedPicture jpeg, Analysis analysis, OutputStream output, RunContext context)
            throws IOException {
        ImageHeader header = jpeg.header();
        Layout displayed = Layout.of(header.displayWidth(), header.displayHeight(), Channels.RGB);
        List<Box> stored = new ArrayList<>();
        for (Box box : boxes(displayed, jpeg::pixels, context)) {
            stored.add(StoredBoxes.of(box, header.orientation(), header.width(), header.height()));
        }
        if (stored.isEmpty()) {
            jpeg.coded().stream().transferTo(output);
            return true;
        }
        try {
            JpegReader reader = JpegReader.open(jpeg.coded(), context);
            JpegWipe wipe = JpegWipe.of(stored, rgb);
            JpegRewrite.sameCoding()
                    .withChange(reader.hasAdobe() ? wipe : wipe.withPlainInks())
                    .write(reader, output, context);
            return true;
        } catch (UnsupportedFormatException e) {
            return false;
        }
    }

    private void grown(Box box, Layout layout, List<Box> target) {
        long left = Math.max(0, (long) box.x() - padding);
        long top = Math.max(0, (long) box.y() - padding);
        long right = Math.min(layout.width(), (long) box.x() + box.width() + padding);
        long bottom = Math.min(layout.height(), (long) box.y() + box.height() + padding);
        if (right > left && bottom > top) {
            target.add(new Box((int) left, (int) top, (int) (right - left), (int) (bottom - top)));
        }
    }
}
