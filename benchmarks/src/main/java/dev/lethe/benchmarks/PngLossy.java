package dev.lethe.benchmarks;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.compress.palette.PalettePng;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Bytes of PNGs with palettes beside those of a {@code pngquant}, at the scores that its files have: {@code PngLossy DIR
 * PNGQUANT [OPTION...]}. A picture whose file of theirs is without loss, or can't be reached, is written without loss.
 */
public final class PngLossy {
    private static final double LOSSLESS = 99.9;

    private PngLossy() {}

    /** A file and its score. */
    private record Scored(byte[] file, double score) {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<String> command = Arrays.asList(args).subList(1, args.length);
        File[] files = new File(args[0]).listFiles((folder, name) -> name.endsWith(".png"));
        long[] bytes = new long[2];
        double[] scores = new double[2];
        double logs = 0;
        Arrays.sort(files);
        for (File file : files) {
            byte[] original = plain(Files.readAllBytes(file.toPath()));
            Scored theirs = scored(original, theirs(original, command));
            Scored ours = scored(original, ours(original, theirs.score()));
            print(file.getName(), ours.file().length, theirs.file().length, ours.score(), theirs.score());
            bytes[0] += ours.file().length;
            bytes[1] += theirs.file().length;
            scores[0] += ours.score();
            scores[1] += theirs.score();
            logs += Math.log((double) ours.file().length / theirs.file().length);
        }
        print("all " + files.length, bytes[0], bytes[1], scores[0] / files.length, scores[1] / files.length);
        System.out.printf(Locale.ROOT, "geometric mean of the ratios: %.3f%n", Math.exp(logs / files.length));
    }

    private static void print(String name, long ours, long theirs, double ourScore, double theirScore) {
        System.out.printf(
                Locale.ROOT,
                "%-48s bytes %8d / %8d = %.3f  score %6.2f / %6.2f%n",
                name,
                ours,
                theirs,
                (double) ours / theirs,
                ourScore,
                theirScore);
    }

    private static Raster pixels(byte[] file, RunContext context) throws IOException {
        ImageHeader header = ImageHeader.still(ImageFormat.PNG, 1, 1);
        Picture picture = PixelCodecs.builtIn().decoder(ImageFormat.PNG).read(SeekableInput.of(file), header, context);
        return Raster.of(picture, context);
    }

    private static byte[] ours(byte[] original, double score) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Raster picture = pixels(original, context);
            byte[] lossless = lossless(original, context);
            if (score < LOSSLESS) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                PalettePng.Result result = PalettePng.of(picture, context).smallest(score, out);
                if (result.reached() && out.size() < lossless.length) {
                    return out.toByteArray();
                }
            }
            return lossless;
        }
    }

    private static byte[] lossless(byte[] original, RunContext context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean smaller = PngSmaller.standard()
                .write(SeekableInput.of(original), out, context)
                .isPresent();
        return smaller ? out.toByteArray() : original;
    }

    /** The same pixels without colour profiles and other chunks, which would be compared as well. */
    private static byte[] plain(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PixelCodecs.builtIn()
                    .encoder(ImageFormat.PNG)
                    .write(pixels(file, context), ImageFormat.PNG, EncodeOptions.defaults(), out, context);
            return out.toByteArray();
        }
    }

    private static byte[] theirs(byte[] original, List<String> command) throws IOException {
        Path file = Files.createTempFile("lethe", ".png");
        try {
            Files.write(file, original);
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of("--output", "-", "--", file.toString()));
            return output(whole);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.getInputStream().readAllBytes();
    }

    private static Scored scored(byte[] original, byte[] file) throws IOException {
        String program = System.getenv("SSIMULACRA2");
        if (program == null) {
            try (RunContext context = RunContext.of(Limits.trusted())) {
                return new Scored(file, Ssimulacra2.score(pixels(original, context), pixels(file, context), context));
            }
        }
        Path before = Files.createTempFile("lethe", ".png");
        Path after = Files.createTempFile("lethe", ".png");
        try {
            Files.write(before, original);
            Files.write(after, file);
            byte[] answer = output(List.of(program, before.toString(), after.toString()));
            return new Scored(file, Double.parseDouble(new String(answer, StandardCharsets.US_ASCII).strip()));
        } finally {
            Files.delete(before);
            Files.delete(after);
        }
    }
}
