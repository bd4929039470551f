package dev.lethe.cli;

import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.Reason;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files in which a run is told of, beside its pictures.
 *
 * @param html a page for people, if asked for
 * @param json a document for programs, if asked for
 * @param originalNames whether they tell old names beside new ones
 * @param pictures whether the page shows the pictures
 */
record Reports(@Nullable Path html, @Nullable Path json, boolean originalNames, boolean pictures) {
    static final Reports NONE = new Reports(null, null, false, false);

    /** The batch that tells what they are to hold. */
    Batch of(Batch batch) {
        Batch named = originalNames ? batch.withOriginalNamesReported() : batch;
        return pictures && html != null ? named.withPictures(Lethe.illustrator()) : named;
    }

    /**
     * Makes sure before the run that the reports will not end in a folder's or a picture's place.
     *
     * @throws UsageException if they would
     */
    void check(List<String> inputs) {
        check("--report", html, inputs);
        check("--json", json, inputs);
    }

    private static void check(String option, @Nullable Path file, List<String> inputs) {
        if (file == null || !Files.exists(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(option + ": is a folder; name a file");
        }
        for (String input : inputs) {
            if (isSame(file, input)) {
                throw new UsageException(option + ": is one of the pictures; name another file");
            }
        }
    }

    private static boolean isSame(Path file, String input) {
        try {
            return !input.equals(Inputs.STREAM) && Files.isSameFile(file, Path.of(input));
        } catch (IOException | InvalidPathException e) {
            // An input that can't be looked at is another matter, told of where it is opened.
            return false;
        }
    }

    /** Writes them; tells of what can't be written. */
    Status write(BatchReport report, Console console) {
        Status status = Status.DONE;
        if (html != null) {
            status = status.or(write(html, report::writeHtml, console));
        }
        if (json != null) {
            status = status.or(write(json, report::writeJson, console));
        }
        return status;
    }

    private static Status write(Path file, Writing writing, Console console) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writing.to(file);
            return Status.DONE;
        } catch (IOException e) {
            console.error(String.valueOf(file.getFileName()), Reason.of(e));
            return Status.FAILED;
        }
    }

    /** Writes a report in one of its forms. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }
}
