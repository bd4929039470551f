package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.encoding.TestPictures;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

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
    private static final byte[] PICTURE_OF_OPACITY;
    private static final byte[] CANVAS_OF_OPACITY;

    static final Limits LIMITS = Limits.webUpload()
            .withMaxPixels(1_000_000)
            .with(Limit.MEMORY, 32 << 20)
            .withDeadline(Duration.ofSeconds(2));

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

    /** Puts one input to the test: a picture that is the same each time it is read, or a typed error. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] file = file(input[0] & 0xFF, Arrays.copyOfRange(input, 1, input.length));
        Optional<int[]> first = samples(file);
        if (first.isPresent() && !Arrays.equals(first.get(), samples(file).orElseThrow())) {
            throw new AssertionError("the picture is another the second time");
        }
    }

    private static byte[] file(int kind, byte[] bytes) {
        return switch (kind % KINDS) {
            case LOSSY -> WebpFiles.file("VP8 ", bytes);
            case LOSSLESS -> WebpFiles.file("VP8L", bytes);
            case OPACITY -> WebpFiles.file("VP8X", CANVAS_OF_OPACITY, "ALPH", bytes, "VP8 ", PICTURE_OF_OPACITY);
            default -> bytes;
        };
    }

    private static Optional<int[]> samples(byte[] file) throws IOException {
        MemoryBudget memory = new MemoryBudget(LIMITS.max(Limit.MEMORY));
        try (RunContext context = RunContext.of(LIMITS, memory, new Cancellation())) {
            Picture picture =
                    new WebpCodec().read(SeekableInput.of(file), TestPictures.header(ImageFormat.WEBP), context);
            return Optional.of(TestPictures.samples(Raster.of(picture, context)));
        } catch (ImagePrivacyException e) {
            return Optional.empty();
        } finally {
            if (memory.used() != 0) {
                throw new AssertionError("memory was not given back");
            }
        }
    }
}
