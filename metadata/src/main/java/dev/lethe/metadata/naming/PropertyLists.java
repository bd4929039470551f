package dev.lethe.metadata.naming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keeps binary property lists (Apple maker notes hold some) from metadata-extractor, which allocates as many objects as
 * their trailer claims. What they hold is then not named; the maker note is found, and goes, all the same.
 */
final class PropertyLists {
    private static final byte[] SIGNATURE = "bplist".getBytes(StandardCharsets.US_ASCII);

    private PropertyLists() {}

    /** The block itself if it holds none, or a copy in which they are not recognised. */
    static byte[] hidden(byte[] block) {
        byte[] copy = block;
        for (int at = next(block, 0); at >= 0; at = next(block, at + SIGNATURE.length)) {
            copy = copy == block ? block.clone() : copy;
            copy[at] = 0;
        }
        return copy;
    }

    private static int next(byte[] block, int from) {
        for (int at = from; at <= block.length - SIGNATURE.length; at++) {
            if (block[at] == SIGNATURE[0]
                    && Arrays.equals(block, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
                return at;
            }
        }
        return -1;
    }
}
