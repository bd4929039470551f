package dev.lethe.encoding.webp.vp8l;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A lossless picture, decoded but for its transforms, which each pass undoes anew. Immutable; one for all threads, each
 * with passes of its own.
 */
public final class Vp8lPicture {
    private final int width;
    private final int height;
    private final List<Transform> transforms;
    private final int[] coded;

    private Vp8lPicture(int width, int height, List<Transform> transforms, int[] coded) {
        this.width = width;
        this.height = height;
        this.transforms = transforms;
        this.coded = coded;
    }

    /**
     * Reads a picture, whose memory is the run's until that ends: 4 bytes for each pixel at most, and what its codes take.
     *
     * @param data holds the picture up to its end; not changed
     * @param from index of the first byte behind the header that tells its size
     * @param width 1 to 16,384
     * @param height 1 to 16,384
     * @throws dev.lethe.MalformedImageException if the data are damaged or end early
     * @throws dev.lethe.LimitExceededException if the run's memory does not suffice
     */
    public static Vp8lPicture read(byte[] data, int from, int width, int height, RunContext context)
            throws IOException {
        BitReader in = new BitReader(data, from);
        List<Transform> transforms = new ArrayList<>();
        int coded = width;
        int seen = 0;
        while (in.flag()) {
            int type = in.number(2);
            if ((seen >> type & 1) != 0) {
                throw BitReader.malformed("have a transform twice");
            }
            seen |= 1 << type;
            Transform transform = Transform.read(in, type, coded, height, context);
            coded = transform.codedWidth();
            transforms.add(0, transform);
        }
        int[] pixels = EntropyImage.picture(in, coded, height, context);
        return new Vp8lPicture(width, height, List.copyOf(transforms), pixels);
    }

    /** Starts a pass over the rows. */
    public Rows rows() {
        return new Rows();
    }

    /** Rows from the first to the last. One owner, one thread. */
    public final class Rows {
        private final List<Transform.Inverse> inverses =
                transforms.stream().map(Transform::inverse).toList();
        private final int codedWidth = coded.length / height;
        private final int[] row = new int[width];
        private int y;

        private Rows() {}

        /** The next row, valid until the one after it: opacity, red, green, blue in each number. There must be one. */
        public int[] next() {
            System.arraycopy(coded, y * codedWidth, row, 0, codedWidth);
            for (Transform.Inverse inverse : inverses) {
                inverse.undo(row, y);
            }
            y++;
            return row;
        }
    }
}
