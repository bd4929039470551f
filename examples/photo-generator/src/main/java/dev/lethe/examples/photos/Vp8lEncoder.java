package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;

/** A small lossless WebP (VP8L) encoder: green subtracted, pixels predicted, runs copied. */
final class Vp8lEncoder {

    private static final int BLOCK_BITS = 4;
    private static final int GREEN_SYMBOLS = 256 + 24;
    private static final int FIRST_LENGTH_SYMBOL = 256;
    private static final int DISTANCE_SYMBOLS = 40;
    private static final int FROM_ABOVE = 0;
    private static final int FROM_LEFT = 1;
    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 4096;

    private final BitWriter out = new BitWriter();

    private Vp8lEncoder() {}

    /** Gives the content of a VP8L chunk. */
    static byte[] encode(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Vp8lEncoder encoder = new Vp8lEncoder();
        encoder.picture(pixels, width, height, picture.getColorModel().hasAlpha());
        return encoder.out.toByteArray();
    }

    private void picture(int[] pixels, int width, int height, boolean alpha) {
        out.write(0x2F, 8);
        out.write(width - 1, 14);
        out.write(height - 1, 14);
        out.write(alpha ? 1 : 0, 1);
        out.write(0, 3); // version
        out.write(1, 1); // a transform follows
        out.write(2, 2); // green is subtracted from red and blue
        int[] plain = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int green = (pixels[i] >> 8) & 0xFF;
            plain[i] = Vp8lPredictor.subtract(pixels[i], (green << 16) | green);
        }
        out.write(1, 1); // a transform follows
        out.write(0, 2); // pixels are predicted
        out.write(BLOCK_BITS - 2, 3);
        Vp8lPredictor predictor = new Vp8lPredictor(plain, width, height, BLOCK_BITS);
        entropyCoded(predictor.modes(), predictor.blocksAcross(), false);
        out.write(0, 1); // no more transforms
        entropyCoded(predictor.residues(), width, true);
    }

    private void entropyCoded(int[] pixels, int width, boolean main) {
        out.write(0, 1); // no colour cache
        if (main) {
            out.write(0, 1); // the same codes everywhere
        }
        int[][] counts = new int[5][256];
        counts[0] = new int[GREEN_SYMBOLS];
        counts[4] = new int[DISTANCE_SYMBOLS];
        walk(pixels, width, (code, symbol, extraBits, extra) -> counts[code][symbol]++);
        PrefixCode[] codes = new PrefixCode[5];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = new PrefixCode(counts[i]);
            codes[i].describe(out);
        }
        walk(pixels, width, (code, symbol, extraBits, extra) -> {
            codes[code].write(out, symbol);
            out.write(extra, extraBits);
        });
    }

    /** Receives one symbol: which of the five codes it belongs to and the raw bits behind it. */
    private interface SymbolSink {
        void accept(int code, int symbol, int extraBits, int extra);
    }

    private static void walk(int[] pixels, int width, SymbolSink sink) {
        int at = 0;
        while (at < pixels.length) {
            int left = run(pixels, at, 1);
            int above = run(pixels, at, width);
            if (Math.max(left, above) >= SHORTEST_RUN) {
                length(Math.max(left, above), sink);
                sink.accept(4, left >= above ? FROM_LEFT : FROM_ABOVE, 0, 0);
                at += Math.max(left, above);
            } else {
                int pixel = pixels[at++];
                sink.accept(0, (pixel >> 8) & 0xFF, 0, 0);
                sink.accept(1, (pixel >> 16) & 0xFF, 0, 0);
                sink.accept(2, pixel & 0xFF, 0, 0);
                sink.accept(3, pixel >>> 24, 0, 0);
            }
        }
    }

    private static int run(int[] pixels, int at, int distance) {
        int length = 0;
        if (at >= distance) {
            while (length < LONGEST_RUN
                    && at + length < pixels.length
                    && pixels[at + length] == pixels[at + length - distance]) {
                length++;
            }
        }
        return length;
    }

    private static void length(int length, SymbolSink sink) {
        int value = length - 1;
        int high = 31 - Integer.numberOfLeadingZeros(value);
        int extraBits = Math.max(0, high - 1);
        int prefix = value < 4 ? value : 2 * high + ((value >> (high - 1)) & 1);
        sink.accept(0, FIRST_LENGTH_SYMBOL + prefix, extraBits, value < 4 ? 0 : value & ((1 << extraBits) - 1));
    }
}
