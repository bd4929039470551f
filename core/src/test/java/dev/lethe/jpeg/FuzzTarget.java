package dev.lethe.jpeg;

import dev.lethe.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * What Jazzer calls: the first byte of the input chooses what is done to the file that the others are. Jazzer knows this
 * class by the names of its methods, so that tests compile without it.
 */
public final class FuzzTarget {
    /** Each operation has 2 seconds, in which a picture of 4 megapixels can be read and written. */
    static final Limits LIMITS =
            Limits.webUpload().withMaxPixels(4_000_000).withMaxMemory(64 << 20).withDeadline(Duration.ofSeconds(2));

    private FuzzTarget() {}

    /** Puts one input to the test. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length > 0) {
            new FuzzOracle(LIMITS).check(Arrays.copyOfRange(input, 1, input.length), input[0] & 0xFF);
        }
    }
}
