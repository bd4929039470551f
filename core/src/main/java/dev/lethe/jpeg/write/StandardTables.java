package dev.lethe.jpeg.write;

/** The typical Huffman tables of T.81 K.3.3, which suit most pictures a little and none well. */
final class StandardTables {
    private static final int[] DC_SYMBOLS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    private static final int[] LUMINANCE_AC_SYMBOLS = symbols("01020300041105122131410613516107227114328191a1082342b1"
            + "c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a63646566676869"
            + "6a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9ca"
            + "d2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa");

    private static final int[] CHROMINANCE_AC_SYMBOLS = symbols("0001020311040521310612415107617113223281081442"
            + "91a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a63"
            + "6465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2"
            + "c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa");

    private StandardTables() {}

    static HuffmanTable luminanceDc() {
        return HuffmanTable.of(new int[] {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, DC_SYMBOLS);
    }

    static HuffmanTable chrominanceDc() {
        return HuffmanTable.of(new int[] {0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0}, DC_SYMBOLS);
    }

    static HuffmanTable luminanceAc() {
        return HuffmanTable.of(new int[] {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125}, LUMINANCE_AC_SYMBOLS);
    }

    static HuffmanTable chrominanceAc() {
        return HuffmanTable.of(new int[] {0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119}, CHROMINANCE_AC_SYMBOLS);
    }

    /** Run and size of each symbol as two hexadecimal digits, the way T.81 prints them. */
    private static int[] symbols(String hex) {
        int[] symbols = new int[hex.length() / 2];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return symbols;
    }
}
