package dev.lethe.redaction.pii;

import java.util.List;

/** Cards and accounts. */
final class FinancialNumbers {
    private static final String D = "[0-9OIl]";
    private static final String SEPARATOR = "[ -]?";

    private FinancialNumbers() {}

    static List<Recognizer> all() {
        return List.of(
                PatternRecognizer.of(
                                "payment card number",
                                "(?<![0-9A-Za-z])[2-6](?:" + SEPARATOR + D + "){12,18}(?![0-9A-Za-z])",
                                0.6)
                        .checked(FinancialNumbers::card)
                        .near("card", "visa", "mastercard", "amex", "credit", "debit", "pan"),
                PatternRecognizer.of(
                                "IBAN", "(?<![0-9A-Za-z])[A-Z]{2} ?[0-9O]{2}(?: ?[0-9A-Z]){11,30}(?![0-9A-Za-z])", 0.9)
                        .checked(FinancialNumbers::iban)
                        .near("iban", "account"),
                PatternRecognizer.of("BIC", "(?<![0-9A-Za-z])[A-Z]{6}[0-9A-Z]{2}(?:[0-9A-Z]{3})?(?![0-9A-Za-z])", 0.15)
                        .near("bic", "swift"),
                PatternRecognizer.of("US bank routing number", "(?<![0-9A-Za-z])[0-3][0-9]{8}(?![0-9A-Za-z])", 0.2)
                        .checked(FinancialNumbers::routing)
                        .near("routing", "aba", "rtn"),
                PatternRecognizer.of(
                                "Bitcoin address",
                                "(?<![0-9A-Za-z])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{25,59})(?![0-9A-Za-z])",
                                0.5)
                        .near("bitcoin", "btc", "wallet"),
                LabelRecognizer.of(
                        "bank account number",
                        "account (?:number|no)|acct(?: no)?|a/c(?: no)?|konto(?:nummer)?|sort code",
                        "[0-9](?:[ -]?[0-9]){5,17}",
                        0.8));
    }

    /** ISO/IEC 7812: 13 to 19 digits with Luhn's check. */
    static boolean card(String text) {
        String d = Checksums.digits(text);
        return d.length() >= 13 && d.length() <= 19 && !Checksums.constant(d) && Checksums.luhn(d);
    }

    /** ISO 13616: the first four characters moved to the end leave 1 modulo 97. */
    static boolean iban(String text) {
        String a = Checksums.alphanumeric(text);
        String fixed = a.substring(0, 2) + Checksums.digits(a.substring(2, 4)) + a.substring(4);
        return fixed.length() >= 15
                && fixed.length() <= 34
                && (valid(fixed) || valid(fixed.substring(0, 4) + Checksums.digits(fixed.substring(4))));
    }

    private static boolean valid(String iban) {
        return iban.length() >= 15 && Checksums.mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** American Bankers Association: weights 3, 7, 1, modulo 10. */
    static boolean routing(String d) {
        return !Checksums.constant(d) && Checksums.weighted(d, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }
}
