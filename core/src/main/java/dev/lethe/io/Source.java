package dev.lethe.io;

import dev.lethe.Limit;
import dev.lethe.Sensitive;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where a picture comes from. Sources given by the caller are read and never closed, changed or deleted. */
public interface Source {
    /**
     * Opens the source for reading from any position.
     *
     * @throws dev.lethe.LimitExceededException if it is larger than the limit on bytes
     */
    SeekableInput open(RunContext context) throws IOException;

    /** What to call it in reports: a file's base name, or "stream". Counts as private. */
    String name();

    /** The base name of the file that it is, which may itself give something away; none for streams and arrays. */
    default Optional<Sensitive<String>> fileName() {
        return Optional.empty();
    }

    /** A file. */
    static Source of(Path path) {
        return new FileSource(Objects.requireNonNull(path, "path"));
    }

    /** An array, which is not copied and must not be changed meanwhile. */
    static Source of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new Simple("bytes", context -> new ArrayInput(bytes));
    }

    /**
     * A stream, read once from where it stands to its end and not closed. Small ones are held in memory, larger ones in
     * a temporary file that is encrypted with a key that lives in memory only.
     */
    static Source of(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new Simple("stream", context -> Spool.copyOf(stream, context));
    }

    /** A source made of a name and a way to open it. */
    record Simple(String name, Opener opener) implements Source {
        @Override
        public SeekableInput open(RunContext context) throws IOException {
            SeekableInput input = opener.open(context);
            try {
                context.require(Limit.BYTES, input.length());
                return input;
            } catch (IOException e) {
                input.close();
                throw e;
            }
        }
    }

    /** Opens an input within a run's limits. */
    @FunctionalInterface
    interface Opener {
        /** Opens it; the caller closes it. */
        SeekableInput open(RunContext context) throws IOException;
    }
}
