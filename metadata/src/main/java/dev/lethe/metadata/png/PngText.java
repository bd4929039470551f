package dev.lethe.metadata.png;

import dev.lethe.LimitExceededException;
import dev.lethe.run.RunContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A text chunk taken apart: tEXt, zTXt or iTXt (W3C PNG section 11.3.3).
 *
 * @param keyword as the file says it: private unless it is a well-known one
 * @param payload the chunk's data
 * @param from where in the payload the text starts
 * @param packed whether it is compressed
 * @param charset of the text
 */
record PngText(String keyword, byte[] payload, int from, boolean packed, Charset charset) {
    /** The keyword of an XMP packet in an iTXt chunk. */
    static final String XMP = "XML:com.adobe.xmp";

    private static final Set<String> TYPES = Set.of("tEXt", "zTXt", "iTXt");
    private static final int LONGEST_KEYWORD = 200;

    static boolean isText(String type) {
        return TYPES.contains(type);
    }

    /** The parts of a chunk; empty if it has no keyword. */
    static Optional<PngText> of(String type, byte[] payload) {
        int end = zero(payload, 0);
        if (end < 0 || end > LONGEST_KEYWORD) {
            return Optional.empty();
        }
        String keyword = new String(payload, 0, end, StandardCharsets.ISO_8859_1);
        return switch (type) {
            case "tEXt" -> Optional.of(new PngText(keyword, payload, end + 1, false, StandardCharsets.ISO_8859_1));
            case "zTXt" -> Optional.of(new PngText(keyword, payload, end + 2, true, StandardCharsets.ISO_8859_1));
            default -> international(keyword, payload, end);
        };
    }

    /** Behind the keyword: compression flag and method, language tag, translated keyword. */
    private static Optional<PngText> international(String keyword, byte[] payload, int end) {
        int language = zero(payload, end + 3);
        int translated = language < 0 ? -1 : zero(payload, language + 1);
        return translated < 0
                ? Optional.empty()
                : Optional.of(
                        new PngText(keyword, payload, translated + 1, payload[end + 1] != 0, StandardCharsets.UTF_8));
    }

    private static int zero(byte[] payload, int from) {
        for (int i = from; i < payload.length; i++) {
            if (payload[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first bytes of the text. */
    byte[] start(int most, RunContext context) throws LimitExceededException {
        if (from >= payload.length) {
            return new byte[0];
        }
        return packed
                ? Zlib.inflate(payload, from, most, context).bytes()
                : Arrays.copyOfRange(payload, from, (int) Math.min(payload.length, (long) from + most));
    }

    /** The whole text, as far as the limit on metadata allows. */
    byte[] all(RunContext context) throws LimitExceededException {
        return start(Zlib.most(context), context);
    }
}
