package dev.lethe.cli;

import dev.lethe.io.Source;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.FolderItems;
import dev.lethe.pipeline.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The PATHs of a command line as items of a batch.
 *
 * @param items what was found, each with where its result goes
 * @param status failed if some PATH could not be read, which has been said
 */
record Inputs(List<BatchItem> items, Status status) {
    /** Stands for standard input or output. */
    static final String STREAM = "-";

    private static final String STREAM_NAME = "standard input";

    /**
     * Finds the files of all PATHs; tells of those that aren't there and goes on.
     *
     * @throws UsageException if standard input or output is mixed with more than one input
     */
    static Inputs of(List<String> paths, Destination destination, Console console) {
        if (paths.contains(STREAM)) {
            if (paths.size() > 1) {
                throw new UsageException("-: standard input can only be the one input");
            }
            return new Inputs(
                    List.of(new BatchItem(STREAM_NAME, Source.of(console.in()), destination.targetOfStream(), true)),
                    Status.DONE);
        }
        if (destination.single() && (paths.size() > 1 || Files.isDirectory(path(paths.get(0))))) {
            throw new UsageException("-o -: standard output takes one picture; name one file");
        }
        FolderItems files = destination.gather();
        Status status = Status.DONE;
        for (String name : paths) {
            status = status.or(add(path(name), files, console));
        }
        List<BatchItem> items = files.items().stream()
                .map(item -> item.to(destination.target(item.target())))
                .toList();
        return new Inputs(items, status);
    }

    private static Status add(Path path, FolderItems files, Console console) {
        try {
            if (Files.isDirectory(path)) {
                files.addFolder(path);
            } else if (Files.exists(path)) {
                files.addFile(path);
            } else {
                throw new NoSuchFileException("");
            }
            return Status.DONE;
        } catch (IOException e) {
            console.error(String.valueOf(path.getFileName()), Reason.of(e));
            return Status.FAILED;
        } catch (IllegalArgumentException e) {
            throw new UsageException("-o: holds the pictures themselves; choose another folder");
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("PATH: not a name that this system can use; check the locale");
        }
    }
}
