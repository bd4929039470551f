package dev.lethe.jpeg;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The typical Huffman tables of T.81 annex K.3.3, which suit most pictures a little and none well. Sequential files may
 * leave them out by a habit of Motion JPEG (AVI1, RFC 2435).
 */
public enum StandardHuffman {
    /** Table K.3. */
    LUMINANCE_DC("00010501010101010100000000000000", "000102030405060708090a0b"),

    /** Table K.4. */
    CHROMINANCE_DC("00030101010101010101010000000000", "000102030405060708090a0b"),

    /** Table K.5. */
    LUMINANCE_AC(
            "0002010303020403050504040000017d",
            "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435"
                    + "363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a929394"
                    + "95969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6"
                    + "e7e8e9eaf1f2f3f4f5f6f7f8f9fa"),

    /** Table K.6. */
    CHROMINANCE_AC(
            "00020102040403040705040400010277",
            "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a26"
                    + "2728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a828384858687"
                    + "88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da"
                    + "e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa");

    private final String counts;
    private final String symbols;

    StandardHuffman(String counts, String symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    /** How many codes have 1, 2, … 16 bits. */
    public int[] counts() {
        return numbers(counts);
    }

    /** The symbols by increasing code, 0 to 255. */
    public int[] symbols() {
        return numbers(symbols);
    }

    private static int[] numbers(String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);
        int[] numbers = new int[bytes.length];
        Arrays.setAll(numbers, i -> bytes[i] & 0xFF);
        return numbers;
    }
}
