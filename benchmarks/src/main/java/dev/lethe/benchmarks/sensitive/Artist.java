package dev.lethe.benchmarks.sensitive;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Draws pages: cards, passports, letters, invoices, receipts, chats. Those of {@code unseen} have other layouts, titles
 * and labels than those that thresholds and words were chosen with.
 */
final class Artist {
    private static final Color INK = new Color(25, 25, 35);
    private static final List<String> CHATTER = List.of(
            "Are you coming tonight?",
            "I can't, working late",
            "ok no problem!",
            "See you tomorrow then",
            "Did you get my message?",
            "Yes, sorry",
            "Can you call mum?",
            "haha that is so funny",
            "On my way now",
            "Let me know when you are home",
            "Thanks a lot",
            "where are you?");

    private final Random random;
    private final MadeUp made;
    private final boolean unseen;
    private final double degrees;
    private final String family;
    private final Color ink;
    private final Color paper;

    private record Field(String label, String value, String entity) {}

    private Artist(Random random, boolean unseen, boolean tilted) {
        this.random = random;
        this.made = new MadeUp(random);
        this.unseen = unseen;
        this.degrees = tilted ? random.nextDouble() * 30 - 15 : 0;
        this.family = family(random);
        boolean dark = random.nextInt(5) == 0;
        this.ink = dark ? new Color(230, 230, 235) : INK;
        this.paper = dark ? new Color(30, 32, 40) : new Color(255 - random.nextInt(20), 255 - random.nextInt(20), 250);
    }

    private static String family(Random random) {
        List<String> readable = new ArrayList<>();
        for (String name : GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()) {
            if (!name.contains("Math") && !name.contains("Symbol") && !name.contains("Dingbats")) {
                readable.add(name);
            }
        }
        return readable.get(random.nextInt(readable.size()));
    }

    /** Draws a page. */
    static DrawnPage draw(DrawnKind kind, Random random, boolean unseen, boolean tilted) throws IOException {
        Artist artist = new Artist(random, unseen, tilted);
        Sheet sheet = switch (kind) {
            case IDENTITY -> artist.identity();
            case CARD -> artist.card();
            case MEDICAL ->
                artist.form(
                        artist.pick("Medical Report", "City Hospital - Laboratory Results"),
                        artist.medical(),
                        List.of("Hemoglobin 13.2 g/dL", "Glucose 5.4 mmol/L", "Take one tablet twice daily"));
            case FINANCIAL ->
                artist.form(
                        artist.pick("INVOICE", "Account Statement"),
                        artist.financial(),
                        List.of("Opening balance 1,200.00", "Payment received 340.00", "Total amount due 860.00"));
            case RECEIPT -> artist.receipt();
            case WORKPLACE ->
                artist.form(
                        artist.pick("Meeting Minutes - Confidential", "Internal Memo: Project Plan"),
                        artist.workplace(),
                        List.of(
                                "The team agreed on the roadmap for the next quarter.",
                                "Action items: deliver the budget to the department.",
                                "Please do not share outside the company."));
            case CHAT -> artist.chat();
        };
        int wear = tilted ? 1 + random.nextInt(2) : random.nextInt(3);
        return new DrawnPage(kind, unseen ? "unseen" : "seen", sheet.finished(wear, random), sheet.words());
    }

    private String pick(String seen, String other) {
        return unseen ? other : seen;
    }

    private Font font(double size, int style) {
        return new Font(family, style, 10).deriveFont((float) size);
    }

    private List<Field> medical() {
        return List.of(
                new Field(pick("Patient", "Patient name"), made.name(), "name"),
                new Field(pick("Date of birth", "DOB"), made.date(), "date of birth"),
                new Field(pick("MRN", "Member ID"), made.member(), "medical record number"),
                new Field("Address", made.address(), "postal address"),
                new Field(pick("Diagnosis", "Allergies"), pick("Acute bronchitis", "Penicillin"), "medical detail"),
                new Field("Phone", made.phone(), "phone number"));
    }

    private List<Field> financial() {
        return List.of(
                new Field(pick("Bill to", "Account holder"), made.name(), "name"),
                new Field("Address", made.address(), "postal address"),
                new Field("IBAN", made.iban(), "IBAN"),
                new Field(pick("Account number", "Account no"), made.account(), "bank account number"),
                new Field("Card", made.card(), "payment card number"),
                new Field(pick("E-mail", "Contact"), made.email(), "e-mail address"),
                new Field("SSN", made.ssn(), "US social security number"));
    }

