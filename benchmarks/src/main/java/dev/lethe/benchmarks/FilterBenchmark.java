package dev.lethe.benchmarks;

import dev.lethe.encoding.png.FilterChoice;
import dev.lethe.encoding.png.PngFilters;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * PNG filters on a line of 4,096 pixels in RGB: each one applied and undone, and the choice by the least sum, beside the
 * plain loop that the specification describes. No Java library offers its filters, so that loop is the peer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class FilterBenchmark {
    private static final int DISTANCE = 3;
    private static final int LENGTH = 4096 * DISTANCE;

    /** Number of the filter (W3C PNG, 9.2). */
    @Param({"1", "2", "3", "4"})
    public int filter;

    private final byte[] line = new byte[LENGTH];
    private final byte[] prior = new byte[LENGTH];
    private final byte[] target = new byte[LENGTH];
    private final FilterChoice choice = new FilterChoice(LENGTH, DISTANCE);

    /** Fills the lines. */
    public FilterBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < LENGTH; i++) {
            line[i] = (byte) (i / 50 + random.nextInt(8));
            prior[i] = (byte) (i / 50 + random.nextInt(8));
        }
    }

    /** Lethe's filter. */
    @Benchmark
    public byte[] apply() {
        PngFilters.apply(filter, line, prior, LENGTH, DISTANCE, target);
        return target;
    }

    /** Filtered, and back again. */
    @Benchmark
    public byte[] applyAndUndo() {
        PngFilters.apply(filter, line, prior, LENGTH, DISTANCE, target);
        PngFilters.undo(filter, target, prior, LENGTH, DISTANCE);
        return target;
    }

    /** All five, and the one with the least sum. */
    @Benchmark
    public int choose() {
        return choice.smallest(line, prior, LENGTH);
    }

    /** The specification's words as a loop. */
    @Benchmark
    public byte[] plain() {
        for (int i = 0; i < LENGTH; i++) {
            int left = i < DISTANCE ? 0 : line[i - DISTANCE] & 0xFF;
            int up = prior[i] & 0xFF;
            int upLeft = i < DISTANCE ? 0 : prior[i - DISTANCE] & 0xFF;
            target[i] = (byte) (line[i] - predicted(left, up, upLeft));
        }
        return target;
    }

    private int predicted(int left, int up, int upLeft) {
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            default -> paeth(left, up, upLeft);
        };
    }

    private static int paeth(int left, int up, int upLeft) {
        int p = left + up - upLeft;
        int toLeft = Math.abs(p - left);
        int toUp = Math.abs(p - up);
        int toUpLeft = Math.abs(p - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }
}
