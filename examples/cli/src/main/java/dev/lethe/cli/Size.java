package dev.lethe.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file's size as people write it, in decimal units. */
final class Size {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,3})?)([kKmM]?)[bB]?");

    private Size() {}

    /** Bytes from a size as people write it, in decimal units: 200k, 1.5M, 50000. */
    static long parse(String option, String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new UsageException(option + ": is a size such as 200k, 1.5M or 50000");
        }
        int unit = "kK".contains(written.group(2)) && !written.group(2).isEmpty()
                ? 1000
                : written.group(2).isEmpty() ? 1 : 1_000_000;
        long bytes = (long) (Double.parseDouble(written.group(1)) * unit);
        if (bytes < 1) {
            throw new UsageException(option + ": is 1 byte or more");
        }
        return bytes;
    }

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
