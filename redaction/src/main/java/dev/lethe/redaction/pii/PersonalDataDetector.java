package dev.lethe.redaction.pii;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.redaction.text.ReadWord;
import dev.lethe.redaction.text.TesseractReader;
import dev.lethe.redaction.text.TextReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds personal data in a picture: reads its text, asks recognisers, and answers with the boxes of the words that they
 * found. What was read goes no further.
 *
 * <p>Not guaranteed: that all is found. What is not read rightly is not recognised; where that matters, cover all text
 * with {@link dev.lethe.redaction.text.TextDetector}. Immutable and thread-safe if the reader is.
 */
public final class PersonalDataDetector implements Detector {
    private static final double LEAST_SCORE = 0.5;

    private final TextReader reader;
    private final List<Recognizer> recognizers;

    private PersonalDataDetector(TextReader reader, List<Recognizer> recognizers) {
        this.reader = reader;
        this.recognizers = List.copyOf(recognizers);
    }

    /**
     * Reads with the {@code tesseract} program and asks all recognisers of {@link Recognizers#standard}. Whether the
     * program is there is seen when a picture comes.
     */
    public static PersonalDataDetector standard() {
        return new PersonalDataDetector(
                (picture, context) -> TesseractReader.find().read(picture, context), Recognizers.standard());
    }

    /**
     * A reader and recognisers of your own.
     *
     * @param recognizers at least one
     */
    public static PersonalDataDetector of(TextReader reader, Recognizer... recognizers) {
        return of(reader, List.of(recognizers));
    }

    /**
     * A reader and recognisers of your own.
     *
     * @param recognizers at least one
     */
    public static PersonalDataDetector of(TextReader reader, List<Recognizer> recognizers) {
        if (recognizers.isEmpty()) {
            throw new IllegalArgumentException("recognizers: must not be empty; nothing would be found");
        }
        return new PersonalDataDetector(reader, recognizers);
    }

    @Override
    public String name() {
        return "personal data";
    }

    @Override
    public List<Detection> detect(Picture picture, RunContext context) throws IOException {
        return detect(PageText.of(reader.read(picture, context)), picture.layout(), context);
    }

    /** The same for words that were read already. */
    public List<Detection> detect(List<ReadWord> words, Layout layout, RunContext context) throws IOException {
        return detect(PageText.of(words), layout, context);
    }

    private List<Detection> detect(PageText page, Layout layout, RunContext context) throws IOException {
        List<Detection> found = new ArrayList<>();
        for (Recognizer recognizer : recognizers) {
            context.check();
            for (Match match : recognizer.find(page)) {
                if (match.score() >= LEAST_SCORE) {
                    page.boxes(match.start(), match.end())
                            .forEach(box -> found.add(new Detection(
                                    Detection.Kind.PERSONAL_DATA,
                                    match.entity(),
                                    widened(box, layout),
                                    match.score())));
                }
            }
        }
        return found;
    }

    /** Readers' boxes end where the strokes do. */
    private static Box widened(Box box, Layout layout) {
        int margin = 1 + box.height() / 6;
        int x = Math.max(0, box.x() - margin);
        int y = Math.max(0, box.y() - margin);
        int right = Math.min(layout.width(), box.x() + box.width() + margin);
        int bottom = Math.min(layout.height(), box.y() + box.height() + margin);
        return new Box(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
    }
}
