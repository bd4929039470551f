package dev.lethe.cli;

import java.util.Locale;

/** A file's size as people write it, in decimal units. */
final class Size {
    private Size() {}

    static String of(long bytes) {
        if (bytes < 10_000) {
            return String.format(Locale.ROOT, "%,d B", bytes);
        }
        if (bytes < 10_000_000) {
            return String.format(Locale.ROOT, "%,d kB", Math.round(bytes / 1e3));
        }
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
