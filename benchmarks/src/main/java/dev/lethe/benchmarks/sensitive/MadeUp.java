package dev.lethe.benchmarks.sensitive;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Personal data of nobody, with right check digits. */
final class MadeUp {
    private static final List<String> FIRST =
            List.of("Anna", "Peter", "Maria", "James", "Sofia", "David", "Laura", "Thomas", "Emily", "Robert");
    private static final List<String> LAST =
            List.of("Miller", "Schmidt", "Garcia", "Johnson", "Novak", "Rossi", "Dubois", "Walker", "Jensen", "Baker");
    private static final List<String> STREETS =
            List.of("Oak Street", "Mill Road", "Station Avenue", "Church Lane", "Park Drive", "Queen Street");
    private static final List<String> TOWNS =
            List.of("Springfield, IL 62704", "Portland, OR 97205", "Austin, TX 78701", "Denver, CO 80202");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Random random;

    MadeUp(Random random) {
        this.random = random;
    }

    private String of(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    String firstName() {
        return of(FIRST);
    }

    String lastName() {
        return of(LAST);
    }

    String name() {
        return of(FIRST) + " " + of(LAST);
    }

    String street() {
        return (1 + random.nextInt(900)) + " " + of(STREETS);
    }

    String address() {
        return street() + ", " + of(TOWNS);
    }

    String email() {
        return (of(FIRST) + "." + of(LAST)).toLowerCase(Locale.ROOT) + "@example.com";
    }

    String phone() {
        return "+1 " + of(List.of("212", "415", "503", "617")) + " 555 0" + (100 + random.nextInt(99));
    }

    String date() {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1940 + random.nextInt(65);
        return switch (random.nextInt(3)) {
            case 0 -> String.format(Locale.ROOT, "%02d/%02d/%d", month, day, year);
            case 1 -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
            default -> String.format(Locale.ROOT, "%02d %s %d", day, MONTHS.get(month - 1), year);
        };
    }

    String card() {
        String body = "4" + digits(14);
        for (int check = 0; check < 10; check++) {
            String number = body + check;
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                int d = (number.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
                sum += d / 10 + d % 10;
            }
            if (sum % 10 == 0) {
                return number.replaceAll("(.{4})(?!$)", "$1 ");
            }
        }
        throw new IllegalStateException("one of ten digits fits");
    }

    String iban() {
        String account = "37040044" + digits(10);
        int rest = 0;
        String rearranged = account + "131400"; // DE as 13 and 14, then 00 for the check digits
        for (int i = 0; i < rearranged.length(); i++) {
            rest = (rest * 10 + rearranged.charAt(i) - '0') % 97;
        }
        return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, account).replaceAll("(.{4})(?!$)", "$1 ");
    }

    String ssn() {
        return String.format(
                Locale.ROOT,
                "%03d-%02d-%04d",
                100 + random.nextInt(500),
                10 + random.nextInt(80),
                1000 + random.nextInt(8000));
    }

    String ip() {
        return (10 + random.nextInt(180)) + "." + random.nextInt(255) + "." + random.nextInt(255) + "."
                + (1 + random.nextInt(250));
    }

    String mac() {
        StringBuilder mac = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            mac.append(i == 0 ? "" : ":").append(String.format(Locale.ROOT, "%02X", random.nextInt(256)));
        }
        return mac.toString();
    }

    String url() {
        return "www." + of(LAST).toLowerCase(Locale.ROOT) + "-" + of(FIRST).toLowerCase(Locale.ROOT) + ".example.com/u/"
                + digits(4);
    }

    String passport() {
        return (char) ('A' + random.nextInt(14)) + digits(8);
    }

    String licence() {
        return (char) ('A' + random.nextInt(14)) + digits(7);
    }

    String member() {
        return "M" + digits(8);
    }

    String account() {
        return "7" + digits(9);
    }

    String money() {
        return (1 + random.nextInt(400)) + "." + digits(2);
    }

    /** The two lines of a passport. */
    List<String> mrz() {
        String name = ("P<UTO" + of(LAST) + "<<" + of(FIRST)).toUpperCase(Locale.ROOT);
        String number = (char) ('A' + random.nextInt(14)) + digits(8);
        String birth = String.format(
                Locale.ROOT, "%02d0%d1%d", 40 + random.nextInt(50), 1 + random.nextInt(9), random.nextInt(9));
        String second = number + check(number) + "UTO" + birth + check(birth) + "F" + "310115" + check("310115");
        return List.of(filled(name), filled(second));
    }

    private static String filled(String line) {
        return line + "<".repeat(44 - line.length());
    }

    private static int check(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += new int[] {7, 3, 1}[i % 3] * Character.digit(field.charAt(i), 36);
        }
        return sum % 10;
    }
}
