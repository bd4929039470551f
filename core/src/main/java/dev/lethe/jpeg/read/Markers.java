package dev.lethe.jpeg.read;

/** Markers of T.81 table B.1, by their second byte. */
final class Markers {
    static final int SOF0 = 0xC0;
    static final int SOF1 = 0xC1;
    static final int SOF2 = 0xC2;
    static final int SOF15 = 0xCF;
    static final int DHT = 0xC4;
    static final int JPG = 0xC8;
    static final int DAC = 0xCC;
    static final int RST0 = 0xD0;
    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int DQT = 0xDB;
    static final int DNL = 0xDC;
    static final int DRI = 0xDD;
    static final int DHP = 0xDE;
    static final int EXP = 0xDF;
    static final int APP0 = 0xE0;
    static final int APP14 = 0xEE;
    static final int COM = 0xFE;

    private Markers() {}

    static boolean isRestart(int marker) {
        return (marker & 0xF8) == RST0;
    }

    /** APP0 to APP15 and COM: what does not take part in decoding. */
    static boolean isApplication(int marker) {
        return (marker & 0xF0) == APP0 || marker == COM;
    }

    /** Any of SOF0 to SOF15; DHT, JPG and DAC have codes among them and are none. */
    static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    /** Codes below those of T.81 segments: TEM and the reserved ones. They only occur where data are damaged. */
    static boolean isInvalid(int marker) {
        return marker < SOF0;
    }
}
