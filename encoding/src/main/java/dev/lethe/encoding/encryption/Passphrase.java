package dev.lethe.encoding.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Something that only chosen people know. Held in an array that {@link #close} overwrites; never a string, never shown.
 *
 * <p>Thread-safe until it is closed. How hard it is to guess is up to whoever chose it: six words by chance are enough for
 * age, less is not for zip.
 */
public final class Passphrase implements AutoCloseable {
    private static final int LONGEST = 1024;

    private final char[] characters;
    private volatile boolean closed;

    private Passphrase(char[] owned) {
        if (owned.length == 0 || owned.length > LONGEST) {
            Arrays.fill(owned, '\0');
            throw new IllegalArgumentException("passphrase: must have 1 to " + LONGEST + " characters");
        }
        this.characters = owned;
    }

    /** A passphrase of these characters, which are copied; the caller overwrites its own. */
    public static Passphrase of(char[] characters) {
        return new Passphrase(characters.clone());
    }

    /**
     * The first line of a file, in UTF-8, without its end.
     *
     * @throws IllegalArgumentException if it is empty, too long, or not UTF-8
     */
    public static Passphrase from(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return from(in);
        }
    }

    /** The first line of a stream, which is not closed, as {@link #from(Path)}. */
    public static Passphrase from(InputStream stream) throws IOException {
        byte[] line = new byte[4 * LONGEST + 1];
        try {
            int n = 0;
            int b;
            while (n < line.length && (b = stream.read()) >= 0 && b != '\n') {
                line[n++] = (byte) b;
            }
            return decoded(line, n > 0 && line[n - 1] == '\r' ? n - 1 : n);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private static Passphrase decoded(byte[] line, int count) {
        char[] room = new char[count];
        CharBuffer decoded = CharBuffer.wrap(room);
        try {
            CoderResult result =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, count), decoded, true);
            if (result.isError()) {
                throw new IllegalArgumentException("passphrase: must be text in UTF-8");
            }
            return new Passphrase(Arrays.copyOf(room, decoded.position()));
        } finally {
            Arrays.fill(room, '\0');
        }
    }

    /** A copy for the caller to overwrite. */
    char[] characters() {
        if (closed) {
            throw new IllegalStateException("The passphrase was closed; what it held is gone");
        }
        return characters.clone();
    }

    /** The passphrase in UTF-8, for the caller to overwrite. */
    public byte[] utf8() {
        char[] copy = characters();
        // A character outside of the basic plane, two here, becomes four bytes; all others become three at most.
        byte[] room = new byte[3 * copy.length];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        try {
            CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(copy), encoded, true);
            if (result.isError()) {
                throw new IllegalArgumentException("passphrase: holds half a character");
            }
            return Arrays.copyOf(room, encoded.position());
        } finally {
            Arrays.fill(room, (byte) 0);
            Arrays.fill(copy, '\0');
        }
    }

    /** Overwrites it. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
