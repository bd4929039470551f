package dev.lethe.encoding.gif;

import dev.lethe.encoding.gif.GifAnimation.Frame;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * The canvas on which a GIF's frames are put one after the other (GIF89a, 23): red, green, blue, opacity. As in browsers,
 * what is cleared shows nothing. One owner, one thread.
 */
final class GifCanvas {
    private static final int CHANNELS = 4;
    private static final int CLEARED = 2;
    private static final int BEFORE = 3;

    private final GifAnimation animation;
    private final SeekableInput input;
    private final RunContext context;
    private final byte[] pixels;
    private final byte[] before;
    private Place last = new Place(0, 0, 0, 0);
    private int next;

    /** What a frame covers of the canvas, possibly nothing. */
    private record Place(int x, int y, int width, int height) {}

    /** An empty canvas; its memory is the run's. */
    GifCanvas(GifAnimation animation, SeekableInput input, RunContext context) throws IOException {
        this.animation = animation;
        this.input = input;
        this.context = context;
        long bytes = (long) CHANNELS * animation.width() * animation.height();
        this.pixels = new byte[Allocation.bytes(bytes, context)];
        this.before = new byte[Allocation.bytes(bytes, context)];
    }

    /** Disposes of the frame that is shown and shows the next one. */
    void show() throws IOException {
        if (next > 0 && animation.frames().get(next - 1).disposal() == BEFORE) {
            System.arraycopy(before, 0, pixels, 0, pixels.length);
        }
        Frame frame = animation.frames().get(next);
        try (RunContext run = context.part()) {
            if (next > 0 && animation.frames().get(next - 1).disposal() == CLEARED) {
                clear(last);
            }
            GifFrame decoded = animation.decode(next, input, run);
            if (frame.disposal() == BEFORE) {
                System.arraycopy(pixels, 0, before, 0, pixels.length);
            }
            put(decoded);
            last = visible(decoded);
        }
        next++;
    }

    private Place visible(GifFrame frame) {
        int right = Math.min(animation.width(), frame.left() + frame.columns());
        int bottom = Math.min(animation.height(), frame.top() + frame.rows());
        int columns = Math.max(0, right - frame.left());
        int rows = Math.max(0, bottom - frame.top());
        return new Place(frame.left(), frame.top(), columns, rows);
    }

    private void clear(Place box) throws IOException {
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            context.check();
            int from = index(box.x(), y);
            Arrays.fill(pixels, from, from + CHANNELS * box.width(), (byte) 0);
        }
    }

    private void put(GifFrame frame) throws IOException {
        byte[] palette = frame.palette();
        Place box = visible(frame);
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            context.check();
            int to = index(box.x(), y);
            for (int x = box.x(); x < box.x() + box.width(); x++, to += CHANNELS) {
                int color = 3 * frame.index(x, y);
                if (color >= 0) {
                    boolean known = color + 2 < palette.length;
                    for (int c = 0; c < 3; c++) {
                        pixels[to + c] = known ? palette[color + c] : 0;
                    }
                    pixels[to + 3] = (byte) 255;
                }
            }
        }
    }

    private int index(int x, int y) {
        return CHANNELS * (y * animation.width() + x);
    }

    byte[] pixels() {
        return pixels;
    }

    /** A part of what is shown, as long as it is shown. */
    Picture part(Box box) {
        Layout layout = Layout.of(box.width(), box.height(), Channels.RGBA);
        return new StreamedPicture(layout, context, () -> {
            int[] y = {box.y()};
            return (target, row) -> System.arraycopy(
                    pixels, index(box.x(), y[0]++), target.bytes(), target.index(0, row), layout.rowSamples());
        });
    }

    /** The smallest part that holds all that differs from other pixels; one pixel if nothing does. */
    Box changed(byte[] other) {
        int width = animation.width();
        int left = width;
        int right = 0;
        int top = -1;
        int bottom = 0;
        int row = CHANNELS * width;
        for (int y = 0; y < animation.height(); y++) {
            int first = Arrays.mismatch(pixels, y * row, (y + 1) * row, other, y * row, (y + 1) * row);
            if (first < 0) {
                continue;
            }
            int end = row;
            while (pixels[y * row + end - 1] == other[y * row + end - 1]) {
                end--;
            }
            left = Math.min(left, first / CHANNELS);
            right = Math.max(right, (end - 1) / CHANNELS + 1);
            top = top < 0 ? y : top;
            bottom = y + 1;
        }
        return top < 0 ? new Box(0, 0, 1, 1) : new Box(left, top, right - left, bottom - top);
    }
}
