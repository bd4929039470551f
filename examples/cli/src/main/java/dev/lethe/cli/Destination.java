package dev.lethe.cli;

import dev.lethe.encoding.DataUri;
import dev.lethe.io.Sink;
import dev.lethe.pipeline.FolderItems;
import dev.lethe.pipeline.Target;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where the pictures of a run go. */
sealed interface Destination {
    /** Gathers files whose targets may still be replaced by {@link #target}. */
    FolderItems gather();

    /** The target of a file that was gathered with one of its own. */
    Target target(Target own);

    /** The target of standard input. */
    Target targetOfStream();

    /** Whether it takes one picture only. */
    default boolean single() {
        return false;
    }

    /** What is given after {@code -o}: a folder, or {@code -} for standard output. */
    static Destination of(String folder, Console console) {
        if (folder.equals(Inputs.STREAM)) {
            return new StandardOutput(console);
        }
        try {
            Path path = Path.of(folder);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageException("-o: is a file; name a folder");
            }
            return new Folder(path);
        } catch (InvalidPathException e) {
            throw new UsageException("-o: not a name that this system can use; name a folder");
        }
    }

    /** A folder, under the names of the sources. */
    record Folder(Path path) implements Destination {
        @Override
        public FolderItems gather() {
            return new FolderItems(path);
        }

        @Override
        public Target target(Target own) {
            return own;
        }

        @Override
        public Target targetOfStream() {
            return (source, result) -> {
                Files.createDirectories(path);
                return Sink.to(path.resolve("stdin." + result.extension()));
            };
        }
    }

    /** The sources themselves. */
    record InPlace() implements Destination {
        @Override
        public FolderItems gather() {
            return FolderItems.inPlace();
        }

        @Override
        public Target target(Target own) {
            return own;
        }

        @Override
        public Target targetOfStream() {
            throw new UsageException("--in-place: standard input can't be replaced; use -o");
        }
    }

    /** Nowhere: all is done but the writing. */
    record Nowhere() implements Destination {
        @Override
        public FolderItems gather() {
            return FolderItems.inPlace();
        }

        @Override
        public Target target(Target own) {
            return targetOfStream();
        }

        @Override
        public Target targetOfStream() {
            return (source, result) -> Sink.discard();
        }
    }

    /** Standard output, for one picture. */
    record StandardOutput(Console console) implements Destination {
        @Override
        public FolderItems gather() {
            return FolderItems.inPlace();
        }

        @Override
        public Target target(Target own) {
            return targetOfStream();
        }

        @Override
        public Target targetOfStream() {
            return (source, result) -> Sink.to(console.out());
        }

        @Override
        public boolean single() {
            return true;
        }
    }

    /** Standard output, for one picture, as a data URI. */
    record DataUriOutput(Console console) implements Destination {
        @Override
        public FolderItems gather() {
            return FolderItems.inPlace();
        }

        @Override
        public Target target(Target own) {
            return targetOfStream();
        }

        @Override
        public Target targetOfStream() {
            return (source, result) -> () -> new EncodedStaging(DataUri.encoding(result.mediaType(), console.out()));
        }

        @Override
        public boolean single() {
            return true;
        }
    }
}
