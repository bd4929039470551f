package dev.lethe;

/**
 * How something was sealed, as reports tell it: never a key, a passphrase or who the recipients are. Immutable.
 *
 * @param container the container's usual name: {@code age}, {@code 7z}, {@code zip}
 * @param recipients how many keys open it, at least 1; a passphrase counts as one
 */
public record Sealing(String container, int recipients) {
    /** Checks the range. */
    public Sealing {
        if (container.isBlank() || recipients < 1) {
            throw new IllegalArgumentException("container must not be blank, recipients must be 1 or more");
        }
    }

    @Override
    public String toString() {
        return container + " for " + recipients + (recipients == 1 ? " recipient" : " recipients");
    }
}
