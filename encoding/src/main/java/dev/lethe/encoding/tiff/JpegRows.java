package dev.lethe.encoding.tiff;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The rows of a strip or tile that is a JPEG, whose tables may stand in a field of the page (TIFF Technical Note 2,
 * "Replacement TIFF/JPEG specification").
 */
final class JpegRows implements BlockRows {
    /** Bytes that a block may take beyond what its samples would: for tables and markers. */
    private static final int MOST_TABLES = 64 * 1024;

    private static final byte[] START = {(byte) 0xFF, (byte) 0xD8};

    private final RunContext part;
    private final RowReader rows;
    private final RowBand band;
    private final int length;

    private JpegRows(RunContext part, Picture picture, int length) throws IOException {
        this.part = part;
        this.rows = picture.rows();
        this.band = new RowBand(picture.layout(), 1);
        this.length = length;
    }

    static JpegRows open(TiffPage page, byte[] tables, SeekableInput coded, int rows, RunContext context)
            throws IOException {
        long most = 4L * page.blockRowBytes() * rows + MOST_TABLES;
        if (coded.length() > most) {
            throw new MalformedImageException(ImageFormat.TIFF + " has a block that is larger than what it shows");
        }
        RunContext part = context.part();
        try {
            JpegReader reader = JpegReader.open(new JoinedInput(head(page, tables), coded), part);
            Picture picture = JpegDecoder.of(reader, part).picture(ColorProfile.SRGB);
            boolean fits = picture.layout().width() >= page.blockWidth()
                    && picture.layout().height() >= rows
                    && picture.layout().channels() == page.layout().channels();
            if (!fits) {
                throw new MalformedImageException(ImageFormat.TIFF + " has a block of another shape than it says");
            }
            return new JpegRows(part, picture, (int) page.blockRowBytes());
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    /** What stands before a block's own data: a start, what its components mean, and the page's tables. */
    private static byte[] head(TiffPage page, byte[] tables) {
        boolean framed = tables.length >= 4 && tables[0] == START[0] && tables[1] == START[1];
        int length = framed ? tables.length - 4 : 0;
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        adobe[adobe.length - 1] = (byte) (page.photometric() == TiffPage.YCBCR ? 1 : 0);
        byte[] head = new byte[START.length + adobe.length + length];
        System.arraycopy(START, 0, head, 0, START.length);
        System.arraycopy(adobe, 0, head, START.length, adobe.length);
        System.arraycopy(tables, framed ? 2 : 0, head, START.length + adobe.length, length);
        return head;
    }

    @Override
    public void next(byte[] target, int at) throws IOException {
        if (rows.read(band) == 0) {
            throw new IllegalStateException("the block has no further row");
        }
        System.arraycopy(band.bytes(), 0, target, at, length);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        part.close();
    }

    /** A head, and behind it a block without its start marker. */
    private record JoinedInput(byte[] head, SeekableInput block) implements SeekableInput {
        @Override
        public long length() {
            return head.length + Math.max(0, block.length() - START.length);
        }

        @Override
        public int read(long position, byte[] target, int offset, int count) throws IOException {
            if (position >= head.length) {
                return block.read(position - head.length + START.length, target, offset, count);
            }
            int n = (int) Math.min(count, head.length - position);
            System.arraycopy(head, (int) position, target, offset, n);
            return n;
        }

        @Override
        public void close() {
            // the block is its owner's
        }
    }
}
