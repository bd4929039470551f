package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/** A picture whose boxes are filled as its rows pass by. The picture underneath stays its owner's. */
final class CoveredPicture implements Picture {
    private final Picture source;
    private final List<Box> boxes;
    private final int[] fill;
    private final RunContext context;

    CoveredPicture(Picture source, List<Box> boxes, int rgb, RunContext context) {
        this.source = source;
        this.boxes = List.copyOf(boxes);
        this.fill = pixel(source.layout(), rgb);
        this.context = context;
    }

    /** The colour as samples of a layout, opaque. */
    private static int[] pixel(Layout layout, int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int scale = layout.maxSample() / 255;
        int opaque = layout.maxSample();
        int luminance = (299 * red + 587 * green + 114 * blue + 500) / 1000 * scale;
        return switch (layout.channels()) {
            case GRAY -> new int[] {luminance};
            case GRAY_ALPHA -> new int[] {luminance, opaque};
            case RGB -> new int[] {red * scale, green * scale, blue * scale};
            case RGBA -> new int[] {red * scale, green * scale, blue * scale, opaque};
        };
    }

    @Override
    public Layout layout() {
        return source.layout();
    }

    @Override
    public int frames() {
        return source.frames();
    }

    @Override
    public RowReader rows(int frame) throws IOException {
        RowReader reader = source.rows(frame);
        return new RowReader() {
            @Override
            public int read(RowBand band) throws IOException {
                int rows = reader.read(band);
                if (rows > 0) {
                    cover(band);
                }
                return rows;
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private void cover(RowBand band) throws IOException {
        for (Box box : boxes) {
            int first = Math.max(box.y(), band.top());
            int end = Math.min(box.y() + box.height(), band.top() + band.rows());
            for (int y = first; y < end; y++) {
                context.check();
                fillRow(band, box, y - band.top());
            }
        }
    }

    private void fillRow(RowBand band, Box box, int row) {
        int at = band.index(box.x(), row);
        int end = at + box.width() * fill.length;
        for (int i = at; i < end; i += fill.length) {
            for (int c = 0; c < fill.length; c++) {
                band.set(i + c, fill[c]);
            }
        }
    }

    @Override
    public void close() {
        // the source is closed by its owner
    }
}
