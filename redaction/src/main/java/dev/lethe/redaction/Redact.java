package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Region;
import dev.lethe.redaction.code.CodeDetector;
import dev.lethe.spi.Detector;
import java.util.List;

/**
 * Covers parts of pictures for good: {@code .then(Redact.boxes(new Box(40, 60, 200, 30)))}.
 *
 * <p>What is covered is replaced by one constant colour before the picture is encoded anew, and the pipeline strips
 * whatever else the file may hold of it: thumbnails, previews, trailing data. Blurred or pixelated text can often be
 * read again; a solid fill can't. Coordinates are those of the picture as displayed, after the edits before this one.
 *
 * <p>Not guaranteed: that a detector finds everything. Look at the result.
 */
public final class Redact {
    private Redact() {}

    /**
     * Covers rectangles.
     *
     * @param boxes at least one; each must lie inside the picture
     */
    public static SolidFill boxes(Box... boxes) {
        return boxes(List.of(boxes));
    }

    /**
     * Covers rectangles.
     *
     * @param boxes at least one; each must lie inside the picture
     */
    public static SolidFill boxes(List<Box> boxes) {
        return regions(boxes);
    }

    /**
     * Covers regions of any shape: boxes, rectangles at an angle, polygons, ellipses, masks.
     *
     * @param regions at least one; boxes must lie inside the picture, other shapes must reach into it
     */
    public static SolidFill regions(List<? extends Region> regions) {
        return new SolidFill(new Regions.Given(List.copyOf(regions)), 0, Growth.NONE);
    }

    /**
     * Covers what detectors find in the picture. If one of them can't run, the picture is not written.
     *
     * @param detectors at least one
     */
    public static SolidFill detected(Detector... detectors) {
        return new SolidFill(new Regions.Detected(List.of(detectors)), 0, Growth.NONE);
    }

    /** Covers bar codes and matrix codes, whether they can be read or not. */
    public static SolidFill codes() {
        return detected(CodeDetector.create());
    }

    /**
     * Makes what detectors find hard to recognise, for looks: it is not a redaction. Where a detector finds codes or text
     * the picture is refused, because those can be read again.
     *
     * @param detectors at least one
     */
    public static Cosmetic cosmetic(Veil veil, Detector... detectors) {
        return new Cosmetic(new Regions.Detected(List.of(detectors)), veil, Growth.NONE, false);
    }

    /**
     * Makes regions hard to recognise, for looks: it is not a redaction. Since nobody looks what the regions show, it is
     * refused unless {@link Cosmetic#forced forced}.
     *
     * @param regions at least one; boxes must lie inside the picture, other shapes must reach into it
     */
    public static Cosmetic cosmetic(Veil veil, List<? extends Region> regions) {
        return new Cosmetic(new Regions.Given(List.copyOf(regions)), veil, Growth.NONE, false);
    }
}
