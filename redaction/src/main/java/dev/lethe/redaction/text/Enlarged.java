package dev.lethe.redaction.text;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/**
 * A picture made twice as large if its text is small: readers are trained on letters of 20 to 40 pixels.
 *
 * @param plane the picture
 * @param scale how much larger it is
 */
record Enlarged(GrayPlane plane, int scale) {
    private static final double SMALL = 26;
    private static final long MOST_PIXELS = 6_000_000;

    static Enlarged of(GrayPlane plane, RunContext context) throws IOException {
        long pixels = (long) plane.width() * plane.height();
        if (pixels > MOST_PIXELS || typicalHeight(plane, context) >= SMALL) {
            return new Enlarged(plane, 1);
        }
        context.reserve(4 * pixels);
        return new Enlarged(doubled(plane), 2);
    }

    private static double typicalHeight(GrayPlane plane, RunContext context) throws IOException {
        List<TextLine> lines = new LineSearch(context).find(plane);
        return lines.isEmpty()
                ? SMALL
                : Strip.median(lines.stream().mapToDouble(TextLine::height).toArray());
    }

    /** Bilinear, each pixel in the middle of its four. */
    private static GrayPlane doubled(GrayPlane plane) {
        int width = 2 * plane.width();
        int height = 2 * plane.height();
        byte[] large = new byte[Math.multiplyExact(width, height)];
        for (int y = 0; y < height; y++) {
            int near = y / 2;
            int far = Math.max(0, Math.min(plane.height() - 1, (y & 1) == 0 ? near - 1 : near + 1));
            for (int x = 0; x < width; x++) {
                int beside = Math.max(0, Math.min(plane.width() - 1, (x & 1) == 0 ? x / 2 - 1 : x / 2 + 1));
                int sum = 9 * plane.at(x / 2, near)
                        + 3 * plane.at(beside, near)
                        + 3 * plane.at(x / 2, far)
                        + plane.at(beside, far);
                large[y * width + x] = (byte) ((sum + 8) >> 4);
            }
        }
        return new GrayPlane(width, height, large);
    }
}
