package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;

/** Puts a subject before a backdrop, row by row. */
final class Composite {
    private final Raster picture;
    private final Mask mask;
    private final Layout layout;
    private final SubjectColors subject;
    private final Backdrop.Rows backdrop;

    /**
     * A subject before a backdrop.
     *
     * @param layout of the result; where it has alpha, the picture's own is kept
     */
    Composite(Raster picture, Mask mask, Layout layout, SubjectColors subject, Backdrop.Rows backdrop) {
        this.picture = picture;
        this.mask = mask;
        this.layout = layout;
        this.subject = subject;
        this.backdrop = backdrop;
    }

    void paint(int y, RowBand to, int index) {
        int colors = layout.channels().colors();
        float[] behind = new float[layout.width() * colors];
        backdrop.read(y, behind);
        Channels channels = picture.layout().channels();
        float[] ahead = new float[layout.width() * channels.colors()];
        subject.row(y, ahead);
        int source = picture.index(0, y);
        int target = index;
        for (int x = 0; x < layout.width(); x++) {
            float share = share(x, y, source);
            for (int c = 0; c < colors; c++) {
                float front = ahead[channels.colors() == 3 ? 3 * x + c : x];
                float back = behind[x * colors + c];
                to.set(target + c, Math.round(back + (front - back) * share));
            }
            if (layout.channels().hasAlpha()) {
                to.set(target + colors, picture.all().sample(source + channels.colors()));
            }
            source += channels.count();
            target += layout.channels().count();
        }
    }

    /** How much of the subject is seen, 0 to 1. A picture's own transparency lets the backdrop through. */
    private float share(int x, int y, int source) {
        float share = Opacity.of(mask.at(x, y)) / 255f;
        Channels channels = picture.layout().channels();
        if (channels.hasAlpha() && !layout.channels().hasAlpha()) {
            share *= picture.all().sample(source + channels.colors())
                    / (float) picture.layout().maxSample();
        }
        return share;
    }
}
