package dev.lethe.segmentation.face;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.Engine;
import java.util.Arrays;
import java.util.List;

/** Pictures with white squares on black, and a stand-in for a network that takes such squares for faces. */
final class Dots {
    /** Pixels. */
    static final int SIDE = 16;

    private static final int STRIDE = 8;

    private Dots() {}

    static FaceDetector detector() {
        return new FaceDetector(new SquareFinder(), FaceModel.lethe(), Engine.PLAIN_JAVA);
    }

    static RunContext context() {
        return RunContext.of(Limits.trusted());
    }

    /** Says that four cells whose middles are white are a face of 16 × 16 pixels; smaller scales show no such four. */
    private static final class SquareFinder implements FaceNetwork {
        @Override
        public List<Output> run(float[] planes, int width, int height, RunContext context) {
            int columns = width / STRIDE;
            int rows = height / STRIDE;
            float[] values = new float[5 * columns * rows];
            Arrays.fill(values, 0, columns * rows, -4);
            Arrays.fill(values, columns * rows, 3 * columns * rows, 0.5f);
            Arrays.fill(values, 3 * columns * rows, values.length, (float) Math.log(2));
            for (int row = 0; row < rows - 1; row++) {
                for (int column = 0; column < columns - 1; column++) {
                    int at = (row * STRIDE + 4) * width + column * STRIDE + 4;
                    boolean above = planes[at] > 0.9 && planes[at + STRIDE] > 0.9;
                    boolean below = planes[at + STRIDE * width] > 0.9 && planes[at + STRIDE * width + STRIDE] > 0.9;
                    values[row * columns + column] = above && below ? 4 : -4;
                }
            }
            return List.of(new Output(List.of(1L, 5L, (long) rows, (long) columns), values));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /**
     * A picture that is never in memory.
     *
     * @param places upper left corners of white squares
     */
    record Sparse(int width, int height, int frames, List<int[]> places) implements Picture {
        @Override
        public Layout layout() {
            return Layout.of(width, height, Channels.RGB);
        }

        @Override
        public RowReader rows(int frame) {
            return new Pass();
        }

        @Override
        public void close() {
            // nothing is held open
        }

        private final class Pass implements RowReader {
            private int next;

            @Override
            public int read(RowBand band) {
                int n = Math.min(band.capacity(), height - next);
                Arrays.fill(band.bytes(), (byte) 0);
                for (int[] place : places) {
                    for (int y = Math.max(next, place[1]); y < Math.min(next + n, place[1] + SIDE); y++) {
                        int from = band.index(place[0], y - next);
                        int to = band.index(Math.min(width, place[0] + SIDE), y - next);
                        Arrays.fill(band.bytes(), from, to, (byte) 0xFF);
                    }
                }
                band.hold(next, n);
                next += n;
                return n;
            }

            @Override
            public void close() {
                // nothing is held open
            }
        }
    }
}
