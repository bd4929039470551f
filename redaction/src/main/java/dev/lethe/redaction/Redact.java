package dev.lethe.redaction;

import dev.lethe.pixels.Box;
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
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("boxes: must not be empty; nothing would be covered");
        }
        return new SolidFill(new Regions.Given(List.copyOf(boxes)), 0, 0);
    }

    /**
     * Covers what detectors find in the picture. If one of them can't run, the picture is not written.
     *
     * @param detectors at least one
     */
    public static SolidFill detected(Detector... detectors) {
        if (detectors.length == 0) {
            throw new IllegalArgumentException("detectors: must not be empty; nothing would be covered");
        }
        return new SolidFill(new Regions.Detected(List.of(detectors)), 0, 0);
    }
}
