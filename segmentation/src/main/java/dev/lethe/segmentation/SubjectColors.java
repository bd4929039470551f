package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

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

    private static final int REACH = 4;
    private static final int PASSES = 2;

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
        LocalMeans.Span span = new LocalMeans.Span(block, REACH, PASSES);
        LocalMeans subject = LocalMeans.of(picture, mask, SubjectColors::emphasis, span, context);
        LocalMeans background = LocalMeans.of(picture, mask, opacity -> emphasis(1 - opacity), span, context);
        return new SubjectColors(picture, mask, subject, background);
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
        int max = picture.layout().maxSample();
        if (isSoft(y)) {
            subject.row(y, ahead, Float.NaN);
            background.row(y, behind, Float.NaN);
        } else {
            Arrays.fill(ahead, Float.NaN);
        }
        int at = picture.index(0, y);
        for (int x = 0; x < mask.width(); x++) {
            float opacity = Opacity.of(mask.at(x, y)) / 255f;
            for (int c = 0; c < count; c++) {
                int i = x * count + c;
                colors[i] = estimate(picture.all().sample(at + c), opacity, i, max);
            }
            at += channels.count();
        }
    }

    private boolean isSoft(int y) {
        for (int x = 0; x < mask.width(); x++) {
            int opacity = Opacity.of(mask.at(x, y));
            if (opacity > 0 && opacity < 255) {
                return true;
            }
        }
        return false;
    }

    private float estimate(int sample, float opacity, int i, int max) {
        if (opacity == 0 || opacity == 1 || Float.isNaN(ahead[i]) || Float.isNaN(behind[i])) {
            return sample;
        }
        float mixture = opacity * ahead[i] + (1 - opacity) * behind[i];
        return Math.min(max, Math.max(0, ahead[i] + opacity * (sample - mixture)));
    }
}
