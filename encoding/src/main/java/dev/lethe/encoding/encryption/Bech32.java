package dev.lethe.encoding.encryption;

import java.util.Arrays;

/** The form in which age writes keys: Bech32 of BIP-173, without its limit on the length. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int CHECKSUM = 6;
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32() {}

    /** Lower-case characters; the caller overwrites them if they are secret. */
    static char[] encode(String prefix, byte[] content) {
        byte[] groups = regrouped(content, 8, 5);
        byte[] all = Arrays.copyOf(groups, groups.length + CHECKSUM);
        int checksum = remainder(prefix, all) ^ 1;
        char[] text = new char[prefix.length() + 1 + all.length];
        prefix.getChars(0, prefix.length(), text, 0);
        text[prefix.length()] = '1';
        for (int i = 0; i < CHECKSUM; i++) {
            all[groups.length + i] = (byte) (checksum >>> 5 * (CHECKSUM - 1 - i) & 31);
        }
        for (int i = 0; i < all.length; i++) {
            text[prefix.length() + 1 + i] = ALPHABET.charAt(all[i]);
        }
        wipe(groups);
        wipe(all);
        return text;
    }

    /**
     * The content of a text in lower case, for the caller to overwrite.
     *
     * @throws IllegalArgumentException if it does not begin with the prefix, or was mistyped; tells nothing of the text
     */
    static byte[] decode(String prefix, char[] text) {
        int start = prefix.length() + 1;
        boolean begins = text.length >= start + CHECKSUM && text[prefix.length()] == '1';
        for (int i = 0; begins && i < prefix.length(); i++) {
            begins = text[i] == prefix.charAt(i);
        }
        byte[] groups = new byte[begins ? text.length - start : 0];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (byte) ALPHABET.indexOf(text[start + i]);
            begins &= groups[i] >= 0;
        }
        if (!begins || remainder(prefix, groups) != 1) {
            wipe(groups);
            throw new IllegalArgumentException("key: is not one of age's, or was mistyped");
        }
        byte[] content = Arrays.copyOf(groups, groups.length - CHECKSUM);
        byte[] bytes = regrouped(content, 5, 8);
        wipe(groups);
        wipe(content);
        return bytes;
    }

    private static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }

    private static int remainder(String prefix, byte[] groups) {
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) & 31);
        }
        for (byte group : groups) {
            sum = step(sum, group);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }

    /** Bits in groups of another size; when growing, what is left over must be less than a group, of zeros. */
    private static byte[] regrouped(byte[] from, int bitsFrom, int bitsTo) {
        boolean padded = bitsTo < bitsFrom;
        int total = from.length * bitsFrom;
        byte[] to = new byte[(padded ? total + bitsTo - 1 : total) / bitsTo];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (byte value : from) {
            held = held << bitsFrom & 0xFFF | value & (1 << bitsFrom) - 1;
            bits += bitsFrom;
            while (bits >= bitsTo) {
                bits -= bitsTo;
                to[at++] = (byte) (held >> bits & (1 << bitsTo) - 1);
            }
        }
        int rest = held & (1 << bits) - 1;
        if (padded && bits > 0) {
            to[at] = (byte) (rest << bitsTo - bits);
        } else if (!padded && (bits >= bitsFrom || rest != 0)) {
            wipe(to);
            throw new IllegalArgumentException("key: is not one of age's, or was mistyped");
        }
        return to;
    }
}
