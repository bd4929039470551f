package dev.lethe.encoding;

import dev.lethe.encoding.text.Base64Decoding;
import dev.lethe.encoding.text.Base64Encoding;
import dev.lethe.encoding.text.LimitedOutput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;

/**
 * A way to write bytes as text: Base64 (RFC 4648), streaming both ways.
 *
 * <p>Memory does not grow with the content; only {@link #encode(byte[])} holds it. Streams are never closed. Immutable
 * and thread-safe.
 *
 * @param urlSafe {@code -} and {@code _} instead of {@code +} and {@code /}
 * @param padded whether the text is filled up with {@code =}
 * @param lineLength characters per line, or 0 for one line; lines end with CR LF, the last one without
 */
public record Base64Form(boolean urlSafe, boolean padded, int lineLength) {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int MIME_LINE = 76;
    private static final int BUFFER = 16 * 1024;

    /** Checks the range. */
    public Base64Form {
        if (lineLength < 0) {
            throw new IllegalArgumentException("lineLength: must be 0 or more, is " + lineLength);
        }
    }

    /** The usual alphabet, padded, in one line (RFC 4648, section 4). */
    public static Base64Form standard() {
        return new Base64Form(false, true, 0);
    }

    /** For URLs and file names, without padding, in one line (RFC 4648, section 5). */
    public static Base64Form forUrls() {
        return new Base64Form(true, false, 0);
    }

    /** For mail: lines of 76 characters (RFC 2045, 6.8). */
    public static Base64Form mime() {
        return standard().wrappedAt(MIME_LINE);
    }

    /** This form with lines of another length; 0 for one line. */
    public Base64Form wrappedAt(int characters) {
        return new Base64Form(urlSafe, padded, characters);
    }

    /**
     * How many characters that many bytes become, line ends included; exact.
     *
     * @throws IllegalArgumentException if the bytes are negative
     * @throws ArithmeticException if the length can't be counted
     */
    public long length(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: must be 0 or more, is " + bytes);
        }
        long groups = bytes / 3;
        int rest = (int) (bytes % 3);
        long characters = Math.addExact(Math.multiplyExact(groups, 4), rest == 0 ? 0 : padded ? 4 : rest + 1);
        boolean oneLine = lineLength == 0 || characters == 0;
        return oneLine ? characters : Math.addExact(characters, (characters - 1) / lineLength * LINE_END.length);
    }

    /** A stream that encodes what is written to it. Closing it writes the last characters; the target stays open. */
    public OutputStream encoding(OutputStream target) {
        return new Base64Encoding(target, encoder(), lineLength, LINE_END);
    }

    /** Encodes a stream to its end. */
    public void encode(InputStream content, OutputStream target) throws IOException {
        OutputStream encoding = encoding(target);
        content.transferTo(encoding);
        encoding.close();
    }

    /** Encodes a small content. */
    public String encode(byte[] content) {
        String text = encoder().encodeToString(content);
        return lineLength == 0 ? text : wrap(text);
    }

    private String wrap(String text) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += lineLength) {
            lines.append(i == 0 ? "" : "\r\n").append(text, i, Math.min(text.length(), i + lineLength));
        }
        return lines.toString();
    }

    private Base64.Encoder encoder() {
        Base64.Encoder encoder = urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder();
        return padded ? encoder : encoder.withoutPadding();
    }

    /**
     * Decodes a text to its end. White space anywhere and missing padding are forgiven.
     *
     * @throws dev.lethe.MalformedImageException if it is not Base64 of this alphabet
     * @throws dev.lethe.LimitExceededException if it decodes to more than the limit on bytes
     */
    public void decode(InputStream text, OutputStream target, RunContext context) throws IOException {
        Base64Decoding decoding = new Base64Decoding(new LimitedOutput(target, context), urlSafe);
        byte[] buffer = new byte[BUFFER];
        int n;
        // Whole buffers, so that groups stay together.
        while ((n = text.readNBytes(buffer, 0, BUFFER)) > 0) {
            context.check();
            decoding.write(buffer, 0, n);
        }
        decoding.end();
    }
}
