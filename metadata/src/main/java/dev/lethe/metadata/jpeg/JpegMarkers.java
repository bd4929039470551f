package dev.lethe.metadata.jpeg;

/** Markers of ITU-T T.81 table B.1, by their second byte. */
final class JpegMarkers {
    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int DQT = 0xDB;
    static final int DHT = 0xC4;
    static final int DAC = 0xCC;
    static final int DNL = 0xDC;
    static final int DRI = 0xDD;
    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP14 = 0xEE;

    private JpegMarkers() {}

    /** A frame header: SOF0 to SOF15 without DHT, JPG and DAC. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != 0xC8 && marker != DAC;
    }

    static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** A marker without a length: TEM and the restarts. */
    static boolean standsAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    /** Codes that no marker of the standard uses; viewers take them for damaged data. */
    static boolean isReserved(int marker) {
        return marker > 0x01 && marker < 0xC0 || marker == 0x01;
    }
}
