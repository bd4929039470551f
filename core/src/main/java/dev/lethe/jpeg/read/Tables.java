package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.StandardHuffman;
import org.jspecify.annotations.Nullable;

/** The tables in force at a place of the file (T.81 B.2.4): each definition replaces what its slot held before. */
final class Tables {
    private static final int SLOTS = 4;

    private final @Nullable QuantizationTable[] quantization = new @Nullable QuantizationTable[SLOTS];
    private final @Nullable HuffmanCode[] dc = new @Nullable HuffmanCode[SLOTS];
    private final @Nullable HuffmanCode[] ac = new @Nullable HuffmanCode[SLOTS];
    private int restartInterval;

    /** MCUs between restart markers; 0 for none. */
    int restartInterval() {
        return restartInterval;
    }

    @Nullable
    QuantizationTable quantization(int slot) {
        return quantization[slot];
    }

    /** Fills empty slots with the standard's tables. */
    void addStandard() {
        for (int slot = 0; slot < 2; slot++) {
            if (dc[slot] == null) {
                dc[slot] = HuffmanCode.of(slot == 0 ? StandardHuffman.LUMINANCE_DC : StandardHuffman.CHROMINANCE_DC);
            }
            if (ac[slot] == null) {
                ac[slot] = HuffmanCode.of(slot == 0 ? StandardHuffman.LUMINANCE_AC : StandardHuffman.CHROMINANCE_AC);
            }
        }
    }

    HuffmanCode dc(int slot) throws MalformedImageException {
        HuffmanCode code = defined(dc, slot);
        if (!code.isForDc()) {
            throw new MalformedImageException("JPEG has a DC table with sizes above 15 bits; the file is damaged");
        }
        return code;
    }

    HuffmanCode ac(int slot) throws MalformedImageException {
        return defined(ac, slot);
    }

    private static HuffmanCode defined(@Nullable HuffmanCode[] codes, int slot) throws MalformedImageException {
        HuffmanCode code = slot < SLOTS ? codes[slot] : null;
        if (code == null) {
            throw new MalformedImageException(
                    "JPEG scan uses a Huffman table that is not defined; the file is damaged");
        }
        return code;
    }

    /** Reads a DQT segment (T.81 B.2.4.1). */
    void readQuantization(SegmentBytes segment) throws MalformedImageException {
        while (segment.remaining() > 0) {
            int head = segment.u8();
            int[] values = new int[64];
            for (int i = 0; i < values.length; i++) {
                int value = head >> 4 != 0 ? segment.u16() : segment.u8();
                // The standard has no divisor of 0, but such files are shown.
                values[i] = Math.max(1, value);
            }
            quantization[slot(segment, head)] = QuantizationTable.of(values);
        }
    }

    /** Reads a DHT segment (T.81 B.2.4.2). */
    void readHuffman(SegmentBytes segment) throws MalformedImageException {
        while (segment.remaining() > 0) {
            int head = segment.u8();
            if (head >> 4 > 1) {
                throw segment.malformed("defines a table of a class that does not exist");
            }
            HuffmanCode code = HuffmanCode.read(segment);
            (head >> 4 != 0 ? ac : dc)[slot(segment, head)] = code;
        }
    }

    private static int slot(SegmentBytes segment, int head) throws MalformedImageException {
        if ((head & 15) >= SLOTS) {
            throw segment.malformed("defines a table for a place that does not exist");
        }
        return head & 15;
    }

    /** Reads a DRI segment (T.81 B.2.4.4). */
    void readRestartInterval(SegmentBytes segment) throws MalformedImageException {
        if (segment.length() != 2) {
            throw segment.malformed("is no restart interval");
        }
        restartInterval = segment.u16();
    }
}
