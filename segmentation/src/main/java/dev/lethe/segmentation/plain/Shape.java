package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;

/** Size of a value while a network computes: planes of one height and width. */
record Shape(int channels, int height, int width) {
    private static final long MOST = 1L << 28;

    Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("shape: sizes must be positive");
        }
    }

    /** A shape from sizes with a batch of one in front. */
    static Shape of(int... sizes) throws ModelMismatchException {
        if (sizes.length != 4 || sizes[0] > 1) {
            throw new ModelMismatchException("The network wants a tensor of other than 1 x channels x height x width");
        }
        return of(sizes[1], sizes[2], sizes[3]);
    }

    /** A shape within bounds. */
    static Shape of(int channels, int height, int width) throws ModelMismatchException {
        if (channels < 1 || height < 1 || width < 1 || (double) channels * height * width > MOST) {
            throw new ModelMismatchException(
                    "The network has a value of " + channels + " x " + height + " x " + width + " numbers");
        }
        return new Shape(channels, height, width);
    }

    int plane() {
        return height * width;
    }

    int size() {
        return channels * height * width;
    }
}
