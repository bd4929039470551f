package dev.lethe.encoding.tiff;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The strips or tiles of a page by their numbers. One owner, one thread, but for what is said of {@link #decode}. */
final class TiffBlocks {
    private static final int BUFFER = 16 * 1024;

    private final TiffFields fields;
    private final TiffPage page;
    private final SeekableInput input;
    private final RunContext context;
    private final byte[] jpegTables;

    TiffBlocks(TiffFields fields, TiffPage page, SeekableInput input, RunContext context) throws IOException {
        this.fields = fields;
        this.page = page;
        this.input = input;
        this.context = context;
        this.jpegTables = page.isJpeg() ? fields.bytes(TiffFields.JPEG_TABLES) : new byte[0];
    }

    /**
     * Opens a block.
     *
     * @param rows that will be asked for at most
     */
    BlockRows open(long number, int rows) throws IOException {
        return decode(coded(number), rows);
    }

    /** A block as it is stored; for the thread that reads the file. */
    SeekableInput coded(long number) throws IOException {
        context.check();
        long offset = fields.number(page.tiled() ? TiffFields.TILE_OFFSETS : TiffFields.STRIP_OFFSETS, number, -1);
        long length = fields.number(page.tiled() ? TiffFields.TILE_LENGTHS : TiffFields.STRIP_LENGTHS, number, -1);
        if (offset < 0 || length < 0 || offset > input.length() || length > input.length() - offset) {
            throw fields.malformed("has picture data outside of the file");
        }
        return input.slice(offset, length);
    }

    /** The same in memory, for other threads; empty if it is far larger than what it shows. */
    Optional<SeekableInput> held(long number) throws IOException {
        SeekableInput coded = coded(number);
        if (coded.length() > 2 * page.blockRowBytes() * page.blockHeight() + BUFFER) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) coded.length()];
        if (coded.stream().readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw fields.malformed("has picture data outside of the file");
        }
        return Optional.of(SeekableInput.of(bytes));
    }

    /**
     * Decodes a block. Several threads may each decode one that is in memory.
     *
     * @param rows that will be asked for at most
     */
    BlockRows decode(SeekableInput coded, int rows) throws IOException {
        return page.isJpeg()
                ? JpegRows.open(page, jpegTables, coded, rows, context)
                : new CodedRows(inflated(coded.stream()));
    }

    private InputStream inflated(InputStream coded) {
        return switch (page.compression()) {
            case TiffPage.LZW -> new LzwInput(coded);
            case TiffPage.PACK_BITS -> new PackBitsInput(coded);
            case TiffPage.DEFLATE, TiffPage.DEFLATE_AS_OF_OLD -> new Inflated(coded);
            default -> coded;
        };
    }

    /** Ends its inflater, which the JDK's own stream does only with a buffer that is too small to be quick. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream coded) {
            super(coded, new Inflater(), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Rows of bytes, with the predictor undone (TIFF 6.0, section 14). */
    private final class CodedRows implements BlockRows {
        private final InputStream bytes;
        private final int length = (int) page.blockRowBytes();

        CodedRows(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void next(byte[] target, int at) throws IOException {
            context.check();
            int n;
            try {
                n = bytes.readNBytes(target, at, length);
            } catch (EOFException | ZipException e) {
                throw damaged("has picture data that can't be decompressed");
            }
            if (n < length) {
                throw damaged("has picture data that end too early");
            }
            if (page.differences()) {
                undo(target, at);
            }
        }

        private static MalformedImageException damaged(String what) {
            return new MalformedImageException(ImageFormat.TIFF + " " + what + "; the file is damaged");
        }

        private void undo(byte[] target, int at) {
            int distance = page.samples() * page.bits() / 8;
            if (page.bits() == 8) {
                for (int i = at + distance; i < at + length; i++) {
                    target[i] += target[i - distance];
                }
                return;
            }
            int high = fields.isLittleEndian() ? 1 : 0;
            for (int i = at + distance; i < at + length; i += 2) {
                int before = (target[i - distance + high] & 0xFF) << 8 | target[i - distance + 1 - high] & 0xFF;
                int value = before + ((target[i + high] & 0xFF) << 8 | target[i + 1 - high] & 0xFF);
                target[i + high] = (byte) (value >> 8);
                target[i + 1 - high] = (byte) value;
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
