package dev.lethe.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What {@link SealBenchmark} and {@link DataUriBenchmark} compare, for busy machines: each of a pair after the other, so that
 * both meet the same load, in CPU time, as the median of many rounds. {@code SealRatios [ROUNDS]}.
 */
public final class SealRatios {
    private static final int WARM_UP = 8;

    private SealRatios() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        SealBenchmark age = new SealBenchmark();
        age.seal();
        DataUriBenchmark uri = new DataUriBenchmark();
        uri.encode();
        compare("age, sealing / jagged", age::sealLethe, age::sealJagged, rounds);
        compare("age, opening / jagged", age::openLethe, age::openJagged, rounds);
        compare("data URI, encoding / Base64.Encoder", uri::encodeLethe, uri::encodeJdk, rounds);
        compare("data URI, decoding / Base64.Decoder", uri::decodeLethe, uri::decodeJdk, rounds);
    }

    private static void compare(String name, Callable<?> ours, Callable<?> theirs, int rounds) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + rounds; i++) {
            double first = seconds(i % 2 == 0 ? ours : theirs);
            double second = seconds(i % 2 == 0 ? theirs : ours);
            if (i >= WARM_UP) {
                double own = i % 2 == 0 ? first : second;
                times.add(own);
                ratios.add((i % 2 == 0 ? second : first) / own);
            }
        }
        double[] sorted = ratios.stream().mapToDouble(ratio -> ratio).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-36s speed %.2f (quartiles %.2f to %.2f), %.0f ms for 32 MiB%n",
                name,
                sorted[sorted.length / 2],
                sorted[sorted.length / 4],
                sorted[sorted.length * 3 / 4],
                1000 * middle(times));
    }

    private static double middle(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Of this thread: the work is done on it. */
    private static double seconds(Callable<?> work) throws Exception {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        work.call();
        return (thread.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
