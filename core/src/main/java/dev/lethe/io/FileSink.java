package dev.lethe.io;

import dev.lethe.Sensitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as a sink.
 *
 * @param durable whether the new bytes must be on the disk before the old ones go
 */
record FileSink(Path path, boolean durable) implements Sink {
    @Override
    public Staging stage() throws IOException {
        return new SiblingFile(path, durable);
    }

    @Override
    public Optional<Sensitive<String>> fileName() {
        return Optional.of(Sensitive.of(FileSource.baseName(path)));
    }
}
