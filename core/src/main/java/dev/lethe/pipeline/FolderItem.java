package dev.lethe.pipeline;

import dev.lethe.io.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was gathered, before its result has a name.
 *
 * @param relative its name below the folder that it was gathered from
 * @param source its content
 * @param file where it lies; null for what is no file, or can't be read
 * @param expected whether it is claimed to be a picture
 */
record FolderItem(Path relative, Source source, @Nullable Path file, boolean expected) {
    /** Its name without folders. */
    String baseName() {
        return String.valueOf(relative.getFileName());
    }
}
