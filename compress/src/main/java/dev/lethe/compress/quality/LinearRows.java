package dev.lethe.compress.quality;

import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.Closeable;
import java.io.IOException;

/**
 * A pass over a picture that gives its rows as linear light, 0 to 1, in planes of red, green and blue; what is transparent
 * is put on a grey background. Samples count as sRGB (IEC 61966-2-1). Rows narrower than {@link PictureScales#LEAST} are
 * filled up with their last pixel. One owner, one thread.
 */
final class LinearRows implements Closeable {
    /** Rows that are asked for at once. */
    static final int BAND = 16;

    private final Layout layout;
    private final RowReader reader;
    private final RowBand band;
    private final float background;
    private final float[] curve;
    private final float[][] linear;
    private int done;
    private int inBand;

    /**
     * Starts the pass.
     *
     * @param background grey on which transparent pixels are put, as an sRGB sample of 0 to 1
     */
    LinearRows(Picture picture, float background) throws IOException {
        layout = picture.layout();
        this.background = background;
        curve = layout.channels().hasAlpha() ? new float[0] : curve(layout.maxSample());
        band = new RowBand(layout, BAND);
        linear = new float[3][Math.max(PictureScales.LEAST, layout.width())];
        reader = picture.rows();
    }

    private static float[] curve(int max) {
        float[] curve = new float[max + 1];
        float scale = (float) (1.0 / max);
        for (int i = 0; i <= max; i++) {
            curve[i] = SrgbCurve.linear(i * scale);
        }
        return curve;
    }

    /** The next row; after the last row that row again. Valid until the next call. */
    float[][] next() throws IOException {
        if (done < layout.height()) {
            fill();
            fillUp();
            done++;
        }
        return linear;
    }

    private void fill() throws IOException {
        if (inBand == band.rows()) {
            if (reader.read(band) <= 0) {
                throw new MalformedImageException(
                        "The picture ends after " + done + " of " + layout.height() + " rows; the file is damaged");
            }
            inBand = 0;
        }
        int start = band.index(0, inBand++);
        boolean gray = layout.channels().colors() == 1;
        for (int p = 0; p < 3; p++) {
            int at = start + (gray ? 0 : p);
            if (gray && p > 0) {
                System.arraycopy(linear[0], 0, linear[p], 0, layout.width());
            } else if (layout.channels().hasAlpha()) {
                blended(at, start + layout.channels().colors(), linear[p]);
            } else if (layout.bits() == 8) {
                bytes(at, linear[p]);
            } else {
                shorts(at, linear[p]);
            }
        }
    }

    private void bytes(int start, float[] to) {
        byte[] samples = band.bytes();
        int step = layout.channels().count();
        int at = start;
        for (int x = 0; x < layout.width(); x++) {
            to[x] = curve[samples[at] & 0xFF];
            at += step;
        }
    }

    private void shorts(int start, float[] to) {
        short[] samples = band.shorts();
        int step = layout.channels().count();
        int at = start;
        for (int x = 0; x < layout.width(); x++) {
            to[x] = curve[samples[at] & 0xFFFF];
            at += step;
        }
    }

    /** The reference mixes samples before it makes them linear, as browsers do. */
    private void blended(int color, int alpha, float[] to) {
        int step = layout.channels().count();
        float scale = (float) (1.0 / layout.maxSample());
        for (int x = 0; x < layout.width(); x++) {
            float opacity = band.sample(alpha + x * step) * scale;
            float sample = band.sample(color + x * step) * scale;
            to[x] = SrgbCurve.linear(opacity * sample + (1 - opacity) * background);
        }
    }

    private void fillUp() {
        for (float[] plane : linear) {
            for (int x = layout.width(); x < plane.length; x++) {
                plane[x] = plane[layout.width() - 1];
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
