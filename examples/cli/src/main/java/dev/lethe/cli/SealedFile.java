package dev.lethe.cli;

import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The one file in and the one file out of the commands that seal and open. */
record SealedFile(String in, String out, Console console) {
    /**
     * Checks them.
     *
     * @throws UsageException if the output would replace the input, or one of them is a folder
     */
    SealedFile {
        if (!in.equals(Inputs.STREAM) && Files.isDirectory(path(in))) {
            throw new UsageException("FILE: is a folder; name one file");
        }
        if (!out.equals(Inputs.STREAM) && Files.isDirectory(path(out))) {
            throw new UsageException("-o: is a folder; name a file");
        }
        if (!in.equals(Inputs.STREAM) && !out.equals(Inputs.STREAM) && same(path(in), path(out))) {
            throw new UsageException("-o: is the input itself; name another file");
        }
    }

    Source source() {
        return in.equals(Inputs.STREAM) ? Source.of(console.in()) : Source.of(path(in));
    }

    Sink sink() {
        return out.equals(Inputs.STREAM) ? Sink.to(console.out()) : Sink.to(path(out));
    }

    /** The extension of the input, for the neutral name in an archive; none that says anything. */
    Path named() {
        return path(in.equals(Inputs.STREAM) ? "stdin" : in);
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            // What can't be looked at is told of where it is opened.
            return false;
        }
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("FILE: not a name that this system can use; check the locale");
        }
    }
}
