package dev.lethe.encoding.encryption;

import java.util.Locale;

/**
 * Who can open what is sealed: the public half of an age key, {@code age1…}. Not secret, but it tells who the recipient is
 * to those who know it, so reports leave it out. Immutable and thread-safe.
 *
 * @param text as age writes it
 */
public record AgeRecipient(String text) {
    static final String PREFIX = "age";
    private static final int KEY = 32;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException if it is not an X25519 recipient of age, or was mistyped
     */
    public AgeRecipient {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (Bech32.decode(PREFIX, text.toCharArray()).length != KEY) {
            throw new IllegalArgumentException("recipient: is a key of another kind; it must begin with age1");
        }
    }

    /** As {@code age-keygen} prints it. */
    public static AgeRecipient of(String text) {
        return new AgeRecipient(text);
    }

    /** The recipient as age writes it: whoever logs this knows what they do. */
    @Override
    public String toString() {
        return "[age recipient]";
    }
}
