package dev.lethe.cli;

import dev.lethe.MissingCapabilityException;
import dev.lethe.redaction.code.CodeDetector;
import dev.lethe.spi.Detector;
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

    @Option(names = "--faces", hidden = true, description = "Faces.")
    private boolean faces;

    @Option(names = "--text", hidden = true, description = "Text, whatever it says.")
    private boolean text;

    @Option(names = "--personal-data", hidden = true, description = "Text that tells about a person.")
    private boolean personalData;

    /** Whether anything is looked for. */
    boolean any() {
        return codes || faces || text || personalData;
    }

    /**
     * The detectors that were asked for.
     *
     * @throws MissingCapabilityException if one of them can't run here
     */
    List<Detector> chosen() throws MissingCapabilityException {
        List<Detector> chosen = new ArrayList<>();
        if (codes) {
            chosen.add(CodeDetector.create());
        }
        if (faces) {
            throw new MissingCapabilityException("--faces: there is no detector of faces yet; nothing was written");
        }
        if (text) {
            throw new MissingCapabilityException("--text: there is no detector of text yet; nothing was written");
        }
        if (personalData) {
            throw new MissingCapabilityException(
                    "--personal-data: there is no detector of personal data yet; nothing was written");
        }
        return chosen;
    }
}
