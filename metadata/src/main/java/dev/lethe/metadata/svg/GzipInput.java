package dev.lethe.metadata.svg;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The first member of a gzip file, decompressed (RFC 1952), within the limit on inflated bytes. Tells what its header
 * says besides, and how many bytes follow. Its checksum is not looked at: it is written anew.
 */
final class GzipInput extends InputStream {
    private static final int TRAILER = 8;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final ByteCursor in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] compressed = new byte[16 * 1024];
    private final long told;
    private final CRC32 sum = new CRC32();
    private int filled;
    private long produced;

    /** Reads the header. */
    GzipInput(ByteCursor in) throws IOException {
        this.in = in;
        in.skip(2);
        if (in.u8() != 8) {
            throw in.malformed("is compressed by another method than gzip's");
        }
        int flags = in.u8();
        long time = in.u32le();
        in.skip(2);
        long start = in.position();
        if ((flags & HAS_EXTRA) != 0) {
            in.skip(in.u16le());
        }
        for (int text = flags & (HAS_NAME | HAS_COMMENT); text != 0; text &= text - 1) {
            while (in.u8() != 0) {
                // a name or a comment, up to its zero
            }
        }
        in.skip((flags & HAS_CHECK) != 0 ? 2 : 0);
        this.told = in.position() - start + (time == 0 ? 0 : 4);
    }

    /** Bytes of the header that tell a name, a time, a comment. */
    long told() {
        return told;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            int n = 0;
            while (n == 0 && count > 0) {
                if (inflater.finished()) {
                    return -1;
                } else if (inflater.needsInput()) {
                    refill();
                } else if (inflater.needsDictionary()) {
                    throw in.malformed("asks for a dictionary, which gzip does not have");
                }
                n = inflater.inflate(target, offset, count);
            }
            sum.update(target, offset, n);
            produced += n;
            in.context().require(Limit.INFLATED_BYTES, produced);
            if (inflater.finished()) {
                checkSum();
            }
            return n;
        } catch (DataFormatException e) {
            throw new MalformedImageException(
                    "Compressed SVG holds data that are not deflated; the file is damaged", e);
        }
    }

    private void refill() throws IOException {
        int n = 0;
        while (n < compressed.length && in.peek() >= 0) {
            compressed[n++] = (byte) in.read();
        }
        if (n == 0) {
            throw in.truncated();
        }
        filled = n;
        inflater.setInput(compressed, 0, n);
    }

    /** Holds what came out against the checksum behind the data: viewers refuse a file in which it is wrong. */
    private void checkSum() throws IOException {
        long here = in.position();
        int held = inflater.getRemaining();
        long told = 0;
        for (int i = 0; i < 4; i++) {
            long b = i < held ? compressed[filled - held + i] & 0xFF : in.u8();
            told |= b << 8 * i;
        }
        in.seek(here);
        if (told != sum.getValue()) {
            throw in.malformed("was compressed from other data than come out of it");
        }
    }

    /** Bytes behind the member. To be asked once the stream has come to its end. */
    long following() {
        return Math.max(0, in.remaining() + inflater.getRemaining() - TRAILER);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
