package dev.lethe.metadata.psd;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** One rewriting of one document, section by section. */
final class PsdStrip {
    private static final int RAW = 0;
    private static final int RLE = 1;

    private final ByteCursor cursor;
    private final OutputStream out;
    private final StripRequest request;
    private final FindingCollector found;

    PsdStrip(ByteCursor cursor, OutputStream out, StripRequest request, FindingCollector found) {
        this.cursor = cursor;
        this.out = out;
        this.request = request;
        this.found = found;
    }

    void run() throws IOException {
        PsdHeader header = PsdHeader.read(cursor);
        header.write(out);
        colors(header);
        byte[] resources = new PsdResources(cursor, request, found).rebuild(section(cursor.u32be()));
        u32(resources.length);
        out.write(resources);
        layers(header);
        pixels(header);
        if (cursor.remaining() > 0) {
            found.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", cursor.remaining()));
        }
    }

    private long section(long length) throws IOException {
        if (length < 0 || length > cursor.remaining()) {
            throw cursor.malformed("has a section that is longer than the file");
        }
        return cursor.position() + length;
    }

    /** A palette, or a duotone's inks, which are needed to show it; nothing else belongs here. */
    private void colors(PsdHeader header) throws IOException {
        long length = cursor.u32be();
        long end = section(length);
        boolean kept = header.mode() == PsdHeader.INDEXED && length >= 768 || header.mode() == PsdHeader.DUOTONE;
        long size = !kept ? 0 : header.mode() == PsdHeader.INDEXED ? 768 : length;
        u32((int) size);
        out.write(cursor.bytes(size));
        if (length > size) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "PSD colours", "bytes behind the palette", length - size));
        }
        cursor.seek(end);
    }

    private void layers(PsdHeader header) throws IOException {
        long end = section(header.length(cursor));
        long start = cursor.position();
        Measuring measure = new Measuring();
        new PsdLayers(cursor, header, measure, new FindingCollector()).rewrite(end);
        cursor.seek(start);
        header.length(out, measure.count());
        new PsdLayers(cursor, header, out, found).rewrite(end);
    }

    private void pixels(PsdHeader header) throws IOException {
        if (cursor.remaining() < 2) {
            found.note("the merged picture is missing; only layers are there");
            u16(RAW);
            return;
        }
        int compression = cursor.u16be();
        u16(compression);
        long rows = (long) header.channels() * header.height();
        long size = cursor.remaining();
        if (compression == RAW) {
            size = rows * header.rowBytes();
        } else if (compression == RLE) {
            size = runs(header, rows);
        }
        if (size > cursor.remaining()) {
            found.note("the picture data end early; viewers show what is there");
            size = cursor.remaining();
        }
        cursor.copyTo(out, size);
    }

    /** Bytes of the table of run lengths and of the runs; more than remain where the table is cut. */
    private long runs(PsdHeader header, long rows) throws IOException {
        long start = cursor.position();
        int width = header.large() ? 4 : 2;
        long total = rows * width;
        for (long row = 0; row < rows && cursor.remaining() >= width; row++) {
            total += header.large() ? cursor.u32be() : cursor.u16be();
        }
        cursor.seek(start);
        return total;
    }

    private void u16(int value) throws IOException {
        out.write(value >> 8);
        out.write(value & 0xFF);
    }

    private void u32(int value) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt(value).array());
    }

    /** Counts what would be written, for lengths that stand before their content. */
    static final class Measuring extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }

        long count() {
            return count;
        }
    }
}
