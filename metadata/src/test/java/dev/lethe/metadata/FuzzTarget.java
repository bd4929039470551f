package dev.lethe.metadata;

import java.io.IOException;
import java.util.Arrays;

/**
 * What Jazzer calls: the first byte of the input chooses the policy, the others are the picture. Jazzer knows this class
 * by the names of its methods, so that tests compile without it.
 */
public final class FuzzTarget {
    // Jazzer calls static methods, and this one first.
    private static FuzzOracle oracle;

    private FuzzTarget() {}

    /** Chooses the family that the only argument names. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        oracle = new FuzzOracle(FuzzFamily.named(arguments[0]));
    }

    /** Puts one input to the test. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length > 0) {
            oracle.check(Arrays.copyOfRange(input, 1, input.length), FuzzOracle.policy(input[0]));
        }
    }
}
