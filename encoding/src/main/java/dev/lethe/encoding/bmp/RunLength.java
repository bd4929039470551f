package dev.lethe.encoding.bmp;

import dev.lethe.ImageFormat;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** The run-length codings of BMP: RLE8 and RLE4. */
final class RunLength {
    private final ByteCursor in;
    private final BmpHeader header;
    private final boolean nibbles;
    private final byte[] indexes;
    private int x;
    private int y;

    private RunLength(SeekableInput input, BmpHeader header, RunContext context) {
        this.in = new ByteCursor(input, ImageFormat.BMP.name(), context).seek(header.pixels());
        this.header = header;
        this.nibbles = header.compression() == 2;
        this.indexes = new byte[header.width() * header.height()];
    }

    /** The indexes of all pixels, the lowest row first; pixels that are skipped are 0. Memory is reserved by the caller. */
    static byte[] decode(SeekableInput input, BmpHeader header, RunContext context) throws IOException {
        RunLength coding = new RunLength(input, header, context);
        while (coding.step()) {
            context.check();
        }
        return coding.indexes;
    }

    /** One code; false at the end of the picture. */
    private boolean step() throws IOException {
        int count = in.u8();
        int value = in.u8();
        if (count > 0) {
            for (int i = 0; i < count; i++) {
                put(nibbles ? (i & 1) == 0 ? value >> 4 : value & 15 : value);
            }
            return true;
        }
        switch (value) {
            case 0 -> {
                x = 0;
                y++;
            }
            case 1 -> {
                return false;
            }
            case 2 -> {
                x += in.u8();
                y += in.u8();
            }
            default -> literal(value);
        }
        return y < header.height();
    }

    private void literal(int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (!nibbles || (i & 1) == 0) {
                value = in.u8();
            }
            put(nibbles ? (i & 1) == 0 ? value >> 4 : value & 15 : value);
        }
        int bytes = nibbles ? (count + 1) / 2 : count;
        in.skip(bytes & 1);
    }

    /** Pixels beyond the row's end are ignored, as viewers do. */
    private void put(int index) {
        if (x < header.width() && y < header.height()) {
            indexes[y * header.width() + x] = (byte) index;
        }
        x++;
    }
}
