package dev.lethe.encoding.resize;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.RowBand;

/** Turns rows of samples into amounts of light, weighted by opacity, and back. Immutable. */
final class LightRow {
    private final LinearLight curve;
    private final int max;
    private final int channels;
    private final int colors;

    LightRow(Layout layout) {
        this.max = layout.maxSample();
        this.curve = new LinearLight(max);
        this.channels = layout.channels().count();
        this.colors = layout.channels().colors();
    }

    /** Reads the row that begins at an index of a band. */
    void load(RowBand band, int at, float[] row) {
        if (colors < channels) {
            loadWeighted(band, at, row);
        } else if (max == 255) {
            curve.light(band.bytes(), at, row);
        } else {
            curve.light(band.shorts(), at, row);
        }
    }

    /**
     * Reads means of neighbouring pixels.
     *
     * @param cell how many; the last mean is that of those that are left
     * @param whole room for a row as it is
     */
    void loadMeans(RowBand band, int at, int cell, float[] whole, float[] row) {
        int pixels = whole.length / channels;
        if (colors == channels && max == 255) {
            if (cell == 2 && channels == 3) {
                curve.pairs(band.bytes(), at, row, pixels);
            } else {
                curve.means(band.bytes(), at, row, channels, cell, pixels);
            }
            return;
        }
        load(band, at, whole);
        for (int o = 0; o < row.length; o += channels) {
            int first = o * cell;
            int end = Math.min(whole.length, first + cell * channels);
            for (int c = 0; c < channels; c++) {
                float sum = 0;
                for (int i = first + c; i < end; i += channels) {
                    sum += whole[i];
                }
                row[o + c] = sum * channels / (end - first);
            }
        }
    }

    private void loadWeighted(RowBand band, int at, float[] row) {
        float scale = 1f / max;
        for (int i = 0; i < row.length; i += channels) {
            float alpha = band.sample(at + i + colors) * scale;
            for (int c = 0; c < colors; c++) {
                row[i + c] = curve.light(band.sample(at + i + c)) * alpha;
            }
            row[i + colors] = alpha;
        }
    }

    /** Writes the row that begins at an index of a band. */
    void store(float[] row, RowBand band, int at) {
        if (colors < channels) {
            storeWeighted(row, band, at);
        } else if (max == 255) {
            curve.samples(row, band.bytes(), at);
        } else {
            for (int i = 0; i < row.length; i++) {
                band.shorts()[at + i] = (short) curve.sample(row[i]);
            }
        }
    }

    private void storeWeighted(float[] row, RowBand band, int at) {
        for (int i = 0; i < row.length; i += channels) {
            // Lanczos rings: opacity may leave 0 to 1 a little, and colour follows it before both are cut
            float alpha = row[i + colors];
            int opacity = curve.plain(alpha);
            for (int c = 0; c < colors; c++) {
                band.set(at + i + c, opacity > 0 ? curve.sample(row[i + c] / alpha) : 0);
            }
            band.set(at + i + colors, opacity);
        }
    }
}
