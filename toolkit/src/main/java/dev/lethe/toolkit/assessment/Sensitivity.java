package dev.lethe.toolkit.assessment;

import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.pii.PageText;
import dev.lethe.redaction.text.ReadWord;
import dev.lethe.redaction.text.TextDetector;
import dev.lethe.redaction.text.TextReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a picture and guesses what it shows that somebody may not want to share: from how text lies on it, from what a
 * detector of faces finds, and, with a reader of text, from its words.
 *
 * <pre>{@code
 * Assessment seen = Sensitivity.byLooks().withReader(TesseractReader.find()).assess(picture, context);
 * }</pre>
 *
 * <p>Without a reader, pages, chats and scenes are told apart, and pages of different kinds are not. Not guaranteed: that
 * it is right. It guides people and proves nothing. Immutable, and thread-safe if its parts are.
 */
public final class Sensitivity {
    private final Optional<TextReader> reader;
    private final Optional<Detector> faces;

    private Sensitivity(Optional<TextReader> reader, Optional<Detector> faces) {
        this.reader = reader;
        this.faces = faces;
    }

    /** From looks alone. */
    public static Sensitivity byLooks() {
        return new Sensitivity(Optional.empty(), Optional.empty());
    }

    /** Reads pages as well, and only what looks like one. */
    public Sensitivity withReader(TextReader textReader) {
        return new Sensitivity(Optional.of(textReader), faces);
    }

    /** Looks for faces as well. */
    public Sensitivity withFaces(Detector faceDetector) {
        return new Sensitivity(reader, Optional.of(faceDetector));
    }

    /**
     * Looks at a picture.
     *
     * @throws dev.lethe.MissingCapabilityException if the reader or the detector can't run here
     */
    public Assessment assess(Picture picture, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            Raster raster = Raster.of(picture, part);
            int width = raster.layout().width();
            int height = raster.layout().height();
            Layout layout = Layout.of(TextDetector.lines().find(raster, part), width, height);
            Surface surface = Surface.of(raster, part);
            List<Detection> people = faces.isPresent() ? faces.get().detect(raster, part) : List.of();
            Judgement judgement = new Judgement(layout, surface, people.size());
            if (reader.isEmpty() || judgement.pageLikelihood() < 0.3) {
                return judgement.byLooks();
            }
            List<ReadWord> words = reader.get().read(raster, part).stream()
                    .filter(word -> word.confidence() > 0.3)
                    .toList();
            return judgement.byWords(Wording.of(PageText.of(new ArrayList<>(words))));
        }
    }
}
