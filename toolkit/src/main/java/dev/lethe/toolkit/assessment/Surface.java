package dev.lethe.toolkit.assessment;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * What the ground of a picture is like.
 *
 * @param flat share of pixels that equal their left neighbour: high for what a program drew
 * @param steps share of pixels beside which the lightness changes by a middling amount: high for scenes
 */
record Surface(double flat, double steps) {
    static Surface of(Picture picture, RunContext context) throws IOException {
        RowBand band = new RowBand(picture.layout(), 16);
        Channels channels = picture.layout().channels();
        int shift = picture.layout().bits() - 8;
        long total = 0;
        long same = 0;
        long middling = 0;
        try (RowReader reader = picture.rows()) {
            for (int rows = reader.read(band); rows > 0; rows = reader.read(band)) {
                context.check();
                for (int row = 0; row < rows; row += 2) {
                    int before = -1;
                    for (int x = 0; x < picture.layout().width(); x++) {
                        int at = band.index(x, row) + Math.min(1, channels.colors() - 1);
                        int light = band.sample(at) >> shift;
                        int step = Math.abs(light - before);
                        if (before >= 0) {
                            total++;
                            same += step <= 1 ? 1 : 0;
                            middling += step > 3 && step < 40 ? 1 : 0;
                        }
                        before = light;
                    }
                }
            }
        }
        return total == 0 ? new Surface(1, 0) : new Surface((double) same / total, (double) middling / total);
    }
}
