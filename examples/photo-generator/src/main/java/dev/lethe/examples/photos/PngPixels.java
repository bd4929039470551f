package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Filters and deflates pixels for PNG, choosing for every row the filter with the smallest residue. */
final class PngPixels {

    private static final int FILTERS = 5;

    private PngPixels() {}

    static byte[] encode(BufferedImage picture) {
        int width = picture.getWidth();
        int channels = picture.getColorModel().hasAlpha() ? 4 : 3;
        byte[] above = new byte[width * channels];
        ByteArrayOutputStream filtered = new ByteArrayOutputStream();
        for (int y = 0; y < picture.getHeight(); y++) {
            byte[] row = samples(picture.getRGB(0, y, width, 1, null, 0, width), channels);
            filtered.writeBytes(bestFilter(row, above, channels));
            above = row;
        }
        return deflate(filtered.toByteArray());
    }

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] samples(int[] argb, int channels) {
        byte[] row = new byte[argb.length * channels];
        for (int x = 0; x < argb.length; x++) {
            int at = x * channels;
            row[at] = (byte) (argb[x] >> 16);
            row[at + 1] = (byte) (argb[x] >> 8);
            row[at + 2] = (byte) argb[x];
            if (channels == 4) {
                row[at + 3] = (byte) (argb[x] >> 24);
            }
        }
        return row;
    }

    private static byte[] bestFilter(byte[] row, byte[] above, int step) {
        byte[] best = new byte[0];
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter < FILTERS; filter++) {
            byte[] candidate = filter(filter, row, above, step);
            long sum = 0;
            for (int i = 1; i < candidate.length; i++) {
                sum += Math.abs(candidate[i]);
            }
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    private static byte[] filter(int filter, byte[] row, byte[] above, int step) {
        byte[] out = new byte[row.length + 1];
        out[0] = (byte) filter;
        for (int i = 0; i < row.length; i++) {
            int left = i < step ? 0 : row[i - step] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < step ? 0 : above[i - step] & 0xFF;
            int guess = switch (filter) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, corner);
                default -> 0;
            };
            out[i + 1] = (byte) (row[i] - guess);
        }
        return out;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
