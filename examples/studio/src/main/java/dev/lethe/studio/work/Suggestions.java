package dev.lethe.studio.work;

import dev.lethe.Limits;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.redaction.code.CodeDetector;
import dev.lethe.redaction.pii.PersonalDataDetector;
import dev.lethe.redaction.text.TextDetector;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import dev.lethe.studio.shelf.HeldPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks for what somebody may want to cover.
 *
 * @param limits of each picture
 * @param models the networks
 */
public record Suggestions(Limits limits, Models models) {
    /**
     * A region to cover.
     *
     * @param kind face, code, text, personal_data
     * @param label in words
     * @param confidence 0 to 1
     */
    public record Suggestion(String kind, String label, int x, int y, int width, int height, double confidence) {}

    /**
     * What a detector finds in a picture, as boxes inside of it.
     *
     * @param kind faces, codes, text or personal-data
     */
    public List<Suggestion> in(HeldPicture picture, String kind) throws IOException {
        Detector detector = switch (kind) {
            case "faces" -> models.faces();
            case "codes" -> CodeDetector.create();
            case "text" -> TextDetector.lines();
            case "personal-data" -> PersonalDataDetector.standard();
            default -> throw Options.unknown("kind");
        };
        return Pixels.decoded(picture, limits, (pixels, context) -> {
            List<Suggestion> found = new ArrayList<>();
            for (Detection detection : detector.detect(pixels, context)) {
                add(detection, pixels.layout(), found);
            }
            return found;
        });
    }

    private static void add(Detection detection, Layout layout, List<Suggestion> found) {
        Box box = detection.region().bounds();
        int width = Math.min(box.width(), layout.width() - box.x());
        int height = Math.min(box.height(), layout.height() - box.y());
        if (width > 0 && height > 0) {
            String kind = detection.kind().name().toLowerCase(Locale.ROOT);
            found.add(new Suggestion(kind, detection.label(), box.x(), box.y(), width, height, detection.confidence()));
        }
    }
}
