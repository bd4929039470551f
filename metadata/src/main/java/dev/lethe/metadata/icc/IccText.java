package dev.lethe.metadata.icc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts in profiles: 'desc' and 'text' of version 2, 'mluc' of version 4 (ICC.1:2001-04 and ICC.1:2022 section 10). */
final class IccText {
    private static final int DESC = IccProfile.tag("desc");
    private static final int MLUC = IccProfile.tag("mluc");
    private static final int TEXT = IccProfile.tag("text");
    private static final int ENGLISH = IccProfile.tag("enUS");

    private IccText() {}

    /** The text of an element; empty where it can't be read. */
    static String read(byte[] element) {
        ByteBuffer bytes = ByteBuffer.wrap(element);
        if (bytes.getInt(0) == DESC && element.length >= 12) {
            long length = Math.min(bytes.getInt(8) & 0xFFFFFFFFL, element.length - 12L);
            return until0(new String(element, 12, (int) length, StandardCharsets.ISO_8859_1));
        }
        if (bytes.getInt(0) == MLUC && element.length >= 28 && bytes.getInt(8) > 0) {
            long length = bytes.getInt(20) & 0xFFFFFFFFL;
            long offset = bytes.getInt(24) & 0xFFFFFFFFL;
            if (offset + length <= element.length) {
                return until0(new String(element, (int) offset, (int) length, StandardCharsets.UTF_16BE));
            }
        }
        return "";
    }

    private static String until0(String text) {
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    static byte[] description(String name, boolean v4) {
        if (v4) {
            return multiLocalized(name);
        }
        byte[] ascii = (name + "\0").getBytes(StandardCharsets.US_ASCII);
        // Type, reserved, length and text; then an empty Unicode and an empty ScriptCode description.
        return ByteBuffer.allocate(12 + ascii.length + 8 + 3 + 67)
                .putInt(DESC)
                .putInt(0)
                .putInt(ascii.length)
                .put(ascii)
                .array();
    }

    static byte[] text(String content, boolean v4) {
        if (v4) {
            return multiLocalized(content);
        }
        byte[] ascii = (content + "\0").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + ascii.length)
                .putInt(TEXT)
                .putInt(0)
                .put(ascii)
                .array();
    }

    private static byte[] multiLocalized(String content) {
        byte[] utf16 = content.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + utf16.length)
                .putInt(MLUC)
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .putInt(ENGLISH)
                .putInt(utf16.length)
                .putInt(28)
                .put(utf16)
                .array();
    }
}
