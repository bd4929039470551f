package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.text.AsciiWriter;
import dev.lethe.encoding.text.Base64Decoding;
import dev.lethe.encoding.text.LimitedOutput;
import dev.lethe.encoding.text.PercentDecoding;
import dev.lethe.run.RunContext;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Data URIs: pictures as text, to be put into a page instead of a link to a file (RFC 2397).
 *
 * <pre>{@code
 * pipeline.sanitize(Source.of(photo), (source, result) -> Sink.to(DataUri.encoding(result.mediaType(), out)));
 * String small = DataUri.of(ImageFormat.PNG, bytes);
 * }</pre>
 *
 * <p>Writing and reading stream: memory does not grow with the content, only {@link #of} holds it. What is written is
 * made of characters that need no escaping in HTML attributes, CSS strings and JSON. A data URI holds its content as it
 * is: clean a picture first. Streams are never closed. Stateless and thread-safe.
 */
public final class DataUri {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";
    private static final int MOST_HEADER = 1024;
    private static final long MOST_INLINE = 8 * 1024;
    private static final long MOST_FOR_BROWSERS = 32_000_000;
    private static final int BUFFER = 16 * 1024;
    private static final String DEFAULT_TYPE = "text/plain;charset=US-ASCII";
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[A-Za-z0-9.+_-]{1,100}/[A-Za-z0-9.+_-]{1,100}(;[A-Za-z0-9._-]{1,50}=[A-Za-z0-9._-]{1,50}){0,4}");

    private DataUri() {}

    /**
     * What a data URI held.
     *
     * @param mediaType as it says, which need not be what the content is; see {@link ContentTypes}
     * @param base64 whether it was Base64; otherwise it was percent-encoded
     * @param bytes length of the content
     */
    public record Content(String mediaType, boolean base64, long bytes) {}

    /**
     * How many characters the data URI of a content has; exact, so that one can decide before encoding.
     *
     * @param mediaType such as {@link ImageFormat#mediaType()}
     * @param bytes length of the content, 0 or more
     */
    public static long length(String mediaType, long bytes) {
        return Math.addExact(head(mediaType).length(), Base64Form.standard().length(bytes));
    }

    /**
     * Why a content had better be linked than put inline, if so. For data URIs in general, whatever the page:
     *
     * <ul>
     *   <li>above 8 KiB they cost more than the request that they save: they are a third longer than the file, loaded anew
     *       with every page, and hold up the style sheet or page that they stand in
     *   <li>above 32 MB some browsers refuse them (Firefox 97 to 135; others take 512 MB)
     * </ul>
     *
     * @param mediaType such as {@link ImageFormat#mediaType()}
     * @param bytes length of the content, 0 or more
     */
    public static Optional<String> advice(String mediaType, long bytes) {
        long length = length(mediaType, bytes);
        if (length > MOST_FOR_BROWSERS) {
            return Optional.of("The data URI has " + length + " characters; some browsers refuse more than "
                    + MOST_FOR_BROWSERS + ": link to the file instead");
        }
        return bytes <= MOST_INLINE
                ? Optional.empty()
                : Optional.of("The data URI has " + length + " characters, is loaded anew with every page and can't be"
                        + " cached by itself; above " + MOST_INLINE + " bytes a link to the file is better");
    }

    /** The data URI of a small picture; {@link #advice} says from which size on it is unwise. */
    public static String of(ImageFormat format, byte[] content) {
        return of(format.mediaType(), content);
    }

    /** The data URI of a small content. */
    public static String of(String mediaType, byte[] content) {
        return head(mediaType) + Base64Form.standard().encode(content);
    }

    /** Writes a content, read to its end, as ASCII characters. */
    public static void write(String mediaType, InputStream content, OutputStream target) throws IOException {
        target.write(head(mediaType).getBytes(StandardCharsets.US_ASCII));
        Base64Form.standard().encode(content, target);
    }

    /** Writes a content, read to its end. */
    public static void write(String mediaType, InputStream content, Writer target) throws IOException {
        write(mediaType, content, new AsciiWriter(target));
    }

    /**
     * A stream that turns the content written to it into a data URI. Nothing is written before the first byte; closing
     * it writes the last characters and leaves the target open.
     */
    public static OutputStream encoding(String mediaType, OutputStream target) {
        byte[] head = head(mediaType).getBytes(StandardCharsets.US_ASCII);
        OutputStream encoding = Base64Form.standard().encoding(target);
        return new OutputStream() {
            private boolean begun;

            private void begin() throws IOException {
                if (!begun) {
                    begun = true;
                    target.write(head);
                }
            }

            @Override
            public void write(int b) throws IOException {
                begin();
                encoding.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                begin();
                encoding.write(bytes, offset, count);
            }

            @Override
            public void flush() throws IOException {
                encoding.flush();
            }

            @Override
            public void close() throws IOException {
                begin();
                encoding.close();
            }
        };
    }

    private static String head(String mediaType) {
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("mediaType: must be a plain media type such as image/png");
        }
        return SCHEME + mediaType + BASE64 + ",";
    }

    /** As {@link #read(InputStream, OutputStream, RunContext)}, from a text. */
    public static Content read(String uri, OutputStream target, RunContext context) throws IOException {
        return read(new ByteArrayInputStream(uri.getBytes(StandardCharsets.UTF_8)), target, context);
    }

    /**
     * Reads a data URI that anybody may have made, Base64 or percent-encoded, to its end.
     *
     * @param uri ASCII characters; white space within Base64 is skipped
     * @param target receives the content; what it has received when an error is thrown must not be used
     * @throws MalformedImageException if it is not a data URI
     * @throws LimitExceededException if the content is longer than the limit on bytes
     */
    public static Content read(InputStream uri, OutputStream target, RunContext context) throws IOException {
        String header = header(uri);
        boolean base64 = header.toLowerCase(Locale.ROOT).endsWith(BASE64);
        String type = base64 ? header.substring(0, header.length() - BASE64.length()) : header;
        LimitedOutput limited = new LimitedOutput(target, context);
        if (base64) {
            Base64Decoding decoding = new Base64Decoding(limited, false);
            body(uri, decoding, decoding::writePlain, context);
            decoding.end();
        } else {
            BufferedOutputStream buffered = new BufferedOutputStream(limited);
            body(uri, buffered, (bytes, offset, count) -> 0, context);
            buffered.flush();
        }
        return new Content(mediaType(type), base64, limited.count());
    }

    private static String header(InputStream uri) throws IOException {
        StringBuilder header = new StringBuilder();
        int c;
        while ((c = uri.read()) != ',') {
            if (c < ' ' || c > '~' || header.length() == MOST_HEADER) {
                throw new MalformedImageException("Not a data URI: it must begin with data:, a media type and a comma");
            }
            header.append((char) c);
        }
        if (!header.toString().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new MalformedImageException("Not a data URI: it does not begin with data:");
        }
        return header.substring(SCHEME.length()).trim();
    }

    private static String mediaType(String stated) throws MalformedImageException {
        if (stated.isEmpty()) {
            return DEFAULT_TYPE;
        }
        String full = stated.startsWith(";") ? "text/plain" + stated : stated;
        if (!MEDIA_TYPE.matcher(full).matches()) {
            throw new MalformedImageException("Data URI states a media type that can't be one");
        }
        return full;
    }

    /** Takes characters that are no escapes, tells how many from the first on, and leaves the rest to be looked at. */
    @FunctionalInterface
    private interface Plain {
        int take(byte[] bytes, int offset, int count) throws IOException;
    }

    private static void body(InputStream uri, OutputStream target, Plain plain, RunContext context) throws IOException {
        PercentDecoding decoding = new PercentDecoding(target);
        byte[] buffer = new byte[BUFFER];
        int n;
        // Whole buffers, so that groups of Base64 stay together.
        while ((n = uri.readNBytes(buffer, 0, BUFFER)) > 0) {
            context.check();
            int taken = decoding.isBetween() ? plain.take(buffer, 0, n) : 0;
            decoding.passed(taken);
            decoding.write(buffer, taken, n - taken);
        }
        decoding.end();
    }
}
