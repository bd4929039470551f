package dev.lethe.metadata.tiff;

import dev.lethe.UnsupportedFormatException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes forward only, in the byte order and the width of the file that is rewritten, and knows where it is. */
final class TiffOutput extends OutputStream {
    private static final long CLASSIC_LIMIT = 0xFFFFFFFFL;

    private final OutputStream out;
    private final boolean little;
    private final boolean big;
    private final byte[] number = new byte[8];
    private long position;

    TiffOutput(OutputStream out, TiffInput like) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.little = like.little();
        this.big = like.big();
    }

    long position() {
        return position;
    }

    boolean big() {
        return big;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        position += count;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The header, with the first directory right behind it. */
    void header() throws IOException {
        write(little ? 'I' : 'M');
        write(little ? 'I' : 'M');
        number(big ? 43 : 42, 2);
        if (big) {
            number(8, 2);
            number(0, 2);
        }
        offset(big ? 16 : 8);
    }

    /** A whole number of so many bytes. */
    void number(long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            number[i] = (byte) (value >>> 8 * (little ? i : bytes - 1 - i));
        }
        write(number, 0, bytes);
    }

    /** An offset or a count of the file's width. */
    void offset(long value) throws IOException {
        if (!big && value > CLASSIC_LIMIT) {
            throw new UnsupportedFormatException(
                    "TIFF would grow beyond 4 GiB because strips overlap; save it as BigTIFF first");
        }
        number(value, big ? 8 : 4);
    }

    /** A byte of padding if the position is odd. */
    void align() throws IOException {
        zeros(position & 1);
    }

    void zeros(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            write(0);
        }
    }
}
