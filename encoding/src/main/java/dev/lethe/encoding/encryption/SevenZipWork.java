package dev.lethe.encoding.encryption;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.Limit;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tukaani.xz.LZMAInputStream;

/**
 * Refuses 7z archives that ask for endless work to make a key from a passphrase: up to 2^62 rounds of SHA-256, which
 * readers of archives do without a question (7zFormat.txt of the 7-Zip sources; the archive's header says how many).
 */
final class SevenZipWork {
    /** 7-Zip asks for 2^19; this takes half a minute. */
    private static final int MOST_ROUNDS = 24;

    private static final int START = 32;
    private static final int ENCODED_HEADER = 0x17;
    private static final byte[] AES = {0x06, (byte) 0xF1, 0x07, 0x01};
    private static final byte[] LZMA = {0x03, 0x01, 0x01};

    private SevenZipWork() {}

    static void check(SeekableInput archive, RunContext context) throws IOException {
        try {
            ByteBuffer start = read(archive, 0, START, context);
            long offset = start.getLong(12);
            long size = start.getLong(20);
            if (offset < 0 || size < 0 || offset > archive.length() - START || size > archive.length()) {
                throw damaged();
            }
            ByteBuffer header = read(archive, START + offset, size, context);
            byte[] bytes = new byte[header.remaining()];
            header.duplicate().get(bytes);
            checkRounds(bytes);
            if (size > 0 && header.get(0) == ENCODED_HEADER) {
                checkRounds(decoded(archive, header, context));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private static AuthenticationFailedException damaged() {
        return new AuthenticationFailedException("The 7z archive's header is damaged or cut off");
    }

    private static ByteBuffer read(SeekableInput archive, long position, long count, RunContext context)
            throws IOException {
        context.require(Limit.METADATA_BYTES, count);
        try (InputStream in = archive.stream(position, count)) {
            byte[] bytes = in.readNBytes((int) count);
            if (bytes.length < count) {
                throw damaged();
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Wherever the method's number stands, its properties follow: their length, then the rounds in six bits. */
    private static void checkRounds(byte[] header) throws IOException {
        for (int i = 0; i + AES.length + 1 < header.length; i++) {
            boolean aes = true;
            for (int k = 0; k < AES.length; k++) {
                aes &= header[i + k] == AES[k];
            }
            int rounds = header[i + AES.length + 1] & 0x3F;
            if (aes && rounds > MOST_ROUNDS) {
                throw new AuthenticationFailedException("This archive asks for 2^" + rounds
                        + " rounds to open it, more than the 2^" + MOST_ROUNDS
                        + " that are allowed; it was made to stop you");
            }
        }
    }

    /** The header proper, which 7-Zip packs with LZMA; what is packed otherwise is not looked into. */
    private static byte[] decoded(SeekableInput archive, ByteBuffer header, RunContext context) throws IOException {
        header.position(1);
        expect(header, 0x06);
        long position = number(header);
        expect(header, 1);
        expect(header, 0x09);
        long packed = number(header);
        int next = header.get();
        while (next != 0x0B) {
            next = header.get();
        }
        expect(header, 1);
        expect(header, 0);
        int coders = (int) number(header);
        int flags = header.get();
        byte[] method = new byte[flags & 0x0F];
        header.get(method);
        if (coders != 1 || !java.util.Arrays.equals(method, LZMA) || number(header) != 5) {
            return new byte[0];
        }
        byte properties = header.get();
        int dictionary = header.getInt();
        expect(header, 0x0C);
        long size = number(header);
        context.require(Limit.METADATA_BYTES, size);
        byte[] coded = read(archive, START + position, packed, context).array();
        return unpacked(coded, size, properties, dictionary);
    }

    private static byte[] unpacked(byte[] coded, long size, byte properties, int dictionary) throws IOException {
        // The window need not be larger than what is unpacked.
        int window = (int) Math.min(dictionary < 0 ? Integer.MAX_VALUE : dictionary, Math.max(4096, size));
        try (LZMAInputStream in = new LZMAInputStream(new ByteArrayInputStream(coded), size, properties, window)) {
            return in.readAllBytes();
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static void expect(ByteBuffer header, int value) throws IOException {
        if (header.get() != value) {
            throw damaged();
        }
    }

    /** A number of one to nine bytes: leading ones of the first byte tell how many follow. */
    private static long number(ByteBuffer header) throws IOException {
        int first = header.get() & 0xFF;
        long value = 0;
        int mask = 0x80;
        for (int i = 0; i < 8; i++, mask >>= 1) {
            if ((first & mask) == 0) {
                return checked(value | (long) (first & mask - 1) << 8 * i);
            }
            value |= (header.get() & 0xFFL) << 8 * i;
        }
        return checked(value);
    }

    private static long checked(long value) throws IOException {
        if (value < 0) {
            throw damaged();
        }
        return value;
    }
}
