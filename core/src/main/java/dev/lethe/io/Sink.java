package dev.lethe.io;

import dev.lethe.Sensitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where a finished picture goes. Nothing arrives before it is proven clean. Streams of the caller are never closed. */
@FunctionalInterface
public interface Sink {
    /** Opens a place to write to that holds everything back until it is released. */
    Staging stage() throws IOException;

    /** The base name of the file that the result becomes; none for streams, arrays and what is forgotten. */
    default Optional<Sensitive<String>> fileName() {
        return Optional.empty();
    }

    /**
     * A file, replaced atomically: written to a new temporary sibling and moved into place once proven clean. The
     * folder must exist. The file is a new one: it has the times at which it is written and no extended attributes,
     * whatever the source or an older file of that name had; an older file's permissions stay.
     *
     * <p>A process that is killed leaves the temporary file; {@link Leftovers#clear} takes it away.
     */
    static Sink to(Path path) {
        return new FileSink(Objects.requireNonNull(path, "path"), false);
    }

    /**
     * As {@link #to(Path)}, for a file whose old content must not be lost even if the machine fails meanwhile: the new
     * content is on the disk before it takes the old one's place. For cleaning in place; costs a wait for the disk.
     */
    static Sink replacing(Path path) {
        return new FileSink(Objects.requireNonNull(path, "path"), true);
    }

    /** A stream, written at the end and flushed, not closed. */
    static Sink to(OutputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return () -> new Spool(stream);
    }

    /**
     * A store of the caller's, such as one for objects: it gets the whole result, once that is proven clean. Until then
     * the result is held in memory, a large one in an encrypted temporary file.
     */
    static Sink storing(Storage storage) {
        Objects.requireNonNull(storage, "storage");
        return () -> new StoredStaging(new Spool(), storage);
    }

    /** Nowhere: the work and the proof are done, the result is forgotten. */
    static Sink discard() {
        return () -> new Spool(OutputStream.nullOutputStream());
    }

    /** An array in memory. */
    static ToBytes toBytes() {
        return new ToBytes();
    }

    /** Puts a result where it is kept. */
    @FunctionalInterface
    interface Storage {
        /**
         * Stores it; called once, by the run's own thread.
         *
         * @param result closed by the caller
         * @param length bytes of the result
         * @throws IOException if it was not stored: the run fails with it
         */
        void store(InputStream result, long length) throws IOException;
    }

    /** A sink that keeps the result of one run in memory. Not thread-safe. */
    final class ToBytes implements Sink {
        private final ByteArrayOutputStream target = new ByteArrayOutputStream();

        private ToBytes() {}

        @Override
        public Staging stage() {
            target.reset();
            return new Spool(target);
        }

        /** The result; empty before a run has succeeded. */
        public byte[] bytes() {
            return target.toByteArray();
        }
    }
}
