package dev.lethe.examples.step;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.List;

/** A detector of one's own: the box around everything that somebody marked in pure red. */
public final class RedMarks implements Detector {
    @Override
    public String name() {
        return "red marks";
    }

    @Override
    public List<Detection> detect(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        if (layout.channels().colors() < 3) {
            return List.of();
        }
        int left = layout.width();
        int top = layout.height();
        int right = -1;
        int bottom = -1;
        RowBand band = new RowBand(layout, 64);
        try (RowReader rows = picture.rows()) {
            for (int read = rows.read(band); read > 0; read = rows.read(band)) {
                context.check();
                for (int row = 0; row < read; row++) {
                    for (int x = 0; x < layout.width(); x++) {
                        if (red(band, band.index(x, row), layout.maxSample())) {
                            left = Math.min(left, x);
                            right = Math.max(right, x);
                            top = Math.min(top, band.top() + row);
                            bottom = Math.max(bottom, band.top() + row);
                        }
                    }
                }
            }
        }
        return right < 0 ? List.of() : List.of(mark(left, top, right, bottom));
    }

    private static Detection mark(int left, int top, int right, int bottom) {
        Box box = new Box(left, top, right - left + 1, bottom - top + 1);
        return new Detection(Detection.Kind.OBJECT, "red mark", box, 1);
    }

    private static boolean red(RowBand band, int at, int most) {
        return band.sample(at) > most * 9 / 10 && band.sample(at + 1) < most / 5 && band.sample(at + 2) < most / 5;
    }
}
