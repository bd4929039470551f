package dev.lethe.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A colour as people write it on the web. */
final class WebColor {
    private static final Pattern SHORT = Pattern.compile("#?[0-9a-fA-F]{3}");
    private static final Pattern LONG = Pattern.compile("#?[0-9a-fA-F]{6}");

    private WebColor() {}

    /** Red, green and blue as {@code 0xRRGGBB}, from {@code #fff} or {@code #ffffff}. */
    static int parse(String option, String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        if (SHORT.matcher(text).matches()) {
            digits = digits.chars()
                    .mapToObj(c -> Character.toString(c).repeat(2))
                    .collect(Collectors.joining());
        } else if (!LONG.matcher(text).matches()) {
            throw new UsageException(option + ": is a colour such as #ffffff or #fff");
        }
        return Integer.parseInt(digits, 16);
    }
}