    private List<Field> workplace() {
        return List.of(
                new Field(pick("Employee", "Employee name"), made.name(), "name"),
                new Field("E-mail", made.email(), "e-mail address"),
                new Field(pick("Phone", "Mobile"), made.phone(), "phone number"),
                new Field("Server", made.ip(), "IP address"),
                new Field(pick("MAC", "Device"), made.mac(), "MAC address"),
                new Field(pick("Web", "Profile"), made.url(), "web address"));
    }

    private Sheet form(String title, List<Field> fields, List<String> lines) {
        int width = 900 + random.nextInt(300);
        int height = width * 13 / 10;
        Sheet sheet = new Sheet(width, height, paper, degrees);
        double size = 17 + random.nextInt(7);
        double left = 60 + random.nextInt(60);
        double y = 90;
        sheet.write(title, left, y, font(size * 1.7, Font.BOLD), ink, "");
        y += size * 3;
        y = fields(sheet, fields, left, y, size);
        y += size * 2;
        if (random.nextBoolean()) {
            sheet.pen().setStroke(new BasicStroke(2));
            sheet.pen().drawLine((int) left, (int) (y - size * 1.6), width - 60, (int) (y - size * 1.6));
        }
        for (String line : lines) {
            sheet.write(line, left, y, font(size, Font.PLAIN), ink, "");
            y += size * 1.7;
        }
        return sheet;
    }

    private double fields(Sheet sheet, List<Field> fields, double left, double top, double size) {
        double y = top;
        boolean above = unseen ? random.nextBoolean() : random.nextInt(3) == 0;
        double column = left + size * 11;
        for (Field field : fields) {
            if (above) {
                sheet.write(field.label(), left, y, font(size * 0.8, Font.PLAIN), ink, "");
                y += size * 1.35;
                sheet.write(field.value(), left, y, font(size, Font.PLAIN), ink, field.entity());
                y += size * 2.2;
            } else {
                double end = sheet.write(field.label() + ":", left, y, font(size, Font.BOLD), ink, "");
                double at = unseen ? Math.max(column, end + size) : end + size * 0.5;
                sheet.write(field.value(), at, y, font(size, Font.PLAIN), ink, field.entity());
                y += size * 1.9;
            }
        }
        return y;
    }

    private Sheet identity() {
        boolean passport = random.nextBoolean();
        int width = 860;
        int height = passport ? 600 : 542;
        Color ground = unseen ? new Color(214, 228, 214) : new Color(205, 220, 238);
        Sheet sheet = new Sheet(width, height, ground, degrees);
        sheet.pen().setColor(new Color(150, 120, 105));
        int photo = unseen && !passport ? 610 : 40;
        sheet.pen().fillRect(photo, 120, 210, 270);
        sheet.pen().setColor(new Color(215, 180, 160));
        sheet.pen().fillOval(photo + 50, 160, 110, 150);
        double left = photo == 40 ? 285 : 40;
        double y = 60;
        sheet.write(
                passport ? pick("PASSPORT", "REPUBLIC OF UTOPIA PASSPORT") : pick("IDENTITY CARD", "DRIVER LICENSE"),
                40,
                y,
                font(34, Font.BOLD),
                new Color(20, 40, 90),
                "");
        y = 135;
        List<Field> fields = List.of(
                new Field("Surname", made.lastName(), "name"),
                new Field("Given names", made.firstName(), "name"),
                new Field("Date of birth", made.date(), "date of birth"),
                new Field(
                        passport ? "Passport No" : "License number",
                        passport ? made.passport() : made.licence(),
                        passport ? "passport number" : "driving licence number"));
        for (Field field : fields) {
            sheet.write(field.label(), left, y, font(15, Font.PLAIN), INK, "");
            sheet.write(field.value(), left, y + 27, font(22, Font.BOLD), INK, field.entity());
            y += 68;
        }
        if (passport) {
            Font mono = new Font(Font.MONOSPACED, Font.PLAIN, 10).deriveFont(29f);
            for (String line : made.mrz()) {
                sheet.write(line, 35, y + 80, mono, INK, "machine-readable zone");
                y += 45;
            }
        }
        return sheet;
    }

