package dev.lethe.encoding.encryption;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import java.io.IOException;
import java.io.InputStream;

/** What a sealed file is, by its first bytes. */
enum Container {
    AGE("age", "age-encryption.org/v1\n"),
    AGE_ARMOURED("age", "-----BEGIN AGE ENCRYPTED FILE-----\n"),
    SEVEN_ZIP("7z", "7z\u00BC\u00AF'\u001C"),
    ZIP("zip", "PK\u0003\u0004");

    /** Bytes that may differ for a file to be one of a kind that was damaged, rather than of another kind. */
    private static final int DAMAGED = 2;

    private final String title;
    /** A character a byte. */
    private final String start;

    Container(String title, String start) {
        this.title = title;
        this.start = start;
    }

    /** The usual name. */
    String title() {
        return title;
    }

    /**
     * What an input is.
     *
     * @throws UnsupportedFormatException if it is none of them
     */
    static Container of(SeekableInput input) throws IOException {
        byte[] head;
        try (InputStream stream = input.stream()) {
            head = stream.readNBytes(AGE_ARMOURED.start.length());
        }
        for (Container container : values()) {
            if (container.differences(head) == 0) {
                return container;
            }
        }
        // Only the texts of age are long enough to be known again when damaged.
        for (Container container : new Container[] {AGE, AGE_ARMOURED}) {
            if (head.length > DAMAGED && container.differences(head) <= DAMAGED) {
                return container;
            }
        }
        throw new UnsupportedFormatException(
                "Not a sealed file of a known kind (age, 7z, zip), by its first bytes; check which file it is");
    }

    /** Bytes that are not as they should be, among those that are there. */
    private int differences(byte[] head) {
        int different = 0;
        for (int i = 0; i < Math.min(head.length, start.length()); i++) {
            different += (head[i] & 0xFF) == start.charAt(i) ? 0 : 1;
        }
        return head.length == 0 ? start.length() : different;
    }
}
