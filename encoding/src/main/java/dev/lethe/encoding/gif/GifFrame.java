package dev.lethe.encoding.gif;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The first frame of a GIF (GIF89a): where it lies on the canvas, its palette, and the indexes of its pixels.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param left column of the frame on the canvas
 * @param top row of the frame on the canvas
 * @param columns of the frame
 * @param rows of the frame
 * @param palette red, green, blue of each colour
 * @param transparent the index that shows nothing, or -1
 * @param indexes row by row, interlacing undone
 */
record GifFrame(
        int width,
        int height,
        int left,
        int top,
        int columns,
        int rows,
        byte[] palette,
        int transparent,
        byte[] indexes) {
    private static final int[] STARTS = {0, 4, 2, 1};
    private static final int[] STEPS = {8, 8, 4, 2};

    static GifFrame read(SeekableInput input, RunContext context) throws IOException {
        ByteCursor in = new ByteCursor(input, ImageFormat.GIF.name(), context);
        if (in.u16be() != 0x4749 || in.u8() != 'F') {
            throw in.malformed("does not begin with its signature");
        }
        int width = in.skip(3).u16le();
        int height = in.u16le();
        int flags = in.u8();
        byte[] palette = palette(in.skip(2), flags);
        int transparent = -1;
        int block = in.u8();
        while (block == 0x21) {
            context.countSegment();
            if (in.u8() == 0xF9 && in.peek() == 4) {
                int control = in.skip(1).u8();
                int index = in.skip(2).u8();
                transparent = (control & 1) == 1 ? index : -1;
            }
            skipBlocks(in);
            block = in.u8();
        }
        if (block != 0x2C) {
            throw in.malformed("has no frame");
        }
        return frame(in, width, height, palette, transparent);
    }

    /** Reads a frame from where its place on the canvas is told. */
    static GifFrame frame(ByteCursor in, int width, int height, byte[] common, int transparent) throws IOException {
        int left = in.u16le();
        int top = in.u16le();
        int columns = in.u16le();
        int rows = in.u16le();
        int flags = in.u8();
        byte[] own = palette(in, flags);
        byte[] palette = own.length > 0 ? own : common;
        int canvasWidth = Math.max(width, left + columns);
        int canvasHeight = Math.max(height, top + rows);
        if (columns == 0 || rows == 0 || palette.length == 0) {
            throw in.malformed("has a frame without a size or colours");
        }
        in.context().require(Limit.PIXELS, (long) canvasWidth * canvasHeight);
        boolean interlaced = (flags & 0x40) != 0;
        int count = Allocation.bytes((long) columns * rows, in.context());
        in.context().reserve(interlaced ? count : 0);
        byte[] indexes = new LzwDecoder(in).decode(count);
        return new GifFrame(
                canvasWidth,
                canvasHeight,
                left,
                top,
                columns,
                rows,
                palette,
                transparent,
                interlaced ? deinterlaced(indexes, columns, rows) : indexes);
    }

    static byte[] palette(ByteCursor in, int flags) throws IOException {
        return (flags & 0x80) == 0 ? new byte[0] : in.bytes(3L << (flags & 7) + 1);
    }

    static void skipBlocks(ByteCursor in) throws IOException {
        int length = in.u8();
        while (length > 0) {
            in.skip(length);
            length = in.u8();
        }
    }

    private static byte[] deinterlaced(byte[] indexes, int columns, int rows) {
        byte[] ordered = new byte[indexes.length];
        int from = 0;
        for (int pass = 0; pass < STARTS.length; pass++) {
            for (int y = STARTS[pass]; y < rows; y += STEPS[pass]) {
                System.arraycopy(indexes, from, ordered, y * columns, columns);
                from += columns;
            }
        }
        return ordered;
    }

    /** Whether some of the canvas may show nothing. */
    boolean canBeTransparent() {
        return transparent >= 0 || columns < width || rows < height;
    }

    /** The index of a pixel of the canvas, or -1 where it shows nothing. */
    int index(int x, int y) {
        int column = x - left;
        int row = y - top;
        if (column < 0 || row < 0 || column >= columns || row >= rows) {
            return -1;
        }
        int index = indexes[row * columns + column] & 0xFF;
        return index == transparent ? -1 : index;
    }
}
