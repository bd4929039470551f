package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.Sensitive;
import dev.lethe.encoding.DataUri;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.pipeline.FolderItems;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.pipeline.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

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
    static Destination of(String folder, OutputNames names, Console console) {
        if (folder.equals(Inputs.STREAM)) {
            return new StandardOutput(console);
        }
        try {
            Path path = Path.of(folder);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageException("-o: is a file; name a folder");
            }
            return new Folder(path, names);
        } catch (InvalidPathException e) {
            throw new UsageException("-o: not a name that this system can use; name a folder");
        }
    }

    /** A folder. */
    record Folder(Path path, OutputNames names) implements Destination {
        @Override
        public FolderItems gather() {
            return new FolderItems(path, names);
        }

        @Override
        public Target target(Target own) {
            return own;
        }

        @Override
        public Target targetOfStream() {
            if (names != OutputNames.KEEP) {
                Source nothing = Source.of(new byte[0]);
                return gather().addSource(nothing, "stdin").items().get(0).target();
            }
            return new Target() {
                @Override
                public Sink sink(ImageFormat source, ImageFormat result) throws IOException {
                    return named(result.extension());
                }

                @Override
                public Sink sealedSink(ImageFormat source, ImageFormat result, String extension) throws IOException {
                    return named(result.extension() + "." + extension);
                }
            };
        }

        private Sink named(String extension) throws IOException {
            Files.createDirectories(path);
            return Sink.to(path.resolve("stdin." + extension));
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
    record Nowhere(OutputNames names) implements Destination {
        @Override
        public FolderItems gather() {
            return FolderItems.inPlace();
        }

        @Override
        public Target target(Target own) {
            if (names != OutputNames.KEEP) {
                return targetOfStream();
            }
            return (source, result) -> new Unwritten(own.sink(source, result));
        }

        @Override
        public Target targetOfStream() {
            return (source, result) -> Sink.discard();
        }
    }

    /** A file that is left as it is: what would have been written is forgotten. */
    record Unwritten(Sink file) implements Sink {
        @Override
        public Staging stage() throws IOException {
            return Sink.discard().stage();
        }

        @Override
        public Optional<Sensitive<String>> fileName() {
            return file.fileName();
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
            return (source, result) -> Sink.storing((bytes, length) -> {
                advise(result, length);
                DataUri.write(result.mediaType(), bytes, console.out());
                console.out().flush();
            });
        }

        private void advise(ImageFormat result, long bytes) {
            DataUri.advice(result.mediaType(), bytes).ifPresent(why -> console.error("data-uri", why));
        }

        @Override
        public boolean single() {
            return true;
        }
    }
}
