package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.CleanPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A folder of clean pictures. */
@Component
class PictureStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.[a-z0-9]{2,5}");

    private final Path folder;

    PictureStore(@Value("${uploads.folder}") Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps a picture; it is there as a whole or not at all. */
    void keep(CleanPicture picture) throws IOException {
        Path part = Files.createTempFile(folder, "part", null);
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                picture.transferTo(out);
            }
            Files.move(part, folder.resolve(picture.name()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A picture that is kept under a name; names that this server did not give find nothing. */
    Optional<Path> find(String name) {
        Path picture = folder.resolve(name);
        return NAME.matcher(name).matches() && Files.isRegularFile(picture) ? Optional.of(picture) : Optional.empty();
    }
}
