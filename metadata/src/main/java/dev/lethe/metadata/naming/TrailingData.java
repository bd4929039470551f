package dev.lethe.metadata.naming;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells what follows a picture's end: another picture, a film, an archive, or just bytes. */
public final class TrailingData {
    private static final String CARRIER = "after the end";
    private static final int LARGEST_HELD = 1 << 20;
    private static final int HEAD = 16;

    private TrailingData() {}

    /** Reports everything from the cursor to the end of the input, if there is anything. */
    public static void name(ByteCursor cursor, FindingCollector found) throws IOException {
        name(cursor, cursor.remaining(), found);
    }

    /** Reports the next bytes, if there are any: for formats in which something that stays may follow them. */
    public static void name(ByteCursor cursor, long bytes, FindingCollector found) throws IOException {
        if (bytes <= 0) {
            return;
        }
        long start = cursor.position();
        String head = new String(cursor.bytes(Math.min(HEAD, bytes)), StandardCharsets.ISO_8859_1);
        found.add(Finding.of(Kind.TRAILING_DATA, CARRIER, what(head), bytes));
        if (isPicture(head)) {
            cursor.seek(start);
            Optional<Sensitive<byte[]>> content =
                    bytes <= LARGEST_HELD ? Optional.of(Sensitive.of(cursor.bytes(bytes))) : Optional.empty();
            found.add(new HiddenPicture(CARRIER, bytes, content).at(start));
            found.add(Finding.of(Kind.HIDDEN_PICTURE, CARRIER, what(head), bytes));
        }
    }

    private static boolean isPicture(String head) {
        return what(head).equals("second picture") || what(head).equals("film");
    }

    private static String what(String head) {
        if (head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("\u0089PNG") || head.startsWith("GIF8")) {
            return "second picture";
        } else if (head.startsWith("ftyp", 4)) {
            return "film";
        } else if (head.startsWith("RIFF")) {
            return head.startsWith("WEBP", 8) ? "second picture" : "film";
        }
        return head.startsWith("PK\u0003\u0004") ? "archive" : "data";
    }
}
