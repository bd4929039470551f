package dev.lethe.segmentation;

import dev.lethe.ImagePrivacyException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own that segments, for tests that watch it from outside. */
final class Probe {
    static final int SIZE = 256;

    private Probe() {}

    /** Arguments: {@code watch FILE SECONDS}, with the bundled network on both engines as well, {@code repeat FILE WARM COUNT} or {@code open FILE}. */
    public static void main(String[] args) throws Exception {
        ModelSpec spec = ModelSpec.of("probe", SIZE, SIZE);
        try (Segmenter segmenter = Segmenter.onnx(Path.of(args[1]), spec)) {
            Raster picture = Pictures.draw(
                    640, 480, Channels.RGB, 8, (x, y, c) -> Pictures.inside(x, y, 640, 480) ? 255 - x % 16 : y % 16);
            if (args[0].equals("watch")) {
                try (Segmenter bundled = Segmenter.bundled(1);
                        Segmenter java = Segmenter.bundledInJava()) {
                    watch(List.of(segmenter, bundled, java), picture, Long.parseLong(args[2]));
                }
            } else if (args[0].equals("repeat")) {
                repeat(segmenter, picture, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            }
            System.out.println("done");
        } catch (ImagePrivacyException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void watch(List<Segmenter> segmenters, Raster picture, long seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            for (Segmenter segmenter : segmenters) {
                once(segmenter, picture);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static void repeat(Segmenter segmenter, Raster picture, int warm, int count) throws IOException {
        for (int i = 0; i < warm + count; i++) {
            if (i == warm) {
                System.out.println("before " + residentKib());
            }
            once(segmenter, picture);
        }
        System.out.println("after " + residentKib());
    }

    private static void once(Segmenter segmenter, Raster picture) throws IOException {
        try (RunContext context = Pictures.context()) {
            Mask mask = segmenter.mask(picture, context);
            boolean brightness = segmenter.spec().name().equals("probe");
            if (brightness && (mask.at(320, 240) < 200 || mask.at(0, 0) > 50)) {
                throw new IllegalStateException("the mask is wrong");
            }
        }
    }

    private static long residentKib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no VmRSS");
    }

    /** The command that starts it, with options for the virtual machine before its own arguments. */
    static List<String> command(List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(Probe.class.getName());
        command.addAll(List.of(args));
        return command;
    }

    /** Runs a command to its end and gives what it printed. */
    static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
