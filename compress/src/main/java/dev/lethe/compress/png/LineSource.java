package dev.lethe.compress.png;

import java.io.IOException;

/** Scan lines that can be gone through any number of times. */
interface LineSource {
    /** Goes through all lines from the first to the last. */
    void forEach(Visitor visitor) throws IOException;

    /** The longest line's bytes. */
    int longest();

    /** Bytes of all lines with one byte each for the filter. */
    long rawBytes();

    /** Distance of the bytes that a filter compares. */
    int filterBytes();

    /** Receives lines. */
    @FunctionalInterface
    interface Visitor {
        /**
         * One line.
         *
         * @param line unfiltered
         * @param prior the line above, or zeros
         * @param length bytes that count
         * @param filter the filter that the file used for it
         */
        void line(byte[] line, byte[] prior, int length, int filter) throws IOException;
    }
}
