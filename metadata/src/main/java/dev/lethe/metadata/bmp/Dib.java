package dev.lethe.metadata.bmp;

import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.metadata.naming.TrailingData;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A bitmap without its file header, about to be written anew: header, masks, palette, pixels, an icon's mask, profile,
 * one right behind the other. All lengths are known before the first byte is written.
 *
 * <p>One owner, one thread.
 */
public final class Dib implements Closeable {
    private final ByteCursor cursor;
    private final DibPlace place;
    private final StripRequest request;
    private final DibFindings findings;
    private final DibHeader header;
    private final DibLayout layout;
    private final DibColor color;
    private final DibHeaderWriter writer;
    private final Spool nested = new Spool();
    private final long end;
    private final long pixelLength;
    private final long maskLength;
    private long addedLength;

    private Dib(ByteCursor cursor, DibPlace place, StripRequest request, DibFindings findings) throws IOException {
        this.cursor = cursor;
        this.place = place;
        this.request = request;
        this.findings = findings;
        this.header = DibHeader.read(cursor.seek(place.start()));
        this.layout = DibLayout.of(header, place, cursor);
        this.color = DibColor.of(header, place, cursor, request, findings);
        this.writer = new DibHeaderWriter(header, layout, color);
        this.end = end();
        this.pixelLength = pixelLength();
        this.maskLength = place.isIcon() ? Math.min(mask().bytes(), bound() - pixelEnd()) : 0;
    }

    /**
     * Reads all but the pixels, and reports what has no place in what will be written.
     *
     * @param codecs those for bitmaps that hold a JPEG or PNG
     */
    public static Dib read(
            SeekableInput input,
            DibPlace place,
            List<ContainerCodec> codecs,
            StripRequest request,
            FindingCollector found,
            RunContext context)
            throws IOException {
        ByteCursor cursor = new ByteCursor(input, place.isIcon() ? "ICO" : "BMP", context);
        Dib dib = new Dib(cursor, place, request, new DibFindings(found));
        try {
            if (dib.header.coding() == DibCoding.NESTED) {
                SeekableInput inner = input.slice(dib.layout.pixels(), dib.pixelLength);
                NestedPicture.of(dib.header.nestedFormat(), codecs, inner)
                        .strip(dib.nested.output(), request, found, context);
            }
            dib.report(found);
            return dib;
        } catch (IOException | RuntimeException e) {
            dib.close();
            throw e;
        }
    }

    /** The bitmap's end. Some icons' entries are said to be shorter than their pixels, and viewers read on. */
    private long end() {
        if (!place.isIcon() || rows().bytes() <= place.end() - layout.pixels()) {
            return place.end();
        }
        long room = place.limit() - layout.pixels();
        return rows().bytes() > room
                ? place.limit()
                : Math.min(place.limit(), layout.pixels() + rows().bytes() + mask().bytes());
    }

    /** Where picture data end at the latest: at a profile behind them, or at the bitmap's end. */
    private long bound() {
        return color.startsWithin(layout.pixels() + 1, end) ? color.oldStart() : end;
    }

    /** The rows of plain pixels. */
    private PixelRows rows() {
        return PixelRows.of(header.width(), header.bits(), layout.rows());
    }

    private PixelRows mask() {
        return PixelRows.of(header.width(), 1, layout.rows());
    }

    private long pixelLength() throws IOException {
        DibCoding coding = header.coding();
        long room = bound() - layout.pixels();
        if (coding == DibCoding.PLAIN) {
            return Math.min(rows().bytes(), room);
        } else if (coding.isRuns()) {
            PixelRuns.Walked runs = PixelRuns.measure(header, cursor.seek(layout.pixels()), bound());
            addedLength = runs.written() - runs.length();
            return runs.length();
        } else if (header.imageSize() == 0 && coding == DibCoding.HUFFMAN) {
            throw cursor.malformed("does not say where its picture data end");
        }
        return header.imageSize() == 0 ? room : Math.min(header.imageSize(), room);
    }

    private long pixelEnd() {
        return layout.pixels() + pixelLength;
    }

    private void report(FindingCollector found) throws IOException {
        findings.header(header);
        if (header.coding() == DibCoding.PLAIN && pixelLength < rows().bytes()) {
            findings.note("the picture ends before its pixels do; what is there was kept");
        }
        if (addedLength > 0) {
            findings.note("the mark that ends the picture was missing and was added");
        }
        boolean early = color.startsWithin(layout.paletteEnd(), layout.pixels());
        long gap = layout.pixels() - layout.paletteEnd() - (early ? color.oldLength() : 0);
        findings.gap(gap, layout.colors() == 0 && header.colors() > 0);
        long rest = pixelEnd() + maskLength;
        if (color.startsWithin(rest, end)) {
            rest(rest, color.oldStart(), found);
            rest = color.oldStart() + color.oldLength();
        }
        rest(rest, end, found);
    }

    private void rest(long from, long to, FindingCollector found) throws IOException {
        if (place.isIcon()) {
            findings.behindIcon(to - from);
        } else {
            TrailingData.name(cursor.seek(from), to - from, found);
        }
    }

    /** Width in pixels. */
    public int width() {
        return header.width();
    }

    /** Height in pixels, without an icon's mask. */
    public int height() {
        return layout.rows();
    }

    /** Where in the file the bitmap ends. */
    public long sourceEnd() {
        return end;
    }

    /** Offset of the pixels from the start of what is written. */
    public long pixelOffset() {
        int masks = writer.takesMasks() ? 0 : header.maskBytes();
        return writer.length() + masks + (long) layout.entrySize() * layout.colors();
    }

    /** Bytes that are written. */
    public long length() throws IOException {
        return profileAt() + color.profile().length;
    }

    private long profileAt() throws IOException {
        return pixelOffset() + imageSize();
    }

    private long imageSize() throws IOException {
        return (header.coding() == DibCoding.NESTED ? nested.written().length() : pixelLength + addedLength)
                + maskLength;
    }

    /** Writes the bitmap. */
    public void write(OutputStream out) throws IOException {
        byte[] masks = cursor.seek(layout.masks()).bytes(header.maskBytes());
        out.write(writer.header(masks, imageSize(), profileAt(), request.policy()));
        if (!writer.takesMasks()) {
            out.write(masks);
        }
        palette(out);
        long filled = pixels(out) + mask().copy(cursor.seek(pixelEnd()), maskLength, out);
        findings.padding(filled);
        out.write(color.profile());
    }

    private void palette(OutputStream out) throws IOException {
        cursor.seek(layout.palette());
        int filled = 0;
        for (int i = 0; i < layout.colors(); i++) {
            cursor.copyTo(out, 3);
            if (layout.entrySize() == 4) {
                filled += cursor.u8() == 0 ? 0 : 1;
                out.write(0);
            }
        }
        findings.palette(filled);
    }

    /** Copies the pixels and returns how many bytes held something besides. */
    private long pixels(OutputStream out) throws IOException {
        DibCoding coding = header.coding();
        cursor.seek(layout.pixels());
        if (coding == DibCoding.NESTED) {
            SeekableInput clean = nested.written();
            new ByteCursor(clean, "BMP", cursor.context()).copyTo(out, clean.length());
        } else if (coding == DibCoding.PLAIN) {
            return rows().copy(cursor, pixelLength, out);
        } else if (coding.isRuns()) {
            return PixelRuns.walk(header, cursor, pixelEnd(), out).filled();
        } else {
            cursor.copyTo(out, pixelLength);
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        nested.close();
    }
}
