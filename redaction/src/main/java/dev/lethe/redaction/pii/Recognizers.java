package dev.lethe.redaction.pii;

import java.util.ArrayList;
import java.util.List;

/** The recognisers that come with Lethe, after the entities of Microsoft Presidio and some more. */
public final class Recognizers {
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]{0,30}(?:,? \\p{Lu}[\\p{L}'’.-]{0,30}){0,4}";
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final String DATE = "(?i:[0-9OIl]{1,2}[./ -] ?[0-9OIl]{1,2}[./ -] ?[0-9OIl]{2,4}"
            + "|[0-9OIl]{4}[./-][0-9OIl]{1,2}[./-][0-9OIl]{1,2}"
            + "|[0-9OIl]{1,2}[. -]{1,2}" + MONTH + "[ -]{0,2}[0-9OIl]{2,4}"
            + "|" + MONTH + " [0-9OIl]{1,2},? [0-9OIl]{2,4})";
    private static final String STREET =
            "(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|square|sq|terrace|close|crescent)";

    private Recognizers() {}

    /** All of them. */
    public static List<Recognizer> standard() {
        List<Recognizer> all = new ArrayList<>(FinancialNumbers.all());
        all.addAll(NationalNumbers.all());
        all.add(new MrzRecognizer());
        all.addAll(contact());
        all.addAll(labelled());
        return List.copyOf(all);
    }

    /** Between parts of a host; readers put spaces after it, where another part in small letters follows. */
    private static final String DOT = "(?:\\.|[.,] (?=(?-i:[a-z0-9-]{2,63}\\.|[a-z]{2,3}(?![a-z]))))";

    /** Where somebody can be reached. */
    private static List<Recognizer> contact() {
        return List.of(
                PatternRecognizer.of(
                        "e-mail address",
                        "[A-Za-z0-9_%+-]{1,64}(?: ?\\. ?[A-Za-z0-9_%+-]{1,64}){0,4} ?@ ?[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[.,] ?){1,5}[A-Za-z]{2,24}",
                        0.9),
                new PhoneRecognizer(List.of("US", "GB", "DE", "FR", "ES", "IT", "IN", "AU")),
                PatternRecognizer.of(
                        "web address",
                        "(?i)\\b(?:https?:/{1,2}|www[., ]{1,2})[a-z0-9\u2013\u2014-]{1,63}(?:" + DOT
                                + "[a-z0-9\u2013\u2014-]{1,63}){1,6}(?:[/?#][^\\s]{0,200})?",
                        0.7),
                PatternRecognizer.of("IP address", "(?<![0-9.])[0-9]{1,3}(?:[.,] ?[0-9]{1,3}){3}(?![0-9.])", 0.6)
                        .checked(Recognizers::ipv4),
                PatternRecognizer.of(
                        "IP address",
                        "(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{1,4}:{1,2}){4,7}[0-9A-Fa-f]{1,4}(?![0-9A-Za-z:])",
                        0.7),
                PatternRecognizer.of(
                        "MAC address", "(?<![0-9A-Za-z:-])[0-9A-FO]{2}(?:[:-][0-9A-FO]{2}){5}(?![0-9A-Za-z:-])", 0.8),
                PatternRecognizer.of(
                        "postal address",
                        "(?<![0-9A-Za-z])[0-9]{1,5}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'.]{0,24} ){1,4}(?i:" + STREET
                                + ")\\b\\.?(?:,? [^\\n\\t]{1,60})?",
                        0.7),
                PatternRecognizer.of(
                        "postal address",
                        "\\p{Lu}[\\p{L}.-]{1,30}(?:str\\.|straße|strasse|weg|platz|allee|gasse) ?[0-9]{1,4}[a-z]?(?:,? [^\\n\\t]{1,60})?",
                        0.7),
                PatternRecognizer.of(
                        "postal address",
                        "(?<![0-9A-Za-z])[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}(?![0-9A-Za-z])",
                        0.6),
                PatternRecognizer.of(
                        "postal address",
                        "\\p{Lu}\\p{L}{2,24}(?: \\p{Lu}\\p{L}{2,24})?,? [A-Z]{2} [0-9]{5}(?:-[0-9]{4})?(?![0-9A-Za-z])",
                        0.6));
    }

    /** What is known by its label alone. */
    private static List<Recognizer> labelled() {
        String words = "[^\\n\\t]{2,80}";
        return List.of(
                LabelRecognizer.of(
                        "date of birth",
                        "date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?: on)?|geburtsdatum|geboren(?: am)?|date de naissance"
                                + "|fecha de nacimiento|data di nascita",
                        DATE,
                        0.95),
                LabelRecognizer.of(
                        "name",
                        "(?:full |last |first |given |middle |patient |employee |customer |account |card ?holder )?names?"
                                + "|surname|patient|employee|card ?holder|account holder|insured|bill(?:ed)? to|ship to|pay to the order of"
                                + "|attn|dear|passenger|name of passenger|nachname|vorname|nom|prénoms?|apellidos|nombre|cognome",
                        NAME,
                        0.75),
                LabelRecognizer.of("name", "mr|mrs|ms|dr|herr|frau|mme", "\\.? ?" + NAME, 0.6),
                LabelRecognizer.of(
                        "postal address",
                        "(?:home |billing |shipping |postal |mailing )?address|anschrift|adresse|residence|domicilio",
                        words,
                        0.75),
                LabelRecognizer.of(
                        "passport number",
                        "passport (?:no|number|nr)|passport|reisepass(?:-nr)?|pasaporte",
                        "[A-Z]{0,2}[0-9OIl][0-9A-Z]{5,8}(?![0-9A-Za-z])",
                        0.9),
                LabelRecognizer.of(
                        "driving licence number",
                        "driv(?:er'?s?|ing) licen[cs]e(?: no| number)?|dl(?: no)?|licen[cs]e (?:no|number)",
                        "[A-Z0-9](?:[ -]?[A-Z0-9]){5,17}(?![0-9A-Za-z])",
                        0.8),
                LabelRecognizer.of(
                        "medical record number",
                        "m\\.?r\\.?n\\.?|medical record(?: no| number)?|patient id|member id|policy (?:no|number)|insurance (?:no|number|id)",
                        "[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,6}){1,5}(?![0-9A-Za-z])",
                        0.85),
                LabelRecognizer.of(
                        "medical detail",
                        "diagnosis|diagnose|allerg(?:y|ies)|medications?|prescribed|rx|blood (?:type|group)|symptoms|condition",
                        words,
                        0.7));
    }

    private static boolean ipv4(String text) {
        for (String part : text.split("[., ]+", -1)) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }
}
