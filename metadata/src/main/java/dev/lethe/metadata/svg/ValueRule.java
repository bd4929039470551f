package dev.lethe.metadata.svg;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of an attribute or a style property may be made of. A word that no renderer knows there draws nothing and
 * can only tell something, so it never stays. Numbers stay wherever there are numbers, with all their digits: a picture
 * needs them, and nobody can say how many of them are too many.
 *
 * @param words key words by their lower-case form, spelt as they are written
 * @param functions names of functions, in the same way
 * @param units of numbers, in the same way; the empty one for a bare number
 * @param parts what else may stand there
 * @param exact whether upper and lower case differ: they do in XML, and not in CSS
 */
record ValueRule(
        Map<String, String> words,
        Map<String, String> functions,
        Map<String, String> units,
        Set<Part> parts,
        boolean exact) {
    /** What is neither a word nor a number, or gives words a meaning of their own. */
    enum Part {
        /** Colours behind a hash. */
        HASH,
        /** References in {@code url(…)}. */
        URL,
        /** Names of fonts, quoted or not. */
        FONT,
        /** Names of fonts behind a size. */
        SIZED_FONT,
        /** Path data in quotes. */
        PATH,
        /** The listed words in quotes. */
        QUOTED,
        /** Names of properties. */
        PROPERTIES,
        /** The name of a colour profile. */
        PROFILE,
        /** The name of a set of key frames. */
        KEYFRAMES,
        /** All that may stand around the function. */
        INHERIT,
        /** Colons between the parts of a time. */
        COLON,
        /** Semicolons between several values. */
        LIST
    }

    private static final Pattern NUMBER = Pattern.compile("([-+]?[0-9.]++(?:[eE][-+]?[0-9]++)?)(%|[A-Za-z]*+)");

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** The word as it is written; empty for an unknown one. */
    Optional<String> word(String text) {
        return known(words, text);
    }

    /** The word as it is written in quotes, where case matters; empty for an unknown one. */
    Optional<String> quoted(String text) {
        return has(Part.QUOTED) ? word(text).filter(text::equals) : Optional.empty();
    }

    /** The function's name as it is written; empty for an unknown one. */
    Optional<String> function(String text) {
        return known(functions, text);
    }

    private Optional<String> known(Map<String, String> names, String text) {
        return Optional.ofNullable(names.get(text.toLowerCase(Locale.ROOT)))
                .filter(written -> !exact || written.equals(text));
    }

    /** The number as it is written; empty where none may be, or none with this unit. */
    Optional<String> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? Optional.ofNullable(units.get(number.group(2).toLowerCase(Locale.ROOT)))
                        .map(unit -> number.group(1) + unit)
                : Optional.empty();
    }
}
