package dev.lethe.studio.shelf;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.Sensitive;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/**
 * A picture that somebody dropped into the page.
 *
 * @param id what the page calls it
 * @param name its file's base name, which is private
 * @param bytes its file; not changed by anybody
 * @param inspection what it gives away
 */
public record HeldPicture(String id, String name, byte[] bytes, Inspection inspection) implements Source {
    private static final String FILE_NAME = "file name";

    @Override
    public SeekableInput open(RunContext context) throws IOException {
        return Source.of(bytes).open(context);
    }

    @Override
    public Optional<Sensitive<String>> fileName() {
        return Optional.of(Sensitive.of(name));
    }

    /** Its format. */
    public ImageFormat format() {
        return inspection.header().format();
    }

    /** What a result is called: as the picture is, unless that name gives something away itself. */
    public String resultName(String extension) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return (nameTells() ? "picture-" + id : stem) + "." + extension;
    }

    private boolean nameTells() {
        return inspection.findings().stream().map(Finding::carrier).anyMatch(FILE_NAME::equals);
    }
}
