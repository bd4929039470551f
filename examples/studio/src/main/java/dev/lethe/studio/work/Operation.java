package dev.lethe.studio.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with pictures. */
public enum Operation {
    /** Strip alone. */
    CLEAN,
    /** Fewer bytes. */
    COMPRESS,
    /** Take the background away. */
    CUTOUT,
    /** Cover regions. */
    REDACT,
    /** Make small enough to be put inline. */
    ENCODE,
    /** Encrypt. */
    SEAL,
    /** Crop, turn, make smaller. */
    EDIT;

    /** As addresses spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operation that is spelt so. */
    public static Optional<Operation> named(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation.word().equals(word))
                .findFirst();
    }
}
