package dev.lethe.redaction.text;

import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines of text by their looks, without reading them: on documents, receipts and screenshots, dark on light and
 * light on dark, tilted by up to about 15 degrees. In plain Java and without a network.
 *
 * <p>Thin strokes that stand out from their ground are joined to letters, letters of alike height beside each other to
 * lines, at several scales of the picture. Time grows with the number of pixels; memory is taken from the run's budget.
 *
 * <p>Not guaranteed: that all text is found. Text of less than about 6 pixels' height, text steeper than that, upright
 * columns, single letters far from other text, ornamental and very faint writing can be missed; fences, foliage and
 * bricks can be taken for text. Immutable and thread-safe.
 */
public final class TextDetector implements Detector {
    private final boolean words;

    private TextDetector(boolean words) {
        this.words = words;
    }

    /** Finds lines, gaps between words included, so that covering them does not tell how long the words are. */
    public static TextDetector lines() {
        return new TextDetector(false);
    }

    /** Finds the words of lines. */
    public static TextDetector words() {
        return new TextDetector(true);
    }

    @Override
    public String name() {
        return words ? "words" : "lines of text";
    }

    @Override
    public List<Detection> detect(Picture picture, RunContext context) throws IOException {
        List<Detection> found = new ArrayList<>();
        for (TextLine line : find(picture, context)) {
            if (words) {
                line.words()
                        .forEach(
                                word -> found.add(new Detection(Detection.Kind.TEXT, "word", word, line.confidence())));
            } else {
                found.add(new Detection(Detection.Kind.TEXT, "line of text", line.region(), line.confidence()));
            }
        }
        return found;
    }

    /**
     * The lines themselves, with what is known about them.
     *
     * @return from the surest and largest to the others
     */
    public List<TextLine> find(Picture picture, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            return new LineSearch(part).find(GrayPlane.of(picture, part));
        }
    }
}
