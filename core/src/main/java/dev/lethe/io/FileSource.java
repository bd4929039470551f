package dev.lethe.io;

import dev.lethe.Limit;
import dev.lethe.Sensitive;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A file as a source, called by its base name. */
record FileSource(Path path) implements Source {
    @Override
    public SeekableInput open(RunContext context) throws IOException {
        SeekableInput input = FileInput.open(path);
        try {
            context.require(Limit.BYTES, input.length());
            return input;
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return baseName(path);
    }

    @Override
    public Optional<Sensitive<String>> fileName() {
        return Optional.of(Sensitive.of(name()));
    }

    /** A file's name without its folders. */
    static String baseName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
