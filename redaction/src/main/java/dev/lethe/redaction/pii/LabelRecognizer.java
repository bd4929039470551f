package dev.lethe.redaction.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what is known by its label: the name beside "Patient", the day beside or below "Date of birth". Immutable and
 * thread-safe.
 */
public final class LabelRecognizer implements Recognizer {
    private static final int MOST_MATCHES = 2_000;
    private static final int LONGEST_VALUE = 120;
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]{0,8}[:;.#=-]{0,3}[ \\t]{0,8}");

    private final String entity;
    private final Pattern label;
    private final Pattern value;
    private final double score;

    private LabelRecognizer(String entity, Pattern label, Pattern value, double score) {
        this.entity = entity;
        this.label = label;
        this.value = value;
        this.score = score;
    }

    /**
     * A recogniser of values after labels.
     *
     * @param labels words in small letters, alternatives parted by |; taken as a regular expression
     * @param value what the value looks like, matched right after the label or right below it
     */
    public static LabelRecognizer of(String entity, String labels, String value, double score) {
        return new LabelRecognizer(
                entity,
                Pattern.compile("(?<![\\p{L}])(?:" + labels + ")(?![\\p{Ll}])", Pattern.CASE_INSENSITIVE),
                Pattern.compile(value),
                score);
    }

    @Override
    public String entity() {
        return entity;
    }

    @Override
    public List<Match> find(PageText page) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = label.matcher(page.text());
        while (matches.size() < MOST_MATCHES && matcher.find()) {
            if (!add(page, skipSeparator(page.text(), matcher.end()), matches)) {
                add(page, page.below(matcher.start(), matcher.end()), matches);
            }
        }
        return matches;
    }

    private static int skipSeparator(String text, int at) {
        Matcher matcher = SEPARATOR.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : at;
    }

    private boolean add(PageText page, int at, List<Match> target) {
        if (at < 0) {
            return false;
        }
        int end = Math.min(page.text().length(), at + LONGEST_VALUE);
        Matcher matcher = value.matcher(page.text()).region(at, end);
        if (!matcher.lookingAt() || matcher.end() == matcher.start()) {
            return false;
        }
        target.add(new Match(entity, matcher.start(), matcher.end(), score));
        return true;
    }
}
