package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.spi.Capabilities;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads what is given after {@code --to}. */
final class OutputFormat {
    private OutputFormat() {}

    /** The format of a name or an extension, if its pixels can be written. */
    static ImageFormat named(String name, Capabilities capabilities) {
        return ImageFormat.named(name)
                .filter(format -> FormatsCommand.writes(capabilities, format))
                .orElseThrow(() -> new UsageException(
                        "--to: can't be written by this build; choose one of " + writable(capabilities)));
    }

    private static String writable(Capabilities capabilities) {
        return ImageFormat.known().stream()
                .filter(format -> FormatsCommand.writes(capabilities, format))
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
