package dev.lethe.studio.work;

import dev.lethe.pixels.Box;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a form asks for. Errors are {@link IllegalArgumentException}s whose messages are for people.
 *
 * @param values by name
 */
public record Options(Map<String, List<String>> values) {
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** All values of a name; possibly none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The first value of a name, if there is one. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** A choice that has a default. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A whole number within a range, if there is one. */
    public OptionalInt number(String name, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words.
        }
        throw new IllegalArgumentException("The field " + name + " takes a whole number from " + least + " to " + most);
    }

    /** All rectangles of a name, as {@code x,y,width,height}. */
    public List<Box> boxes(String name) {
        try {
            return all(name).stream().map(Box::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A box takes four whole numbers: left, top, width and height, the last two at least 1", e);
        }
    }

    /** A colour as {@code 0xRRGGBB}. */
    public int color(String name, String otherwise) {
        String text = text(name, otherwise);
        if (!COLOR.matcher(text).matches()) {
            throw new IllegalArgumentException("The field " + name + " takes a colour such as #336699");
        }
        return Integer.parseInt(text.substring(1), 16);
    }

    static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("The field " + name + " has a value that is not known here");
    }
}
