package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** The subject alone, on nothing. */
final class Cutout {
    private final Raster picture;
    private final Mask mask;
    private final SubjectColors subject;
    private final float[] row;

    private Cutout(Raster picture, Mask mask, SubjectColors subject) {
        this.picture = picture;
        this.mask = mask;
        this.subject = subject;
        this.row = new float[mask.width() * picture.layout().channels().colors()];
    }

    /** The picture with the mask as its alpha; where it had one, with both. */
    static Picture of(Raster picture, Mask mask, RunContext context) throws IOException {
        Layout layout = picture.layout();
        Cutout cutout = new Cutout(picture, mask, SubjectColors.of(picture, mask, context));
        return new PaintedPicture(layout.withChannels(layout.channels().withAlpha()), cutout::paint, context);
    }

    private void paint(int y, RowBand to, int index) {
        Layout layout = picture.layout();
        if (layout.bits() == 8 && !layout.channels().hasAlpha()) {
            paintBytes(y, to.bytes(), index);
            return;
        }
        RowBand from = picture.all();
        Channels channels = layout.channels();
        int colors = channels.colors();
        int max = layout.maxSample();
        int source = picture.index(0, y);
        int target = index;
        subject.row(y, row);
        for (int x = 0; x < mask.width(); x++) {
            int own = channels.hasAlpha() ? from.sample(source + colors) : max;
            int opacity = Opacity.of(mask.at(x, y));
            // Colours under a transparent pixel would still be in the file.
            int alpha = opacity == 0 ? 0 : (int) ((long) own * opacity + 127) / 255;
            for (int c = 0; c < colors; c++) {
                to.set(target + c, alpha == 0 ? 0 : (int) (row[x * colors + c] + 0.5f));
            }
            to.set(target + colors, alpha);
            source += channels.count();
            target += colors + 1;
        }
    }

    /** The same for most pictures: what is solid is copied, what is clear is erased. */
    private void paintBytes(int y, byte[] to, int index) {
        byte[] from = picture.all().bytes();
        int colors = picture.layout().channels().colors();
        int source = picture.index(0, y);
        int target = index;
        subject.soft(y, row);
        for (int x = 0; x < mask.width(); x++) {
            int opacity = Opacity.of(mask.at(x, y));
            boolean soft = opacity > 0 && opacity < 255;
            for (int c = 0; c < colors; c++) {
                int hard = opacity == 0 ? 0 : from[source + c];
                to[target + c] = (byte) (soft ? (int) (row[x * colors + c] + 0.5f) : hard);
            }
            to[target + colors] = (byte) opacity;
            source += colors;
            target += colors + 1;
        }
    }
}
