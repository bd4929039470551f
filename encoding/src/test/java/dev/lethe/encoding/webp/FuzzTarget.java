package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.FuzzedPixels;
import java.io.IOException;
import java.util.Arrays;

/**
 * What Jazzer calls: the first byte of the input chooses what the others are, a whole file or the data of a chunk. Jazzer
 * knows this class by the names of its methods, so that tests compile without it.
 */
public final class FuzzTarget {
    static final int FILE = 0;
    static final int LOSSY = 1;
    static final int LOSSLESS = 2;
    static final int OPACITY = 3;

    private static final int KINDS = 4;
    private static final FuzzedPixels PIXELS = new FuzzedPixels(new WebpCodec(), ImageFormat.WEBP);
    private static final byte[] PICTURE_OF_OPACITY;
    private static final byte[] CANVAS_OF_OPACITY;

    static {
        try {
            byte[] file = WebpFiles.read("alpha-coded-plain");
            PICTURE_OF_OPACITY = WebpFiles.data(file, "VP8 ");
            CANVAS_OF_OPACITY = WebpFiles.data(file, "VP8X");
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private FuzzTarget() {}

    /** Puts one input to the test. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        PIXELS.decode(file(input[0] & 0xFF, Arrays.copyOfRange(input, 1, input.length)));
    }

    private static byte[] file(int kind, byte[] bytes) {
        return switch (kind % KINDS) {
            case LOSSY -> WebpFiles.file("VP8 ", bytes);
            case LOSSLESS -> WebpFiles.file("VP8L", bytes);
            case OPACITY -> WebpFiles.file("VP8X", CANVAS_OF_OPACITY, "ALPH", bytes, "VP8 ", PICTURE_OF_OPACITY);
            default -> bytes;
        };
    }
}
