package dev.lethe.metadata.jp2;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rewrites a codestream (ITU-T T.800 annex A): comments go from the main header and from those of tile parts, whose
 * lengths are written anew; packet data are copied. Tables of tile-part lengths go, since those lengths may change.
 */
final class Jp2Codestream {
    private static final int SOC = 0xFF4F;
    private static final int SOT = 0xFF90;
    private static final int SOD = 0xFF93;
    private static final int EOC = 0xFFD9;
    private static final int COM = 0xFF64;
    private static final int TLM = 0xFF55;
    private static final int LONGEST_VALUE = 500;

    private final ByteCursor cursor;
    private final long end;
    private final OutputStream out;
    private final FindingCollector found;

    Jp2Codestream(ByteCursor cursor, long end, OutputStream out, FindingCollector found) {
        this.cursor = cursor;
        this.end = end;
        this.out = out;
        this.found = found;
    }

    /** Rewrites from here to the end of the codestream; what follows up to {@code end} is reported as left out. */
    void rewrite() throws IOException {
        if (cursor.u16be() != SOC) {
            throw cursor.malformed("has no codestream where one must start");
        }
        u16(out, SOC);
        int marker = header(out, SOT);
        while (marker == SOT) {
            marker = tilePart();
        }
        u16(out, EOC);
        if (marker != EOC) {
            found.note("the picture's end was missing or damaged and was closed");
        }
        long rest = end - cursor.position();
        if (rest > 0) {
            found.add(Finding.of(Kind.TRAILING_DATA, "after the end of the codestream", "data", rest));
        }
    }

    /** Copies the marker segments up to a marker, which is returned behind it. */
    private int header(OutputStream target, int until) throws IOException {
        while (true) {
            cursor.context().countSegment();
            int marker = cursor.u16be();
            if (marker == until) {
                return marker;
            }
            if (marker < 0xFF4F || marker > 0xFF8F) {
                throw cursor.malformed("has no marker where one must be in the codestream's header");
            }
            int length = cursor.u16be();
            if (length < 2 || length - 2 > end - cursor.position()) {
                throw cursor.malformed("has a marker segment of impossible length");
            }
            byte[] content = cursor.bytes(length - 2L);
            if (Jp2Boxes.keepsMarker(marker)) {
                u16(target, marker);
                u16(target, length);
                target.write(content);
            } else {
                dropped(marker, content);
            }
        }
    }

    private void dropped(int marker, byte[] content) {
        if (marker == COM) {
            String text = new String(
                    Arrays.copyOfRange(content, Math.min(2, content.length), Math.min(content.length, LONGEST_VALUE)),
                    StandardCharsets.ISO_8859_1);
            found.add(Finding.of(Kind.SOFTWARE, "JPEG 2000 comment", "comment of the encoder", text));
        } else if (marker == TLM) {
            found.add(Finding.of(Kind.TECHNICAL, "JPEG 2000 header", "table of tile-part lengths", content.length));
        } else {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "JPEG 2000 header", "unknown segment", content.length));
        }
    }

    /** Rewrites the tile part whose SOT was just read and returns the marker behind it; 0 where the input ends. */
    private int tilePart() throws IOException {
        long start = cursor.position() - 2;
        if (cursor.u16be() != 10) {
            throw cursor.malformed("has a tile part of impossible length");
        }
        int tile = cursor.u16be();
        long length = cursor.u32be();
        int part = cursor.u16be();
        boolean open = length == 0;
        long stop = open ? endOfLast() : Math.min(end, start + length);
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        header(segments, SOD);
        long data = stop - cursor.position();
        if (data < 0) {
            throw cursor.malformed("has a tile part of impossible length");
        }
        u16(out, SOT);
        u16(out, 10);
        u16(out, tile);
        long written = 12 + segments.size() + 2 + data;
        u16(out, (int) (written >> 16));
        u16(out, (int) written & 0xFFFF);
        u16(out, part);
        segments.writeTo(out);
        u16(out, SOD);
        cursor.copyTo(out, data);
        return end - cursor.position() >= 2 ? cursor.u16be() : 0;
    }

    /** A last tile part without a length reaches to the end-of-codestream marker, or to the end where there is none. */
    private long endOfLast() throws IOException {
        long here = cursor.position();
        cursor.seek(Math.max(here, end - 2));
        boolean closed = end - here >= 2 && cursor.u16be() == EOC;
        cursor.seek(here);
        return closed ? end - 2 : end;
    }

    private static void u16(OutputStream out, int value) throws IOException {
        out.write(value >> 8 & 0xFF);
        out.write(value & 0xFF);
    }
}
