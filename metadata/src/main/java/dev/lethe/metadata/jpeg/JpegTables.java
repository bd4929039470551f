package dev.lethe.metadata.jpeg;

/** How long the content of a coding segment really is (T.81 sections B.2.2 to B.2.4); what lies behind it is hidden. */
final class JpegTables {
    private JpegTables() {}

    /** The defined length of a payload, or its whole length where the content can't be measured. */
    static int definedLength(int marker, byte[] payload) {
        int length = switch (marker) {
            case JpegMarkers.SOS -> payload.length < 1 ? -1 : 4 + 2 * (payload[0] & 0xFF);
            case JpegMarkers.DRI, JpegMarkers.DNL -> 2;
            case JpegMarkers.DQT -> quantisation(payload);
            case JpegMarkers.DHT -> huffman(payload);
            case JpegMarkers.DAC -> payload.length & ~1;
            default -> JpegMarkers.isFrame(marker) && payload.length > 5 ? 6 + 3 * (payload[5] & 0xFF) : -1;
        };
        return length < 0 || length > payload.length ? payload.length : length;
    }

    private static int quantisation(byte[] payload) {
        int at = 0;
        while (at < payload.length) {
            int precision = (payload[at] & 0xFF) >> 4;
            int table = 1 + 64 * (precision + 1);
            if (precision > 1 || (payload[at] & 0x0F) > 3 || at + table > payload.length) {
                return at == 0 ? -1 : at;
            }
            at += table;
        }
        return at;
    }

    private static int huffman(byte[] payload) {
        int at = 0;
        while (at + 17 <= payload.length) {
            int symbols = 0;
            for (int i = 1; i <= 16; i++) {
                symbols += payload[at + i] & 0xFF;
            }
            if ((payload[at] & 0xEC) != 0 || symbols > 256 || at + 17 + symbols > payload.length) {
                return at == 0 ? -1 : at;
            }
            at += 17 + symbols;
        }
        return at == 0 ? -1 : at;
    }
}
