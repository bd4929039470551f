package dev.lethe.benchmarks;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Recompresses JPEGs without loss and without metadata, from the command line; {@code jpeg-lossless.sh} sets it beside
 * other programs.
 */
public final class JpegLossless {
    private JpegLossless() {}

    /**
     * Writes each file that can be read to a folder, and prints its name, its bytes and the milliseconds of the fastest
     * of several rounds over all files, from bytes in memory to bytes in memory.
     *
     * @param args {@code fast} or {@code smallest}, threads, rounds, the folder, files
     */
    public static void main(String[] args) throws IOException {
        int threads = Integer.parseInt(args[1]);
        ExecutorService helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1));
        try {
            JpegWriter writer = args[0].equals("fast") ? JpegWriter.fast() : JpegWriter.smallest();
            run(threads > 1 ? writer.withExecutor(helpers) : writer, args);
        } finally {
            helpers.shutdown();
        }
    }

    private static void run(JpegWriter writer, String[] args) throws IOException {
        double[] fastest = new double[args.length];
        long[] bytes = new long[args.length];
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            for (int i = 4; i < args.length; i++) {
                byte[] file = Files.readAllBytes(Path.of(args[i]));
                long start = System.nanoTime();
                byte[] result = recompressed(file, writer);
                double time = (System.nanoTime() - start) / 1e6;
                fastest[i] = round == 0 ? time : Math.min(time, fastest[i]);
                bytes[i] = result.length;
                if (round == 0 && result.length > 0) {
                    Files.write(Path.of(args[3]).resolve(Path.of(args[i]).getFileName()), result);
                }
            }
        }
        for (int i = 4; i < args.length; i++) {
            if (bytes[i] > 0) {
                System.out.printf(
                        Locale.ROOT, "%s\t%d\t%.3f%n", Path.of(args[i]).getFileName(), bytes[i], fastest[i]);
            }
        }
    }

    /** Read and written; nothing if it is no JPEG that Lethe reads. */
    static byte[] recompressed(byte[] file, JpegWriter writer) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted());
                SeekableInput input = Source.of(file).open(context)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
            writer.write(JpegReader.open(input, context).coefficients(), out, context);
            return out.toByteArray();
        } catch (ImagePrivacyException e) {
            return new byte[0];
        }
    }
}
