package dev.lethe.redaction.pii;

import java.util.List;

/** Numbers that states give to people, each with the check that its state defines. */
final class NationalNumbers {
    private static final String D = "[0-9OIl]";
    private static final String START = "(?<![0-9A-Za-z])";
    private static final String END = "(?![0-9A-Za-z])";
    private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String NHS = "NHS number";

    private NationalNumbers() {}

    static List<Recognizer> all() {
        return List.of(
                number(
                                "US social security number",
                                D + "{3}[- ]" + D + "{2}[- ]" + D + "{4}",
                                0.6,
                                NationalNumbers::ssn)
                        .near("ssn", "social security", "soc sec", "ss#"),
                number("US social security number", "[0-9]{9}", 0.2, NationalNumbers::ssn)
                        .near("ssn", "social security", "soc sec", "ss#"),
                number("US taxpayer number", "9[0-9]{2}[- ][5-9][0-9][- ][0-9]{4}", 0.5, match -> true)
                        .near("itin", "taxpayer", "tax id"),
                number(
                                "UK national insurance number",
                                "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9O]{2} ?[0-9O]{2} ?[0-9O]{2} ?[A-D]",
                                0.6,
                                NationalNumbers::nino)
                        .near("national insurance", "nino", "ni number", "ni no"),
                number(NHS, D + "{3}[- ]?" + D + "{3}[- ]?" + D + "{4}", 0.3, NationalNumbers::nhs)
                        .near("nhs"),
                number(
                                "German tax number",
                                D + "{2}[ ]?" + D + "{3}[ ]?" + D + "{3}[ ]?" + D + "{3}",
                                0.4,
                                NationalNumbers::steuerId)
                        .near("steuer", "idnr", "tax id", "identifikationsnummer", "tin"),
                number("Spanish identity number", D + "{8}[- ]?[A-Z]", 0.6, NationalNumbers::nif)
                        .near("dni", "nif", "documento"),
                number("Spanish identity number", "[XYZ][- ]?" + D + "{7}[- ]?[A-Z]", 0.6, NationalNumbers::nif)
                        .near("nie", "extranjero"),
                number(
                                "Italian tax code",
                                "[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]",
                                0.8,
                                NationalNumbers::codiceFiscale)
                        .near("codice fiscale", "c.f."),
                number(
                                "French social security number",
                                "[12] ?[0-9]{2} ?[0-9]{2} ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
                                0.7,
                                NationalNumbers::nir)
                        .near("sécurité sociale", "securite sociale", "nir", "insee"),
                number("Dutch citizen number", D + "{9}", 0.2, NationalNumbers::bsn)
                        .near("bsn", "burgerservicenummer", "sofi"),
                number("Polish identity number", D + "{11}", 0.3, NationalNumbers::pesel)
                        .near("pesel"),
                number(
                                "Indian Aadhaar number",
                                "[2-9][0-9OIl]{3}[ -]" + D + "{4}[ -]" + D + "{4}",
                                0.5,
                                NationalNumbers::aadhaar)
                        .near("aadhaar", "aadhar", "uidai"),
                number("Indian tax number", "[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]", 0.5, match -> true)
                        .near("pan", "income tax", "permanent account"),
                number(
                                "Brazilian tax number",
                                D + "{3}\\." + D + "{3}\\." + D + "{3}[-.]" + D + "{2}",
                                0.7,
                                NationalNumbers::cpf)
                        .near("cpf"),
                number("Brazilian tax number", "[0-9]{11}", 0.2, NationalNumbers::cpf)
                        .near("cpf"),
                number("Singaporean identity number", "[STFGM][0-9]{7}[A-Z]", 0.5, match -> true)
                        .near("nric", "fin", "identity"),
                number("Australian tax file number", D + "{3} ?" + D + "{3} ?" + D + "{3}", 0.2, NationalNumbers::tfn)
                        .near("tfn", "tax file"),
                number(
                                "Finnish identity number",
                                "[0-3][0-9][01][0-9]{3}[-+A][0-9]{3}[0-9A-Y]",
                                0.5,
                                NationalNumbers::hetu)
                        .near("hetu", "henkil"));
    }

    private static PatternRecognizer number(
            String entity, String pattern, double score, java.util.function.Predicate<String> check) {
        return PatternRecognizer.of(entity, START + pattern + END, score).checked(check);
    }

