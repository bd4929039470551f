package dev.lethe.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example photos of the repository. */
final class Photos {
    private Photos() {}

    static Path path(String name) {
        return Path.of("..", "photos", name);
    }

    static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(path(name));
    }
}
