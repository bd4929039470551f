package dev.lethe.metadata.bmp;

import dev.lethe.Limit;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import java.io.IOException;

/**
 * What lies where in a bitmap, worked out from its header and the length of its file. Offsets are the file's.
 *
 * @param masks offset of the colour masks or of what follows where there are none
 * @param palette offset of the palette
 * @param colors palette entries that are there and that pixels can point to
 * @param entrySize bytes of a palette entry
 * @param pixels offset of the pixels
 * @param rows rows of the picture; half of what an icon's header says
 */
record DibLayout(long masks, long palette, int colors, int entrySize, long pixels, int rows) {
    private static final int MOST_BITS_WITH_PALETTE = 8;

    static DibLayout of(DibHeader header, DibPlace place, ByteCursor cursor) throws IOException {
        if (place.isIcon() && header.coding() != DibCoding.PLAIN) {
            throw new UnsupportedFormatException("ICO holds a compressed bitmap, which icons must not; save it again");
        }
        long masks = place.start() + header.declared();
        long palette = masks + header.maskBytes();
        int entrySize = header.declared() == DibHeader.CORE ? 3 : 4;
        if (place.pixels() > 0 && place.pixels() < palette) {
            throw cursor.malformed("has pixels where its header is");
        }
        long room = (place.pixels() > 0 ? place.pixels() : place.limit()) - palette;
        long wanted = wanted(header);
        int colors = (int) Math.max(0, Math.min(wanted, room / entrySize));
        boolean told = place.pixels() > 0 || header.declared() >= DibHeader.WITH_COLORS;
        if (wanted > 0 && colors == 0 || colors < wanted && !told) {
            throw cursor.malformed("has no room for its palette");
        }
        long behind = palette + (long) entrySize * colors + suggested(header);
        long pixels = place.pixels() > 0 ? place.pixels() : behind;
        if (pixels >= place.limit()) {
            throw cursor.malformed("holds no pixels");
        }
        DibLayout layout = new DibLayout(masks, palette, colors, entrySize, pixels, rows(header, place, pixels));
        cursor.context().require(Limit.PIXELS, (long) header.width() * layout.rows);
        return layout;
    }

    private static long wanted(DibHeader header) {
        if (header.bits() > MOST_BITS_WITH_PALETTE || header.bits() == 0) {
            return 0;
        }
        long all = 1L << header.bits();
        return header.colors() == 0 ? all : Math.min(header.colors(), all);
    }

    /** Bytes of a palette that no pixel points to. */
    private static long suggested(DibHeader header) {
        return header.bits() > MOST_BITS_WITH_PALETTE ? 4 * Math.min(header.colors(), 256) : 0;
    }

    /** Some icons forget to double their height; then the pixels themselves tell. */
    private static int rows(DibHeader header, DibPlace place, long pixels) {
        int height = header.height();
        if (!place.isIcon()) {
            return height;
        }
        boolean single = height == place.iconHeight()
                && PixelRows.of(header.width(), header.bits(), height).bytes() <= place.limit() - pixels;
        return single ? height : Math.max(1, height / 2);
    }

    /** Whether the palette has a colour for each value that pixels of so many bits can have. */
    boolean isFull(int bits) {
        return bits > MOST_BITS_WITH_PALETTE || bits == 0 || colors == 1 << bits;
    }

    /** Offset behind the palette. */
    long paletteEnd() {
        return palette + (long) entrySize * colors;
    }
}
