package dev.lethe.compress.deflate;

import dev.lethe.compress.deflate.OptimalParser.Settings;
import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * Writes deflate data (RFC 1951) or zlib streams (RFC 1950) that every reader of these opens, in fewer bytes than
 * {@code java.util.zip.Deflater} needs.
 *
 * <p>Guaranteed: the same bytes for the same input and encoder, on every machine; memory within {@link #memory},
 * whatever the length of the input; at most five bytes more than the input for every 65,535 of it, and six for a zlib
 * stream. Immutable and thread-safe; each output has one owner.
 */
public final class DeflateEncoder {
    private static final int BLOCK = 1 << 20;
    private static final int LEAST_BLOCK = 1 << 12;
    /** Hash tables, trees, buffers. */
    private static final long TABLES = 1 << 20;

    private final Supplier<TokenSource> parser;
    private final int blockBytes;

    private DeflateEncoder(Supplier<TokenSource> parser, int blockBytes) {
        this.parser = parser;
        this.blockBytes = blockBytes;
    }

    private static DeflateEncoder optimal(Settings settings) {
        return new DeflateEncoder(() -> new OptimalParser(settings), BLOCK);
    }

    /** One pass; about as small as {@code java.util.zip}, on some inputs a few percent larger than its level 9. */
    public static DeflateEncoder fast() {
        return new DeflateEncoder(LazyParser::new, BLOCK);
    }

    /** Few passes, to compare inputs with: less time and more bytes than {@link #standard}. */
    public static DeflateEncoder quick() {
        return optimal(new Settings(32, 128, 34, 2, 0, 64));
    }

    /** Optimal parsing with as many passes as are worth their time. */
    public static DeflateEncoder standard() {
        return optimal(new Settings(96, 96, 10, 3, 0, 64));
    }

    /** The fewest bytes, in several times the time of {@link #standard}. */
    public static DeflateEncoder smallest() {
        return optimal(new Settings(1024, Alphabet.MAX_LENGTH, Alphabet.MAX_LENGTH, 16, 2, 256));
    }

    /**
     * This encoder with another length of the parts that the input is divided into. Shorter ones take less memory and
     * somewhat more bytes.
     *
     * @param bytes 4 KiB to 1 MiB; 1 MiB if not called
     */
    public DeflateEncoder withBlockBytes(int bytes) {
        if (bytes < LEAST_BLOCK || bytes > BLOCK) {
            throw new IllegalArgumentException("bytes: must be 4096 to 1048576, is " + bytes);
        }
        return new DeflateEncoder(parser, bytes);
    }

    /** Most bytes of memory that one output takes. */
    public long memory() {
        return TABLES + Alphabet.WINDOW + blockBytes + parser.get().memory(blockBytes);
    }

    /**
     * Begins a zlib stream.
     *
     * @param target not closed, not flushed
     * @param context its deadline and cancellation are heeded, and memory is borrowed from its budget
     */
    public DeflateOutput zlib(OutputStream target, RunContext context) throws IOException {
        return new DeflateOutput(target, parser.get(), blockBytes, true, context);
    }

    /** Begins deflate data without anything around them; else as {@link #zlib}. */
    public DeflateOutput raw(OutputStream target, RunContext context) throws IOException {
        return new DeflateOutput(target, parser.get(), blockBytes, false, context);
    }

    /** Bytes as a zlib stream. */
    public byte[] zlib(byte[] bytes, RunContext context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflateOutput output = zlib(out, context)) {
            output.write(bytes);
        }
        return out.toByteArray();
    }
}
