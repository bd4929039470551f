package dev.lethe.pipeline;

import dev.lethe.Finding;
import java.util.List;
import java.util.Set;

/** What kinds of findings mean, in a sentence for people. */
final class FindingWords {
    private FindingWords() {}

    /** Such as "It told where it was taken and when." */
    static String sentence(Set<Finding.Kind> kinds) {
        List<String> parts = kinds.stream().map(FindingWords::words).distinct().toList();
        if (parts.isEmpty()) {
            return "It told nothing besides what it shows.";
        }
        int last = parts.size() - 1;
        String told = last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
        return "It told " + told + ".";
    }

    private static String words(Finding.Kind kind) {
        return switch (kind) {
            case LOCATION -> "where it was taken";
            case SERIAL_NUMBER -> "the number of a device or document";
            case PERSON -> "names of people";
            case HIDDEN_PICTURE -> "another picture than the one to be seen";
            case TRAILING_DATA -> "something behind its end";
            case TIME -> "when it was taken or changed";
            case DEVICE -> "with which device and how";
            case EDIT_HISTORY -> "what was done to it";
            case TEXT -> "texts that cannot be seen";
            case PROVENANCE -> "a signed statement of its origin";
            case UNKNOWN_DATA -> "something that nobody knows how to read";
            case SOFTWARE -> "which programs made it";
            case COLOR_PROFILE_IDENTITY -> "whose colour profile it has";
            case TECHNICAL -> "technical details";
        };
    }
}
