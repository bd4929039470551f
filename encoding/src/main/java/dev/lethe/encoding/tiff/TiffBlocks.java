package dev.lethe.encoding.tiff;

import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Opens the strips or tiles of a page by their numbers. One owner, one thread; one block at a time. */
final class TiffBlocks implements Closeable {
    private static final int BUFFER = 16 * 1024;

    private final TiffFields fields;
    private final TiffPage page;
    private final SeekableInput input;
    private final RunContext context;
    private final Inflater inflater = new Inflater();
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
        context.check();
        long offset = fields.number(page.tiled() ? TiffFields.TILE_OFFSETS : TiffFields.STRIP_OFFSETS, number, -1);
        long length = fields.number(page.tiled() ? TiffFields.TILE_LENGTHS : TiffFields.STRIP_LENGTHS, number, -1);
        if (offset < 0 || length < 0 || offset > input.length() || length > input.length() - offset) {
            throw fields.malformed("has picture data outside of the file");
        }
        if (page.isJpeg()) {
            return JpegRows.open(page, jpegTables, input.slice(offset, length), rows, context);
        }
        return new CodedRows(inflated(input.stream(offset, length)));
    }

    private InputStream inflated(InputStream coded) {
        return switch (page.compression()) {
            case TiffPage.LZW -> new LzwInput(coded);
            case TiffPage.PACK_BITS -> new PackBitsInput(coded);
            case TiffPage.DEFLATE, TiffPage.DEFLATE_AS_OF_OLD -> {
                inflater.reset();
                yield new InflaterInputStream(coded, inflater, BUFFER);
            }
            default -> coded;
        };
    }

    @Override
    public void close() {
        inflater.end();
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
                throw fields.malformed("has picture data that can't be decompressed");
            }
            if (n < length) {
                throw fields.malformed("has picture data that end too early");
            }
            if (page.differences()) {
                undo(target, at);
            }
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
