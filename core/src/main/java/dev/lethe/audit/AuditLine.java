package dev.lethe.audit;

import dev.lethe.audit.AuditEntry.Detail;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * A line of a log, without its end: the first one names the log, each other holds an entry. Every line ends in the hash
 * of the line before and in a seal over all that stands before the seal.
 *
 * @param number 0 for the first line
 * @param logId 32 hex digits that name the log; of the first line only
 * @param entry of every other line
 * @param before SHA-256 of the line before; of every line but the first
 */
record AuditLine(long number, String logId, Optional<AuditEntry> entry, String before) {
    /** The longest line that is written or read; the longest entry that {@link AuditEntry} allows is shorter. */
    static final int LONGEST = 32 * 1024;

    /** Hex digits of a log's name. */
    static final int ID_LENGTH = 32;

    private static final long VERSION = 1;
    private static final String SEAL = ",\"seal\":\"";
    private static final int SEAL_LENGTH = SEAL.length() + 64 + 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static AuditLine first(String logId) {
        return new AuditLine(0, logId, Optional.empty(), "");
    }

    static AuditLine of(long number, AuditEntry entry, String before) {
        return new AuditLine(number, "", Optional.of(entry), before);
    }

    /** The line's bytes, sealed. */
    byte[] sealed(Mac mac) {
        String text = text();
        String seal = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return (text + SEAL + seal + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        LineWriter line = new LineWriter();
        if (entry.isEmpty()) {
            return line.number("lethe-audit", VERSION).text("log", logId).open();
        }
        AuditEntry told = entry.get();
        line.number("n", number).text("time", TIME.format(told.time())).text("operation", told.operation());
        line.counts("removed", told.removed().entrySet());
        told.details().forEach((detail, value) -> line.text(detail.key(), value));
        return line.text("before", before).open();
    }

    /** Whether the key's owner wrote the line. */
    static boolean isSealed(byte[] line, int length, Mac mac) {
        int start = length - SEAL_LENGTH;
        if (start < 0) {
            return false;
        }
        mac.update(line, 0, start);
        byte[] seal = HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        int at = start + SEAL.length();
        byte[] found = Arrays.copyOfRange(line, at, at + seal.length);
        return java.security.MessageDigest.isEqual(seal, found);
    }

    /** Reads a line; empty if it isn't one in canonical form. Does not check the seal. */
    static Optional<AuditLine> parse(byte[] bytes, int length) {
        try {
            String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
            LineScanner scanner = new LineScanner(text);
            AuditLine line = scanner.has("lethe-audit") ? firstLine(scanner) : entryLine(scanner);
            String seal = scanner.text("seal");
            scanner.end();
            byte[] canonical = (line.text() + SEAL + seal + "\"}").getBytes(StandardCharsets.UTF_8);
            boolean same = isHash(seal) && Arrays.equals(canonical, 0, canonical.length, bytes, 0, length);
            return same ? Optional.of(line) : Optional.empty();
        } catch (LineScanner.NotCanonical | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static AuditLine firstLine(LineScanner scanner) {
        // Another version would differ from the canonical form.
        scanner.number();
        String logId = scanner.text("log");
        require(isHex(logId, ID_LENGTH));
        return first(logId);
    }

    private static AuditLine entryLine(LineScanner scanner) {
        long number = scanner.number("n");
        Instant time = Instant.parse(scanner.text("time"));
        String operation = scanner.text("operation");
        Map<String, Long> removed = scanner.counts("removed");
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            if (scanner.has(detail.key())) {
                details.put(detail, scanner.text());
            }
        }
        String before = scanner.text("before");
        require(number >= 1 && isHash(before));
        return of(number, new AuditEntry(time, operation, removed, details), before);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new LineScanner.NotCanonical();
        }
    }

    static boolean isHash(String text) {
        return isHex(text, 64);
    }

    static boolean isHex(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
