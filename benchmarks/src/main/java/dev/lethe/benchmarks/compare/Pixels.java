package dev.lethe.benchmarks.compare;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;

/** Compares pictures whatever their layouts. */
final class Pixels {
    private Pixels() {}

    /** Whether all that can be seen is the same: colours under full transparency may differ. */
    static boolean same(Raster left, Raster right) {
        int width = left.layout().width();
        int height = left.layout().height();
        if (width != right.layout().width() || height != right.layout().height()) {
            return false;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int opacity = sample(left, x, y, 3);
                boolean same = opacity == sample(right, x, y, 3);
                for (int c = 0; c < 3 && opacity > 0; c++) {
                    same &= sample(left, x, y, c) == sample(right, x, y, c);
                }
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Red, green, blue or opacity in 16 bits. */
    private static int sample(Raster picture, int x, int y, int channel) {
        Channels channels = picture.layout().channels();
        int scale = 65_535 / picture.layout().maxSample();
        if (channel == 3 && !channels.hasAlpha()) {
            return 65_535;
        }
        int place = channel == 3 ? channels.count() - 1 : Math.min(channel, channels.colors() - 1);
        return scale * picture.all().sample(picture.index(x, y) + place);
    }
}
