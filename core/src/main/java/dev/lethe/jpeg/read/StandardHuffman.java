package dev.lethe.jpeg.read;

import java.util.HexFormat;

/**
 * The tables of T.81 annex K.3, which sequential files may leave out by a habit of Motion JPEG (AVI1, RFC 2435): first
 * luminance, second chrominance.
 */
final class StandardHuffman {
    private static final String[] DC = {
        "00010501010101010100000000000000" + "000102030405060708090a0b",
        "00030101010101010101010000000000" + "000102030405060708090a0b"
    };
    private static final String[] AC = {
        "0002010303020403050504040000017d" + "01020300041105122131410613516107227114328191a1082342b1c11552d1f0"
                + "2433627282090a161718191a25262728292a3435363738393a434445464748494a"
                + "535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999a"
                + "a2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da"
                + "e1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa",
        "00020102040403040705040400010277" + "0001020311040521310612415107617113223281081442"
                + "91a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a"
                + "535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999a"
                + "a2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da"
                + "e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa"
    };

    private StandardHuffman() {}

    /** The DC table that belongs into slot 0 or 1. */
    static HuffmanCode dc(int slot) {
        return parse(DC[slot]);
    }

    /** The AC table that belongs into slot 0 or 1. */
    static HuffmanCode ac(int slot) {
        return parse(AC[slot]);
    }

    private static HuffmanCode parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        int[] counts = new int[16];
        for (int i = 0; i < 16; i++) {
            counts[i] = bytes[i] & 0xFF;
        }
        byte[] symbols = new byte[bytes.length - 16];
        System.arraycopy(bytes, 16, symbols, 0, symbols.length);
        return new HuffmanCode(counts, symbols);
    }
}
