package dev.lethe.redaction.pii;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognises phone numbers with libphonenumber: international ones, and those of some countries without their prefix. */
final class PhoneRecognizer implements Recognizer {
    private static final String ENTITY = "phone number";
    private static final long MOST_TRIES = 2_000;
    private static final int CONTEXT_REACH = 30;
    private static final List<String> WORDS =
            List.of("tel", "phone", "mobile", "cell", "fax", "call", "contact", "whatsapp", "telefon", "mobil", "ph.");

    private final List<String> regions;

    /** Numbers without a prefix are taken for ones of these regions, two letters each. */
    PhoneRecognizer(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public List<Match> find(PageText page) {
        Map<Integer, Match> found = new LinkedHashMap<>();
        // Tabs stand between columns: a number does not go on there.
        String text = page.text().replace('\t', '\n');
        for (String region : regions) {
            for (PhoneNumberMatch match :
                    PhoneNumberUtil.getInstance().findNumbers(text, region, Leniency.VALID, MOST_TRIES)) {
                found.putIfAbsent(match.start(), match(page, match));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Match match(PageText page, PhoneNumberMatch match) {
        String number = match.rawString();
        String before = page.text()
                .substring(Math.max(0, match.start() - CONTEXT_REACH), match.start())
                .toLowerCase(Locale.ROOT);
        boolean expected = WORDS.stream().anyMatch(before::contains);
        double score = number.startsWith("+") ? 0.8 : number.matches("[0-9]{1,20}") ? 0.3 : 0.55;
        return new Match(ENTITY, match.start(), match.end(), Math.min(1, score + (expected ? 0.3 : 0)));
    }
}
