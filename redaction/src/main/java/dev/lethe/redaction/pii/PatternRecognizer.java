package dev.lethe.redaction.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what has a form of its own: a pattern, then a check (a checksum, a range), then words beside it that make it
 * likely. Immutable and thread-safe.
 *
 * <p>Patterns should not repeat what can match in several ways, so that matching stays linear; the text that they see is
 * bounded.
 */
public final class PatternRecognizer implements Recognizer {
    private static final double CONTEXT_BONUS = 0.4;
    private static final int CONTEXT_REACH = 60;
    private static final int MOST_MATCHES = 2_000;

    private final String entity;
    private final Pattern pattern;
    private final double score;
    private final Predicate<String> check;
    private final List<String> context;

    private PatternRecognizer(
            String entity, Pattern pattern, double score, Predicate<String> check, List<String> context) {
        this.entity = entity;
        this.pattern = pattern;
        this.score = score;
        this.check = check;
        this.context = List.copyOf(context);
    }

    /**
     * A recogniser that takes all that fits the pattern.
     *
     * @param entity a name for reports, never a private value
     * @param score how sure a match is without context, 0 to 1; matches under 0.5 count only beside words of context
     */
    public static PatternRecognizer of(String entity, String pattern, double score) {
        return new PatternRecognizer(entity, Pattern.compile(pattern), score, match -> true, List.of());
    }

    /** Takes only matches that pass a check, which is given the matched text. */
    public PatternRecognizer checked(Predicate<String> isValid) {
        return new PatternRecognizer(entity, pattern, score, check.and(isValid), context);
    }

    /** Scores higher where one of these words, in small letters, stands before the match, or right above it. */
    public PatternRecognizer near(String... words) {
        return new PatternRecognizer(entity, pattern, score, check, List.of(words));
    }

    @Override
    public String entity() {
        return entity;
    }

    @Override
    public List<Match> find(PageText page) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(page.text());
        while (matches.size() < MOST_MATCHES && matcher.find()) {
            if (matcher.end() > matcher.start() && check.test(matcher.group())) {
                double sum = score + (expected(page.text(), matcher.start()) ? CONTEXT_BONUS : 0);
                matches.add(new Match(entity, matcher.start(), matcher.end(), Math.min(1, sum)));
            }
        }
        return matches;
    }

    private boolean expected(String text, int start) {
        String before =
                text.substring(Math.max(0, start - CONTEXT_REACH), start).toLowerCase(Locale.ROOT);
        return context.stream().anyMatch(before::contains);
    }
}
