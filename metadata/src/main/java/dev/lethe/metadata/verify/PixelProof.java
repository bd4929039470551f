package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.List;

/**
 * Checks the pixels of a written bitmap: no more bytes than there are pixels, and nothing in what fills them up.
 *
 * @param coding compression, 100 added for those of OS/2
 * @param from offset of the first byte
 * @param to offset behind the last byte
 */
record PixelProof(
        ByteCursor in, FindingCollector residue, int width, long height, int bits, int coding, long from, long to) {

    /** The pixels of a file. */
    void file(SeekableInput picture, List<StructureProof> nested, MetadataPolicy policy) throws IOException {
        if (to <= from) {
            throw in.malformed("holds no pixels");
        }
        switch (coding) {
            case 0, 3, 6 -> behind(rows(from, bits, height));
            case 1, 2, 104 -> runs();
            case 4 -> nested(ImageFormat.JPEG, picture, nested, policy);
            case 5 -> nested(ImageFormat.PNG, picture, nested, policy);
            // Huffman codes: only decoding could tell where they end.
            case 103 -> {}
            default -> throw in.malformed("has an unknown compression");
        }
    }

    /** The pixels and the mask of an icon whose directory gives this height. */
    void icon(int directoryHeight) throws IOException {
        if (to <= from || coding != 0 && coding != 3 && coding != 6) {
            throw in.malformed("holds no plain pixels");
        }
        boolean single = height == directoryHeight && stride(bits) * height <= to - from;
        long rows = single ? height : Math.max(1, height / 2);
        behind(rows(rows(from, bits, rows), 1, rows));
    }

    private long stride(int bitsPerPixel) {
        return ((long) width * bitsPerPixel + 31) / 32 * 4;
    }

    private void behind(long end) {
        if (end < to) {
            residue.add(Finding.of(Kind.TRAILING_DATA, "BMP pixels", "bytes behind them", to - end));
        }
    }

    /** Checks what fills up rows and returns where the last one ends. */
    private long rows(long start, int bitsPerPixel, long count) throws IOException {
        long stride = stride(bitsPerPixel);
        long used = (long) width * bitsPerPixel;
        long end = count > (to - start) / stride ? to : start + count * stride;
        if (used == stride * 8) {
            return end;
        }
        int filled = 0;
        for (long row = start; row < end; row += stride) {
            in.seek(row + used / 8);
            int mask = 0xFF >> used % 8;
            for (long at = row + used / 8; at < Math.min(row + stride, end); at++) {
                filled |= in.u8() & mask;
                mask = 0xFF;
            }
        }
        if (filled != 0) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "BMP row padding", "bytes besides pixels", 0));
        }
        return end;
    }

    private void runs() throws IOException {
        in.seek(from);
        long row = 0;
        int filled = 0;
        while (row < height && to - in.position() >= 2) {
            int count = in.u8();
            int value = in.u8();
            if (count > 0) {
                in.skip(coding == 104 ? 2 : 0);
            } else if (value == 0) {
                row++;
            } else if (value == 1) {
                row = height;
            } else if (value == 2) {
                in.skip(1);
                row += in.position() < to ? in.u8() : 0;
            } else {
                filled |= literal(value);
            }
        }
        boolean mark = to - in.position() == 2 && in.u16be() == 1;
        if (filled != 0) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "BMP runs", "bytes besides pixels", 0));
        }
        if (row >= height && !mark) {
            behind(in.position());
        }
    }

    /** Passes over a literal run and returns the byte that fills it up. */
    private int literal(int pixels) throws IOException {
        int bytes = (pixels * (coding == 104 ? 24 : coding == 1 ? 8 : 4) + 7) / 8;
        in.skip(bytes);
        return bytes % 2 == 1 && in.position() < to ? in.u8() : 0;
    }

    private void nested(ImageFormat format, SeekableInput picture, List<StructureProof> proofs, MetadataPolicy policy)
            throws IOException {
        for (StructureProof proof : proofs) {
            if (proof.format().equals(format)) {
                proof.check(picture.slice(from, to - from), policy, residue, in.context());
                return;
            }
        }
        throw in.malformed("holds a picture of another format that nothing can judge");
    }
}
