package dev.lethe.metadata.svg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells by the first bytes whether a file is a drawing: what stands before the first element is passed over. */
final class SvgSignature {
    private static final int HEAD = 4096;
    private static final Pattern ROOT = Pattern.compile("<([\\w.-]+:)?svg[\\s/>]");

    private SvgSignature() {}

    /** Whether the head of a file, plain or gzipped, is that of a drawing, or of XML whose root is further on. */
    static boolean signs(byte[] head) {
        boolean gzipped = head.length > 18 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
        return isDrawing(text(gzipped ? inflated(head) : head));
    }

    /** The part of a gzip file's content that its head holds; none where that is not deflated. */
    private static byte[] inflated(byte[] head) {
        Inflater inflater = new Inflater(true);
        try {
            int start = dataStart(head);
            byte[] content = new byte[HEAD];
            inflater.setInput(head, start, head.length - start);
            int n = inflater.inflate(content);
            return Arrays.copyOf(content, n);
        } catch (DataFormatException | IOException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    private static int dataStart(byte[] head) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        int flags = head[3];
        int at = 10;
        if ((flags & 4) != 0) {
            at += 2 + (head[10] & 0xFF | (head[11] & 0xFF) << 8);
        }
        for (int text = flags & 24; text != 0; text &= text - 1) {
            while (at < head.length && head[at] != 0) {
                at++;
            }
            at++;
        }
        at += (flags & 2) != 0 ? 2 : 0;
        if (at >= buffer.limit()) {
            throw new IOException("the header is longer than the head");
        }
        return at;
    }

    /** The head as characters: those of ASCII are what counts. */
    private static String text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
    }

    private static boolean isDrawing(String text) {
        int at = 0;
        boolean markup = false;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (text.startsWith("<?xml", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at = afterType(text, at);
            } else {
                break;
            }
            markup = true;
        }
        // Cut off inside what may stand before a root: the walk will tell.
        return at >= text.length()
                ? markup
                : ROOT.matcher(text).region(at, text.length()).lookingAt();
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static int afterType(String text, int from) {
        int bracket = text.indexOf('[', from);
        int end = text.indexOf('>', from);
        if (bracket < 0 || end >= 0 && end < bracket) {
            return after(text, ">", from);
        }
        int close = bracket;
        do {
            close = text.indexOf(']', close + 1);
        } while (close >= 0 && !text.substring(close + 1).stripLeading().startsWith(">"));
        return close < 0 ? text.length() : after(text, ">", close);
    }
}
