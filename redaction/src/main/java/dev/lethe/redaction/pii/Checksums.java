package dev.lethe.redaction.pii;

/** Checksums of numbers that are written down by people: pure functions of digits. */
final class Checksums {
    /** Multiplication in the dihedral group of order ten (Verhoeff 1969): rotations 0 to 4, reflections 5 to 9. */
    private static int times(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
        }
        return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
    }

    private static final int[] VERHOEFF_STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private Checksums() {}

    /** The digits of a number as people and readers of text write it: O for 0, I or l for 1; separators left out. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = switch (text.charAt(i)) {
                case 'O', 'o' -> 0;
                case 'I', 'l', '|' -> 1;
                default -> Character.digit(text.charAt(i), 10);
            };
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }

    /** Letters and digits alone, in capitals. */
    static String alphanumeric(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(c -> c < 128 && Character.isLetterOrDigit(c))
                .forEach(c -> kept.append((char) Character.toUpperCase(c)));
        return kept.toString();
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    /** ISO/IEC 7064, MOD 97-10, of letters (10 to 35) and digits as they stand. */
    static int mod97(String alphanumeric) {
        int rest = 0;
        for (int i = 0; i < alphanumeric.length(); i++) {
            int value = Character.digit(alphanumeric.charAt(i), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest;
    }

    /** ISO/IEC 7064, MOD 11,10: the last digit checks those before. */
    static boolean mod11and10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** Verhoeff's check over the dihedral group. */
    static boolean verhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            for (int times = i % 8; times > 0; times--) {
                digit = VERHOEFF_STEP[digit];
            }
            check = times(check, digit);
        }
        return check == 0;
    }

    /** The sum of digits times weights, as far as there are weights. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    /** Whether all characters are the same: a number that nobody has. */
    static boolean constant(String digits) {
        return digits.chars().distinct().count() <= 1;
    }
}
