package dev.lethe.encoding.encryption;

import dev.lethe.ImageFormat;
import java.nio.file.Path;
import java.util.Locale;

/** Names within containers that say nothing but the kind of content. */
final class Neutral {
    private static final String STEM = "picture";

    private Neutral() {}

    /** The extension of a file's name if it is one of a picture, else {@code bin}: others may tell something. */
    static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        String after = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') >= 0 && ImageFormat.named(after).isPresent() ? after : "bin";
    }

    /** The name of the one file in a container. */
    static String name(String extension) {
        boolean plain = extension.matches("[a-z0-9]{1,10}");
        return STEM + "." + (plain ? extension : "bin");
    }
}
