package dev.lethe.redaction.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the machine-readable zone of passports and identity cards (ICAO Doc 9303): two lines of 44 characters (TD3),
 * two of 36 (TD2) or three of 30 (TD1). A line counts if it has the length, give or take what readers of text lose of the
 * fillers, and either fillers enough or a number whose check digit by the weights 7, 3, 1 is right.
 */
final class MrzRecognizer implements Recognizer {
    private static final String ENTITY = "machine-readable zone";

    /** Readers take rows of fillers for other signs, and put spaces between. */
    private static final Pattern LINE = Pattern.compile("(?m)^[A-Z0-9<«‹ \\t(KcCeE£]{24,60}$");

    private static final Pattern NUMBER = Pattern.compile("([A-Z0-9<]{9})([0-9O])");
    private static final Pattern DATES = Pattern.compile("([0-9O]{6})([0-9O])[MFX<]([0-9O]{6})([0-9O])");

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public List<Match> find(PageText page) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = LINE.matcher(page.text());
        while (matcher.find()) {
            String line = matcher.group().replaceAll("[ \\t]", "").replaceAll("[«‹]", "<");
            double score = score(line);
            if (score > 0) {
                matches.add(new Match(ENTITY, matcher.start(), matcher.end(), score));
            }
        }
        return matches;
    }

    private static double score(String line) {
        if (line.length() < 24 || line.length() > 50) {
            return 0;
        }
        long fillers = line.chars().filter(c -> c == '<').count();
        if (checked(line, NUMBER, line.substring(0, Math.min(line.length(), 16))) || dates(line)) {
            return 0.95;
        }
        return fillers >= 3 ? 0.8 : 0;
    }

    private static boolean checked(String line, Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return line.indexOf('<') >= 0 && matcher.find() && check(matcher.group(1)) == digit(matcher.group(2));
    }

    private static boolean dates(String line) {
        Matcher matcher = DATES.matcher(line);
        return matcher.find()
                && check(Checksums.digits(matcher.group(1))) == digit(matcher.group(2))
                && check(Checksums.digits(matcher.group(3))) == digit(matcher.group(4));
    }

    private static int digit(String digit) {
        return Checksums.digits(digit).charAt(0) - '0';
    }

    /** Doc 9303 part 3, section 4.9: weights 7, 3, 1; letters count from 10, the filler 0; modulo 10. */
    static int check(String field) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += weights[i % 3] * Math.max(0, Character.digit(field.charAt(i), 36));
        }
        return sum % 10;
    }
}