    /** Social Security Administration: no area 000, 666 or 9xx, no group 00, no serial 0000. */
    static boolean ssn(String text) {
        String d = Checksums.digits(text);
        return d.length() == 9
                && !d.startsWith("000")
                && !d.startsWith("666")
                && d.charAt(0) != '9'
                && !d.startsWith("00", 3)
                && !d.endsWith("0000")
                && !Checksums.constant(d);
    }

    /** HMRC's manual NIM39110: prefixes that were never given out. */
    static boolean nino(String text) {
        String prefix = Checksums.alphanumeric(text).substring(0, 2);
        return !List.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ").contains(prefix);
    }

    /** NHS data dictionary: weights 10 to 2, modulo 11. */
    static boolean nhs(String text) {
        String d = Checksums.digits(text);
        if (d.length() != 10 || Checksums.constant(d)) {
            return false;
        }
        int check = 11 - Checksums.weighted(d, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == d.charAt(9) - '0' && check != 10;
    }

    /** Bundeszentralamt für Steuern: ISO 7064 MOD 11,10; of the first ten digits one occurs twice or three times. */
    static boolean steuerId(String text) {
        String d = Checksums.digits(text);
        if (d.length() != 11 || d.charAt(0) == '0' || !Checksums.mod11and10(d)) {
            return false;
        }
        long distinct = d.substring(0, 10).chars().distinct().count();
        return distinct == 9 || distinct == 8;
    }

    /** Real Decreto 1553/2005: the letter is the number modulo 23; X, Y and Z of foreigners stand for 0, 1 and 2. */
    static boolean nif(String text) {
        String a = Checksums.alphanumeric(text);
        char first = a.charAt(0);
        String lead = first >= 'X' && first <= 'Z' ? String.valueOf(first - 'X') : "";
        String d = lead + Checksums.digits(a.substring(lead.length(), a.length() - 1));
        return d.length() == 8 && NIF_LETTERS.charAt(Integer.parseInt(d) % 23) == a.charAt(a.length() - 1);
    }

    /** Decreto ministeriale 23 December 1976: odd places count by a table of their own, the letter is the sum modulo 26. */
    static boolean codiceFiscale(String code) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return code.charAt(15) == 'A' + sum % 26;
    }

    /** INSEE: 97 less the number modulo 97; 2A and 2B of Corsica stand for 19 and 18. */
    static boolean nir(String text) {
        String d = Checksums.alphanumeric(text).replace("2A", "19").replace("2B", "18");
        return d.length() == 15 && 97 - Long.parseLong(d.substring(0, 13)) % 97 == Integer.parseInt(d.substring(13));
    }

    /** The eleven test of the Netherlands, whose last weight is -1. */
    static boolean bsn(String text) {
        String d = Checksums.digits(text);
        return d.length() == 9 && !Checksums.constant(d) && Checksums.weighted(d, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    /** Ustawa o ewidencji ludności: weights 1, 3, 7, 9; month with the century added. */
    static boolean pesel(String text) {
        String d = Checksums.digits(text);
        if (d.length() != 11 || Checksums.weighted(d, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 != 0) {
            return false;
        }
        int month = Integer.parseInt(d.substring(2, 4)) % 20;
        int day = Integer.parseInt(d.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** UIDAI: twelve digits with Verhoeff's check. */
    static boolean aadhaar(String text) {
        String d = Checksums.digits(text);
        return d.length() == 12 && Checksums.verhoeff(d);
    }

    /** Receita Federal: two check digits modulo 11. */
    static boolean cpf(String text) {
        String d = Checksums.digits(text);
        return d.length() == 11
                && !Checksums.constant(d)
                && Checksums.weighted(d, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == d.charAt(9) - '0'
                && Checksums.weighted(d, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == d.charAt(10) - '0';
    }

    /** Australian Taxation Office: weights 1, 4, 3, 7, 5, 8, 6, 9, 10, modulo 11. */
    static boolean tfn(String text) {
        String d = Checksums.digits(text);
        return d.length() == 9 && !Checksums.constant(d) && Checksums.weighted(d, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    /** Digital and population data services agency: the number without its sign, modulo 31, by a table of letters. */
    static boolean hetu(String text) {
        int number = Integer.parseInt(text.substring(0, 6) + text.substring(7, 10));
        return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(number % 31) == text.charAt(10);
    }
}
