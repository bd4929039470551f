package dev.lethe.redaction.text;

import dev.lethe.MissingCapabilityException;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads text with the {@code tesseract} program, version 4 or later, if it is installed. The picture goes to its standard
 * input and the words come from its standard output, so that no clear copy of either lies on a disk; the program is
 * started with fixed arguments, and ended when the run is out of time or cancelled. Needs no network.
 *
 * <p>Not guaranteed: that all is read, or read rightly. Immutable and thread-safe.
 */
public final class TesseractReader implements TextReader {
    private static final Pattern LANGUAGES = Pattern.compile("[A-Za-z0-9_]{2,32}(\\+[A-Za-z0-9_]{2,32}){0,7}");

    private final Path program;
    private final String languages;

    private TesseractReader(Path program, String languages) {
        this.program = program;
        this.languages = languages;
    }

    /**
     * The program on the path ({@code PATH} of the environment), reading English.
     *
     * @throws MissingCapabilityException if it is not there
     */
    public static TesseractReader find() throws MissingCapabilityException {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            for (String name : List.of("tesseract", "tesseract.exe")) {
                Path candidate = candidate(folder, name);
                if (candidate.isAbsolute() && Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                    return at(candidate);
                }
            }
        }
        throw new MissingCapabilityException(
                "Text can't be read: the program tesseract is not on the path; install tesseract-ocr");
    }

    private static Path candidate(String folder, String name) {
        try {
            return Path.of(folder, name);
        } catch (InvalidPathException e) {
            return Path.of(name); // not absolute, so not taken
        }
    }

    /** A program at a place of its own, reading English. */
    public static TesseractReader at(Path program) {
        return new TesseractReader(program, "eng");
    }

    /**
     * Reads other languages; their data must be installed.
     *
     * @param codes as the program names them: {@code "deu+fra"}
     */
    public TesseractReader withLanguages(String codes) {
        if (!LANGUAGES.matcher(codes).matches()) {
            throw new IllegalArgumentException("codes: must be names of languages joined by +, like eng+deu");
        }
        return new TesseractReader(program, codes);
    }

    @Override
    public List<ReadWord> read(Picture picture, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            Enlarged page = Enlarged.of(GrayPlane.of(picture, part), part);
            List<String> command =
                    List.of(program.toString(), "-", "-", "-l", languages, "--dpi", "300", "--psm", "11", "tsv");
            byte[] table = new ChildProcess(command, part).run(page.plane().pnm());
            return TesseractTable.words(table, page.scale(), page.plane());
        }
    }
}
