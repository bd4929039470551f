package dev.lethe.metadata.svg;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Sensitive;
import dev.lethe.spi.FindingCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what was left out. Things without a value of their own are added up: a drawing has thousands of them. */
final class SvgFindings {
    private static final int LONGEST_VALUE = 500;
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)generat|created (with|by|using)|made (with|in)|export|uploaded to|sketch|figma");

    private record Key(Kind kind, String carrier, String what) {}

    private final FindingCollector found;
    private final Map<Key, Long> sums = new LinkedHashMap<>();

    SvgFindings(FindingCollector found) {
        this.found = found;
    }

    /** Where findings of embedded pictures go. */
    FindingCollector collector() {
        return found;
    }

    /** Adds what was summed up. */
    void finish() {
        sums.forEach((key, bytes) -> found.add(Finding.of(key.kind(), key.carrier(), key.what(), bytes)));
        sums.clear();
    }

    void sum(Kind kind, String carrier, String what, long bytes) {
        sums.merge(new Key(kind, carrier, what), bytes, Long::sum);
    }

    void value(Kind kind, String carrier, String what, long bytes, CharSequence value) {
        String text = value.toString().strip();
        if (text.isEmpty()) {
            sum(kind, carrier, what, bytes);
            return;
        }
        String shown = text.substring(0, Math.min(LONGEST_VALUE, text.length()));
        found.add(new Finding(kind, carrier, what, bytes, Optional.of(Sensitive.of(shown))));
    }

    void note(String remark) {
        found.note(remark);
    }

    void comment(CharSequence start, long bytes) {
        boolean program = PROGRAM.matcher(start).find();
        value(program ? Kind.SOFTWARE : Kind.TEXT, "SVG", "comment", bytes, start);
    }

    void instruction(String target, long bytes) {
        if (!target.equals("xml")) {
            sum(Kind.TECHNICAL, "SVG", "processing instruction", bytes);
        }
    }

    void documentType(long bytes) {
        sum(Kind.TECHNICAL, "SVG", "document type", bytes);
    }

    void link(String address) {
        value(Kind.TEXT, "SVG", "link to elsewhere", address.length(), address);
    }

    void language(String tag) {
        value(Kind.UNKNOWN_DATA, "SVG", "language that is none", tag.length(), tag);
    }

    void strayText(CharSequence text, long bytes) {
        value(Kind.UNKNOWN_DATA, "SVG", "text outside of text elements", bytes, text);
    }

    void style(String what) {
        sum(Kind.TECHNICAL, "SVG style", what, 0);
    }

    void atRule(String name) {
        switch (name) {
            case "import" -> sum(Kind.UNKNOWN_DATA, "SVG style", "imported style sheet", 0);
            case "font-face" -> sum(Kind.UNKNOWN_DATA, "SVG style", "embedded font", 0);
            default -> sum(Kind.TECHNICAL, "SVG style", "at-rule", 0);
        }
    }

    void names(long characters) {
        if (characters > 0) {
            sum(Kind.TEXT, "SVG", "names of elements and classes", characters);
        }
    }

    void trailing(String where, long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.TRAILING_DATA, "after the end", where, bytes));
        }
    }

    void lostPicture(long bytes) {
        sum(Kind.HIDDEN_PICTURE, "SVG image", "embedded picture that could not be cleaned", bytes);
        note("an embedded picture could not be cleaned and was left out");
    }
}
