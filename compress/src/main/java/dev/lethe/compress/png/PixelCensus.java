package dev.lethe.compress.png;

import dev.lethe.compress.png.PixelRows.Pixels;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * What the pixels of a picture need to be kept: whether all are opaque, grey, of 8 bits, and which colours there are, if
 * they are few. One pass.
 */
final class PixelCensus {
    private static final int SHADES = 256;

    private final boolean wide;
    private boolean opaque = true;
    private boolean gray = true;
    private boolean narrow = true;
    private boolean binaryAlpha = true;
    private boolean oneTransparent = true;
    private long transparent = -1;
    /** Grey shades of 8 bits of opaque pixels; these can't be the transparent one's. */
    private final boolean[] opaqueShades = new boolean[SHADES];
    /** Shades of all pixels, as far as they are grey. */
    private final boolean[] shades = new boolean[SHADES];

    private final ColorTable colors = new ColorTable();

    private PixelCensus(boolean wide) {
        this.wide = wide;
    }

    /** Counts a picture's pixels. */
    static PixelCensus of(PixelRows rows, RunContext context) throws IOException {
        PixelCensus census = new PixelCensus(rows.wide());
        int[] before = {-1, -1, -1, -1};
        rows.forEach(context, pixels -> census.count(pixels, before));
        return census;
    }

    private void count(Pixels pixels, int[] before) {
        int[] samples = pixels.samples();
        for (int x = 0, i = 0; x < pixels.width(); x++, i += 4) {
            int red = samples[i];
            int green = samples[i + 1];
            int blue = samples[i + 2];
            int alpha = samples[i + 3];
            if (red == before[0] && green == before[1] && blue == before[2] && alpha == before[3]) {
                colors.again();
                continue;
            }
            before[0] = red;
            before[1] = green;
            before[2] = blue;
            before[3] = alpha;
            count(red, green, blue, alpha);
        }
    }

    private void count(int red, int green, int blue, int alpha) {
        int most = wide ? 65_535 : 255;
        boolean shade = red == green && green == blue;
        gray &= shade;
        if (alpha != most) {
            opaque = false;
            binaryAlpha &= alpha == 0;
            long color = (long) red << 32 | (long) green << 16 | blue;
            oneTransparent &= transparent < 0 || transparent == color;
            transparent = color;
        }
        narrow &= !wide || red % 257 == 0 && green % 257 == 0 && blue % 257 == 0 && alpha % 257 == 0;
        if (shade) {
            int high = wide ? red >> 8 : red;
            shades[high] = true;
            opaqueShades[high] |= alpha == most;
        }
        if (narrow) {
            int shift = wide ? 8 : 0;
            colors.add(alpha >> shift << 24 | red >> shift << 16 | green >> shift << 8 | blue >> shift);
        }
    }

    boolean opaque() {
        return opaque;
    }

    boolean gray() {
        return gray;
    }

    /** Whether 8 bits hold every sample: the value of 16 bits is 257 times that of 8. */
    boolean narrow() {
        return narrow;
    }

    /** Whether the colours fit into a palette. */
    boolean few() {
        return narrow && colors.few();
    }

    ColorTable colors() {
        return colors;
    }

    /** The fewest bits that hold all shades, if all pixels are grey and narrow. */
    int shadeBits() {
        for (int bits = 1; bits < 8; bits *= 2) {
            int step = 255 / ((1 << bits) - 1);
            boolean fits = true;
            for (int shade = 0; shade < SHADES; shade++) {
                fits &= !shades[shade] || shade % step == 0;
            }
            if (fits) {
                return bits;
            }
        }
        return 8;
    }

    /**
     * A shade that can stand for transparency since no opaque pixel has it, if one colour can do that at all.
     *
     * @param step only multiples of that count
     * @param cleared whether the colour of invisible pixels is free to choose; if not, it must be the shade that they have
     * @return 0 to 255, or -1
     */
    int freeShade(int step, boolean cleared) {
        if (opaque || !binaryAlpha || !oneTransparent) {
            return -1;
        }
        for (int shade = 0; shade < SHADES; shade += step) {
            int sample = wide ? shade * 257 : shade;
            boolean had = transparent == ((long) sample << 32 | (long) sample << 16 | sample);
            if (!opaqueShades[shade] && (cleared || had)) {
                return shade;
            }
        }
        return -1;
    }

    /** Counts how often colours lie beside each other; the rows must be those that were counted. */
    int[][] neighbors(PixelRows rows, RunContext context) throws IOException {
        int n = colors.size();
        int[][] neighbors = new int[n][n];
        int shift = wide ? 8 : 0;
        int[][] held = {new int[0]};
        rows.forEach(context, pixels -> {
            int[] samples = pixels.samples();
            int[] indexes = new int[pixels.width()];
            for (int x = 0, i = 0; x < indexes.length; x++, i += 4) {
                indexes[x] = colors.index(samples[i + 3] >> shift << 24
                        | samples[i] >> shift << 16
                        | samples[i + 1] >> shift << 8
                        | samples[i + 2] >> shift);
                if (x > 0) {
                    neighbors[indexes[x]][indexes[x - 1]]++;
                }
                if (held[0].length > 0) {
                    neighbors[indexes[x]][held[0][x]]++;
                }
            }
            held[0] = Arrays.copyOf(indexes, indexes.length);
        });
        return neighbors;
    }
}
