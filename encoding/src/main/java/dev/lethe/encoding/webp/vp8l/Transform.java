package dev.lethe.encoding.webp.vp8l;

import dev.lethe.run.RunContext;
import java.io.IOException;

/** What an encoder did to all pixels to make them smaller, read from the file so that it can be undone (RFC 9649, 4). */
sealed interface Transform {
    int PREDICTION = 0;
    int CROSS_COLOR = 1;
    int SUBTRACTED_GREEN = 2;

    /** Undoes it, row by row. One owner, one thread. */
    @FunctionalInterface
    interface Inverse {
        /**
         * Changes a row in place.
         *
         * @param y 0, then 1, and so on
         */
        void undo(int[] row, int y);
    }

    /** Starts a pass over the picture. */
    Inverse inverse();

    /** Pixels in a row of what is coded. */
    int codedWidth();

    /** Reads a transform of some type of a picture whose rows have {@code width} pixels at that point. */
    static Transform read(BitReader in, int type, int width, int height, RunContext context) throws IOException {
        return switch (type) {
            case PREDICTION -> new Prediction(width, Map.read(in, width, height, context));
            case CROSS_COLOR -> new CrossColor(width, Map.read(in, width, height, context));
            case SUBTRACTED_GREEN -> new SubtractedGreen(width);
            default -> Indexed.read(in, width, context);
        };
    }

    /** An image that holds a setting for each tile of the picture. */
    record Map(int bits, int across, int[] pixels) {
        static Map read(BitReader in, int width, int height, RunContext context) throws IOException {
            int bits = 2 + in.number(3);
            int across = Tiles.count(width, bits);
            return new Map(bits, across, EntropyImage.describing(in, across, Tiles.count(height, bits), context));
        }

        /** Index of the setting of the first tile in the row of tiles that a row of pixels belongs to. */
        int row(int y) {
            return (y >> bits) * across;
        }
    }

    /** Each pixel is less what was predicted from its neighbours (RFC 9649, 4.1). */
    record Prediction(int codedWidth, Map modes) implements Transform {
        @Override
        public Inverse inverse() {
            return new InversePrediction(codedWidth, modes);
        }
    }

    /** Red and blue are less what their correlation with green, and of blue with red, predicts (RFC 9649, 4.2). */
    record CrossColor(int codedWidth, Map factors) implements Transform {
        @Override
        public Inverse inverse() {
            return (row, y) -> {
                int tile = factors.row(y);
                for (int from = 0; from < codedWidth; tile++) {
                    int end = Math.min(codedWidth, from + (1 << factors.bits));
                    undo(row, from, end, factors.pixels[tile]);
                    from = end;
                }
            };
        }

        private static void undo(int[] row, int from, int end, int factors) {
            int greenToRed = (byte) factors;
            int greenToBlue = (byte) (factors >> 8);
            int redToBlue = (byte) (factors >> 16);
            for (int x = from; x < end; x++) {
                int pixel = row[x];
                int green = (byte) (pixel >> 8);
                int red = (pixel >> 16) + (greenToRed * green >> 5) & 0xFF;
                int blue = pixel + (greenToBlue * green >> 5) + (redToBlue * (byte) red >> 5) & 0xFF;
                row[x] = pixel & 0xFF00FF00 | red << 16 | blue;
            }
        }
    }

    /** Red and blue are less green (RFC 9649, 4.3). */
    record SubtractedGreen(int codedWidth) implements Transform {
        private static final int RED_BLUE = 0x00FF00FF;

        @Override
        public Inverse inverse() {
            return (row, y) -> {
                for (int x = 0; x < codedWidth; x++) {
                    int pixel = row[x];
                    int green = pixel >> 8 & 0xFF;
                    row[x] = pixel & ~RED_BLUE | (pixel & RED_BLUE) + (green << 16 | green) & RED_BLUE;
                }
            };
        }
    }

    /**
     * Pixels are indexes of colours, several in one if they are few (RFC 9649, 4.4).
     *
     * @param width pixels in a row
     * @param bits logarithm of how many pixels lie in one
     * @param colors one for each index that can occur
     */
    record Indexed(int width, int bits, int[] colors) implements Transform {
        static Indexed read(BitReader in, int width, RunContext context) throws IOException {
            int count = 1 + in.number(8);
            int bits = count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3;
            int[] steps = EntropyImage.describing(in, count, 1, context);
            // indexes of no colour are transparent black
            int[] colors = new int[1 << (8 >> bits)];
            int color = 0;
            for (int i = 0; i < count; i++) {
                color = InversePrediction.sum(color, steps[i]);
                colors[i] = color;
            }
            return new Indexed(width, bits, colors);
        }

        @Override
        public int codedWidth() {
            return Tiles.count(width, bits);
        }

        @Override
        public Inverse inverse() {
            int indexBits = 8 >> bits;
            int mask = colors.length - 1;
            int inOne = (1 << bits) - 1;
            return (row, y) -> {
                // from the right, so that no pixel is replaced before it has been looked at
                for (int x = width - 1; x >= 0; x--) {
                    row[x] = colors[row[x >> bits] >> 8 + (x & inOne) * indexBits & mask];
                }
            };
        }
    }
}
