package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.webp.vp8l.Vp8lPicture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/**
 * The opacity of a lossy picture (RFC 9649, 2.7.1.2): samples as they are, or as green of a lossless picture, less what was
 * predicted from those before. Immutable; one for all threads, each with passes of its own.
 */
final class AlphaPlane {
    private static final int HEADER = 1;

    private final int width;
    private final Filter filter;
    private final byte[] chunk;
    private final Optional<Vp8lPicture> compressed;

    /** What was predicted from. */
    private enum Filter {
        NONE,
        LEFT,
        ABOVE,
        GRADIENT
    }

    private AlphaPlane(int width, Filter filter, byte[] chunk, Optional<Vp8lPicture> compressed) {
        this.width = width;
        this.filter = filter;
        this.chunk = chunk;
        this.compressed = compressed;
    }

    /**
     * Reads an {@code ALPH} chunk. How many levels there were is not looked at, nor are the bits that are reserved.
     *
     * @param chunk not changed
     * @throws MalformedImageException if it holds less than the picture needs
     */
    static AlphaPlane read(byte[] chunk, int width, int height, RunContext context) throws IOException {
        int method = chunk.length > HEADER ? chunk[0] & 3 : -1;
        Filter filter = chunk.length > HEADER ? Filter.values()[chunk[0] >> 2 & 3] : Filter.NONE;
        if (method == 1) {
            Vp8lPicture picture = Vp8lPicture.read(chunk, HEADER, width, height, context);
            return new AlphaPlane(width, filter, new byte[0], Optional.of(picture));
        }
        if (method != 0 || chunk.length - HEADER < (long) width * height) {
            throw new MalformedImageException(
                    ImageFormat.WEBP + " has opacity that ends early or is of an unknown kind; the file is damaged");
        }
        return new AlphaPlane(width, filter, chunk, Optional.empty());
    }

    /** Starts a pass over the rows. */
    Rows rows() {
        return new Rows();
    }

    /** Rows from the first to the last. One owner, one thread. */
    final class Rows {
        private final Optional<Vp8lPicture.Rows> source = compressed.map(Vp8lPicture::rows);
        /** The row before, which each one replaces. */
        private final int[] row = new int[width];

        private final int[] differences = new int[width];
        private int y;

        private Rows() {}

        /** Puts the next row into an array, from an index on, in steps. There must be one. */
        void next(byte[] target, int at, int step) {
            load();
            undo(filter);
            for (int x = 0, to = at; x < width; x++, to += step) {
                target[to] = (byte) row[x];
            }
            y++;
        }

        private void load() {
            if (source.isPresent()) {
                int[] argb = source.get().next();
                for (int x = 0; x < width; x++) {
                    differences[x] = argb[x] >> 8 & 0xFF;
                }
                return;
            }
            int from = HEADER + y * width;
            for (int x = 0; x < width; x++) {
                differences[x] = chunk[from + x];
            }
        }

        private void undo(Filter kind) {
            switch (kind) {
                case NONE -> System.arraycopy(differences, 0, row, 0, width);
                case LEFT -> left();
                case ABOVE -> {
                    if (y == 0) {
                        left();
                    } else {
                        for (int x = 0; x < width; x++) {
                            row[x] = row[x] + differences[x] & 0xFF;
                        }
                    }
                }
                case GRADIENT -> {
                    if (y == 0) {
                        left();
                    } else {
                        gradient();
                    }
                }
            }
        }

        /** The first one of a row is predicted from the one above it; that of the first row from 0. */
        private void left() {
            int last = row[0];
            for (int x = 0; x < width; x++) {
                last = last + differences[x] & 0xFF;
                row[x] = last;
            }
        }

        private void gradient() {
            int corner = row[0];
            int last = corner;
            for (int x = 0; x < width; x++) {
                int above = row[x];
                int predicted = Math.max(0, Math.min(255, last + above - corner));
                last = predicted + differences[x] & 0xFF;
                corner = above;
                row[x] = last;
            }
        }
    }
}
