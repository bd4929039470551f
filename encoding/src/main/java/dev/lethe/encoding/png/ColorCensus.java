package dev.lethe.encoding.png;

import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * What colours an 8-bit picture uses: whether all are opaque, all grey, and which, if they are few. One pass, which ends
 * early once nothing can be learnt any more.
 */
public final class ColorCensus {
    /** Most colours that are counted: as many as a palette holds. */
    public static final int MOST = 256;

    private static final int SLOTS = 1024;

    private final int[] keys = new int[SLOTS];
    private final short[] indexes = new short[SLOTS];
    private final int[] colors = new int[MOST];
    private int count;
    private boolean opaque = true;
    private boolean gray = true;

    private ColorCensus() {
        Arrays.fill(indexes, (short) -1);
    }

    /** Counts a picture's colours. */
    public static ColorCensus of(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        if (layout.bits() != 8) {
            throw new IllegalArgumentException("picture: must have 8 bits per sample");
        }
        ColorCensus census = new ColorCensus();
        int channels = layout.channels().count();
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < layout.height() && census.isOpen(); y++) {
                context.check();
                cursor.next();
                census.count(cursor.band().bytes(), cursor.index(), layout.width(), channels);
            }
        }
        return census;
    }

    private boolean isOpen() {
        return opaque || gray || count <= MOST;
    }

    private void count(byte[] bytes, int at, int width, int channels) {
        int before = ~argb(bytes, at, channels);
        for (int x = 0, i = at; x < width; x++, i += channels) {
            int color = argb(bytes, i, channels);
            if (color != before) {
                add(color);
                before = color;
            }
        }
    }

    /** A pixel as alpha, red, green, blue in one number. */
    public static int argb(byte[] bytes, int at, int channels) {
        int first = bytes[at] & 0xFF;
        if (channels < 3) {
            int alpha = channels == 2 ? bytes[at + 1] << 24 : 0xFF000000;
            return alpha | first << 16 | first << 8 | first;
        }
        int alpha = channels == 4 ? bytes[at + 3] << 24 : 0xFF000000;
        return alpha | first << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
    }

    private void add(int color) {
        opaque &= color >>> 24 == 255;
        int green = color >> 8 & 0xFF;
        gray &= (color >> 16 & 0xFF) == green && (color & 0xFF) == green;
        if (count <= MOST) {
            int slot = slot(color);
            if (indexes[slot] < 0) {
                if (count < MOST) {
                    keys[slot] = color;
                    indexes[slot] = (short) count;
                    colors[count] = color;
                }
                count++;
            }
        }
    }

    private int slot(int color) {
        int slot = color * 0x9E3779B1 >>> 22;
        while (indexes[slot] >= 0 && keys[slot] != color) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** Whether no pixel is transparent. */
    public boolean opaque() {
        return opaque;
    }

    /** Whether all pixels are grey. */
    public boolean gray() {
        return gray;
    }

    /** Whether the colours fit into a palette. */
    public boolean few() {
        return count <= MOST;
    }

    /** The colours in the order in which they were met, if {@link #few()}. */
    public int[] colors() {
        return Arrays.copyOf(colors, Math.min(count, MOST));
    }

    /** Renumbers the colours: {@code order[i]} becomes number i. */
    public ColorCensus ordered(int[] order) {
        ColorCensus sorted = new ColorCensus();
        sorted.gray = gray;
        sorted.opaque = opaque;
        for (int color : order) {
            sorted.add(color);
        }
        return sorted;
    }

    /** The number of a colour that was counted. */
    public int index(int color) {
        return indexes[slot(color)];
    }
}
