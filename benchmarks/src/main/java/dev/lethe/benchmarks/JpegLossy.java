package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
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
import javax.imageio.ImageIO;

/**
 * Bytes at equal SSIMULACRA 2, Lethe's beside those of a {@code cjpeg}: {@code JpegLossy DIR CJPEG [OPTION...]} reads the
 * PNGs of a folder, encodes each at several qualities and prints the geometric mean of the ratios at scores of 75, 80 and
 * 85, between the measured points by the logarithm of the bytes.
 */
public final class JpegLossy {
    private static final double[] SCORES = {75, 80, 85};
    private static final int[] OURS = {60, 68, 74, 79, 84, 89, 93};
    private static final int[] THEIRS = {50, 60, 70, 78, 85, 90, 94};

    private JpegLossy() {}

    /** A measured point. */
    private record Point(double score, double logBytes) {}

    /** Encodes at a quality. */
    @FunctionalInterface
    private interface Encoder {
        byte[] encode(Raster picture, int quality) throws IOException;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<String> cjpeg = Arrays.asList(args).subList(1, args.length);
        double[] sums = new double[SCORES.length];
        int[] counts = new int[SCORES.length];
        File[] files = new File(args[0]).listFiles((folder, name) -> name.endsWith(".png"));
        for (File file : files == null ? new File[0] : files) {
            try (RunContext context = RunContext.of(Limits.trusted())) {
                Raster picture = Raster.of(BufferedImages.fromBufferedImage(ImageIO.read(file), context), context);
                List<Point> ours = curve(picture, OURS, JpegLossy::lethe);
                List<Point> other = curve(picture, THEIRS, (raster, quality) -> theirs(raster, quality, cjpeg));
                for (int i = 0; i < SCORES.length; i++) {
                    double ratio = at(ours, SCORES[i]) - at(other, SCORES[i]);
                    if (!Double.isNaN(ratio)) {
                        sums[i] += ratio;
                        counts[i]++;
                    }
                }
            }
        }
        for (int i = 0; i < SCORES.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%.0f: %.3f of the bytes (%d files)%n",
                    SCORES[i],
                    Math.exp(sums[i] / counts[i]),
                    counts[i]);
        }
    }

    private static List<Point> curve(Raster picture, int[] qualities, Encoder encoder) throws IOException {
        List<Point> points = new ArrayList<>();
        for (int quality : qualities) {
            byte[] file = encoder.encode(picture, quality);
            try (RunContext context = RunContext.of(Limits.trusted());
                    SeekableInput input = Source.of(file).open(context)) {
                JpegDecoder decoder = JpegDecoder.of(JpegReader.open(input, context), context);
                double score = Ssimulacra2.score(picture, decoder.picture(ColorProfile.SRGB), context);
                points.add(new Point(score, Math.log(file.length)));
            }
        }
        return points;
    }

    private static double at(List<Point> curve, double score) {
        for (int i = 1; i < curve.size(); i++) {
            Point low = curve.get(i - 1);
            Point high = curve.get(i);
            if (low.score <= score && score <= high.score && low.score < high.score) {
                double part = (score - low.score) / (high.score - low.score);
                return low.logBytes + part * (high.logBytes - low.logBytes);
            }
        }
        return Double.NaN;
    }

    private static byte[] lethe(Raster picture, int quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegEncoder.quality(quality).write(picture, out, context);
        }
        return out.toByteArray();
    }

    private static byte[] theirs(Raster picture, int quality, List<String> cjpeg) throws IOException {
        Path ppm = Files.createTempFile("lethe", ".ppm");
        try {
            String header = (picture.layout().channels().count() == 1 ? "P5 " : "P6 ")
                    + picture.layout().width() + " " + picture.layout().height() + " 255\n";
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            plain.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
            plain.writeBytes(picture.all().bytes());
            Files.write(ppm, plain.toByteArray());
            List<String> command = new ArrayList<>(cjpeg);
            command.addAll(List.of("-quality", String.valueOf(quality), ppm.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.getInputStream().readAllBytes();
        } finally {
            Files.delete(ppm);
        }
    }
}