    private Sheet card() {
        int width = 800;
        Sheet sheet = new Sheet(width, 504, unseen ? new Color(90, 30, 60) : new Color(25, 60, 120), degrees);
        Color white = new Color(240, 240, 245);
        sheet.write(pick("UTOPIA BANK", "First National Bank"), 50, 80, font(32, Font.BOLD), white, "");
        sheet.pen().setColor(new Color(210, 180, 90));
        sheet.pen().fillRoundRect(unseen ? 600 : 60, 150, 110, 80, 16, 16);
        sheet.write(made.card(), 60, 320, font(44, Font.PLAIN), white, "payment card number");
        sheet.write("VALID THRU", 60, 380, font(15, Font.PLAIN), white, "");
        sheet.write("09/29", 190, 380, font(22, Font.PLAIN), white, "");
        sheet.write(made.name().toUpperCase(Locale.ROOT), 60, 450, font(26, Font.PLAIN), white, "");
        sheet.write(pick("VISA", "DEBIT"), 640, 450, font(40, Font.BOLD), white, "");
        return sheet;
    }

    private Sheet receipt() {
        int width = 480 + random.nextInt(120);
        int items = 5 + random.nextInt(8);
        Sheet sheet = new Sheet(width, 420 + items * 34, new Color(248, 247, 243), degrees);
        Font plain = unseen ? font(19, Font.PLAIN) : new Font(Font.MONOSPACED, Font.PLAIN, 20);
        Color gray = new Color(70, 70, 75);
        sheet.write(pick("GREEN MARKET", "CORNER CAFE & BAKERY"), width / 5.0, 60, plain.deriveFont(28f), gray, "");
        sheet.write(made.street(), width / 5.0, 95, plain, gray, "postal address");
        sheet.write(pick("RECEIPT 00" + made.digits(4), "Table 7 Order " + made.digits(3)), 40, 150, plain, gray, "");
        double y = 200;
        for (int i = 0; i < items; i++) {
            sheet.write(
                    List.of("Milk", "Bread", "Coffee", "Apple pie", "Tea", "Orange juice")
                            .get(random.nextInt(6)),
                    40,
                    y,
                    plain,
                    gray,
                    "");
            sheet.write(made.money(), width - 130.0, y, plain, gray, "");
            y += 34;
        }
        sheet.write("TOTAL", 40, y + 20, plain.deriveFont(Font.BOLD, 24f), gray, "");
        sheet.write(made.money(), width - 150.0, y + 20, plain.deriveFont(Font.BOLD, 24f), gray, "");
        sheet.write(pick("CASH", "VAT 20%"), 40, y + 60, plain, gray, "");
        sheet.write(made.money(), width - 130.0, y + 60, plain, gray, "");
        sheet.write("Thank you for your visit", 60, y + 130, plain, gray, "");
        return sheet;
    }

    private Sheet chat() {
        boolean dark = unseen ? random.nextInt(3) > 0 : random.nextInt(4) == 0;
        int width = 540 + random.nextInt(200);
        int height = width * 2;
        Sheet sheet = new Sheet(width, height, dark ? new Color(16, 20, 26) : new Color(236, 229, 221), 0);
        Color text = dark ? new Color(235, 235, 240) : INK;
        Color[] bubbles = dark
                ? new Color[] {new Color(38, 45, 52), new Color(0, 92, 75)}
                : unseen
                        ? new Color[] {new Color(229, 229, 234), new Color(0, 122, 255)}
                        : new Color[] {Color.WHITE, new Color(217, 253, 211)};
        sheet.pen().setColor(dark ? new Color(31, 44, 52) : new Color(0, 128, 105));
        sheet.pen().fillRect(0, 0, width, 110);
        sheet.pen().setColor(new Color(180, 160, 150));
        sheet.pen().fillOval(30, 30, 56, 56);
        double size = 21 + random.nextInt(6);
        sheet.write(made.name(), 110, 68, font(size, Font.BOLD), Color.WHITE, "person");
        double y = 150;
        while (y < height - 160) {
            boolean own = random.nextBoolean();
            String message = CHATTER.get(random.nextInt(CHATTER.size()));
            double w = font(size, Font.PLAIN)
                    .getStringBounds(message, sheet.pen().getFontRenderContext())
                    .getWidth();
            int x = own ? (int) (width - w - 60) : 20;
            sheet.pen().setColor(bubbles[own ? 1 : 0]);
            sheet.pen().fillRoundRect(x, (int) y, (int) w + 36, (int) (size * 2.6), 24, 24);
            boolean blue = own && !dark && unseen;
            sheet.write(message, x + 18.0, y + size * 1.25, font(size, Font.PLAIN), blue ? Color.WHITE : text, "");
            sheet.write(
                    "1" + random.nextInt(10) + ":" + (10 + random.nextInt(49)),
                    x + w - 25,
                    y + size * 2.2,
                    font(size * 0.6, Font.PLAIN),
                    blue ? Color.WHITE : Color.GRAY,
                    "");
            y += size * 3.1;
        }
        return sheet;
    }
}
