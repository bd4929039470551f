package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The subject's own colours where the mask is soft. A pixel there shows a mixture of subject and background (Porter and
 * Duff, "Compositing Digital Images", 1984); taken as it is, it would carry a rim of the old background along.
 *
 * <p>Both are estimated by the means of what lies around and counts as one or the other, then the subject's is corrected
 * so that the mixture gives the pixel again (Forte, "Approximate Fast Foreground Colour Estimation", 2021). Linear time,
 * memory for a small grid. One owner, one thread.
 */
final class SubjectColors {
    /** Blocks along the picture's longer side: a soft edge is some of them wide. */
    private static final int GRID = 512;

    /** Pixels of a block that are looked at, both ways: the means are over many blocks. */
    private static final int SAMPLES = 4;

    private static final int REACH = 4;
    private static final int PASSES = 2;
    /** Soft stretches that are closer together are one. */
    private static final int GAP = 64;

    /** A sum that floating point left where there was none. */
    private static final float FEWEST = 1e-6f;

    private final Raster picture;
    private final Mask mask;
    private final LocalMeans subject;
    private final LocalMeans background;
    private final float[] ahead;
    private final float[] behind;

    private SubjectColors(Raster picture, Mask mask, LocalMeans subject, LocalMeans background) {
        this.picture = picture;
        this.mask = mask;
        this.subject = subject;
        this.background = background;
        int samples = picture.layout().width() * picture.layout().channels().colors();
        this.ahead = new float[samples];
        this.behind = new float[samples];
    }

    /** Reads the picture twice. */
    static SubjectColors of(Raster picture, Mask mask, RunContext context) throws IOException {
        Layout layout = picture.layout();
        int block = Math.max(1, (Math.max(layout.width(), layout.height()) + GRID - 1) / GRID);
        LocalMeans.Span span = new LocalMeans.Span(block, REACH, PASSES, Math.max(1, block / SAMPLES));
        boolean[] near = nearSoft(mask, span, context);
        LocalMeans subject = LocalMeans.of(picture, mask, SubjectColors::emphasis, span, i -> near[i], context);
        LocalMeans background =
                LocalMeans.of(picture, mask, opacity -> emphasis(1 - opacity), span, i -> near[i], context);
        return new SubjectColors(picture, mask, subject, background);
    }

    /** The blocks that have an influence on any soft pixel: of the others nobody will ask. */
    private static boolean[] nearSoft(Mask mask, LocalMeans.Span span, RunContext context) throws IOException {
        int width = (mask.width() + span.block() - 1) / span.block();
        int height = (mask.height() + span.block() - 1) / span.block();
        context.reserve((2L * Float.BYTES + 1) * width * height);
        float[] soft = new float[width * height];
        for (int y = 0; y < mask.height(); y++) {
            int line = y / span.block() * width;
            for (int x = 0; x < mask.width(); x++) {
                if (Opacity.isSoft(mask.at(x, y))) {
                    soft[line + x / span.block()] = 1;
                }
            }
        }
        BoxMean.apply(soft, width, height, span.influence(), context);
        boolean[] near = new boolean[soft.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = soft[i] > FEWEST;
        }
        return near;
    }

    /** Pure pixels count by far the most: mixed ones hold the other side's colour too. */
    private static float emphasis(float share) {
        float cube = share * share * share;
        return cube * cube;
    }

    /** Gives a row in the picture's samples without alpha; where nothing of the subject is, they mean nothing. */
    void row(int y, float[] colors) {
        Channels channels = picture.layout().channels();
        int count = channels.colors();
        int at = picture.index(0, y);
        for (int i = 0; i < colors.length; i += count) {
            for (int c = 0; c < count; c++) {
                colors[i + c] = picture.all().sample(at + c);
            }
            at += channels.count();
        }
        soft(y, colors);
    }

    /** Gives only those of a row's pixels where the mask is soft; the others stay as they are. */
    void soft(int y, float[] colors) {
        int from = nextSoft(0, y);
        while (from < mask.width()) {
            int end = from + 1;
            int next = nextSoft(end, y);
            while (next < mask.width() && next - end < GAP) {
                end = next + 1;
                next = nextSoft(end, y);
            }
            estimate(y, from, end, colors);
            from = next;
        }
    }

    private int nextSoft(int from, int y) {
        int x = from;
        while (x < mask.width() && !Opacity.isSoft(mask.at(x, y))) {
            x++;
        }
        return x;
    }

    private void estimate(int y, int from, int end, float[] colors) {
        int count = picture.layout().channels().colors();
        int max = picture.layout().maxSample();
        subject.row(y, from, end, ahead, Float.NaN);
        background.row(y, from, end, behind, Float.NaN);
        for (int x = from; x < end; x++) {
            int whole = mask.at(x, y);
            if (Opacity.isSoft(whole)) {
                float opacity = Opacity.of(whole) / 255f;
                int at = picture.index(x, y);
                for (int c = 0; c < count; c++) {
                    int i = x * count + c;
                    colors[i] = estimate(picture.all().sample(at + c), opacity, i, max);
                }
            }
        }
    }

    private float estimate(float sample, float opacity, int i, int max) {
        if (Float.isNaN(ahead[i]) || Float.isNaN(behind[i])) {
            return sample;
        }
        float mixture = opacity * ahead[i] + (1 - opacity) * behind[i];
        return Math.min(max, Math.max(0, ahead[i] + opacity * (sample - mixture)));
    }
}
