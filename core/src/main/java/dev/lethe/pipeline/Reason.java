package dev.lethe.pipeline;

import dev.lethe.ImagePrivacyException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/**
 * Why a picture could not be worked on, in one sentence for a person: it holds neither a path nor a private value, so it
 * may be shown and logged.
 */
public final class Reason {
    /** What POSIX systems and Windows say of a full disk. */
    private static final Pattern FULL =
            Pattern.compile(".*(No space left on device|Disk quota exceeded|not enough space on the disk).*");

    private Reason() {}

    /** The sentence for an error that a pipeline threw or reported. */
    public static String of(Exception error) {
        if (error instanceof ImagePrivacyException) {
            return String.valueOf(error.getMessage());
        }
        if (error instanceof IOException failure) {
            return ofDisk(failure);
        }
        if (error instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return ofDisk(unchecked.getCause());
        }
        if (error instanceof CancellationException) {
            return "Stopped before it was done; nothing was written";
        }
        if (error instanceof InvalidPathException) {
            return "The name has characters that this system can't use; check the locale, or rename the file";
        }
        if (error instanceof IllegalArgumentException) {
            return String.valueOf(error.getMessage());
        }
        return "A defect of Lethe stopped this picture (" + error.getClass().getSimpleName() + "); please report it";
    }

    /** Messages of the system's own errors begin with a path, so only what they say about it is used. */
    private static String ofDisk(IOException error) {
        if (error instanceof NoSuchFileException || error instanceof FileNotFoundException) {
            return "The file or its folder does not exist; check the name";
        }
        if (error instanceof AccessDeniedException) {
            return "The file or folder may not be read or written; check its permissions";
        }
        if (error instanceof DirectoryNotEmptyException) {
            return "A folder has the name of the result; choose another folder";
        }
        if (FULL.matcher(String.valueOf(error.getMessage())).matches()) {
            return "The disk is full; free some space and try again";
        }
        String said = error instanceof FileSystemException system ? system.getReason() : null;
        if (error instanceof FileAlreadyExistsException) {
            return said == null ? "A file of that name is in the way; choose another folder" : said;
        }
        String what = said == null ? error.getClass().getSimpleName() : said;
        return "Reading or writing failed (" + what + "); check the disk and try again";
    }
}
