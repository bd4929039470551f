package dev.lethe.pipeline;

import dev.lethe.Sensitive;
import dev.lethe.io.Leftovers;
import dev.lethe.io.Sink;
import dev.lethe.io.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Folders in which a batch clears away, before its first result there, what a killed one has left. Thread-safe. */
final class TidyFolders {
    private final Set<Path> cleared = ConcurrentHashMap.newKeySet();

    /** A file of such a folder. */
    Sink sink(Path file, Sink sink) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? sink : new Tidying(folder, sink);
    }

    private final class Tidying implements Sink {
        private final Path folder;
        private final Sink file;

        Tidying(Path folder, Sink file) {
            this.folder = folder;
            this.file = file;
        }

        @Override
        public Staging stage() throws IOException {
            if (cleared.add(folder)) {
                Leftovers.clear(folder);
            }
            return file.stage();
        }

        @Override
        public Optional<Sensitive<String>> fileName() {
            return file.fileName();
        }
    }
}
