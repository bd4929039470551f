package dev.lethe.cli;

import dev.lethe.redaction.code.CodeDetector;
import dev.lethe.redaction.pii.PersonalDataDetector;
import dev.lethe.redaction.text.TextDetector;
import dev.lethe.segmentation.face.FaceDetector;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is looked for in pictures, by option. */
final class Detectors {
    @Option(
            names = "--codes",
            description = "Bar codes and matrix codes: QR, Data Matrix, Aztec, PDF417, EAN, UPC, Code 128 and 39, ITF,"
                    + " read or not.")
    private boolean codes;

    @Option(names = "--faces", description = "Faces.")
    private boolean faces;

    @Option(names = "--text", description = "Text, whatever it says.")
    private boolean text;

    @Option(
            names = "--personal-data",
            description =
                    "Words that tell about a person: numbers of cards and accounts, addresses, names beside labels and"
                            + " the like, as the program tesseract reads them.")
    private boolean personalData;

    @Option(
            names = "--auto",
            paramLabel = "WHAT",
            split = ",",
            description = "The same as a list: faces, codes, text, personal-data (or pii).")
    private List<String> auto = List.of();

    /** Whether anything is looked for. */
    boolean any() {
        return codes || faces || text || personalData || !auto.isEmpty();
    }

    private void addListed() {
        for (String what : auto) {
            switch (what.strip()) {
                case "codes" -> codes = true;
                case "faces" -> faces = true;
                case "text" -> text = true;
                case "personal-data", "pii" -> personalData = true;
                default -> throw new UsageException("--auto: is a list of faces, codes, text, personal-data");
            }
        }
    }

    /**
     * The detectors that were asked for.
     *
     * @throws dev.lethe.MissingCapabilityException if one of them can't run here
     */
    List<Detector> chosen() throws IOException {
        addListed();
        List<Detector> chosen = new ArrayList<>();
        if (codes) {
            chosen.add(CodeDetector.create());
        }
        if (faces) {
            chosen.add(FaceDetector.available());
        }
        if (text) {
            chosen.add(TextDetector.lines());
        }
        if (personalData) {
            chosen.add(PersonalDataDetector.standard());
        }
        return chosen;
    }
}
