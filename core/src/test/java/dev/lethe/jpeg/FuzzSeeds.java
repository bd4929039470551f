package dev.lethe.jpeg;

import dev.lethe.Limits;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Small files to start from: one of each kind, made here, and what the corpora beside the repository hold. */
final class FuzzSeeds {
    private static final long LARGEST = 16 << 10;

    private FuzzSeeds() {}

    /** Valid files of each colour and coding, with and without restarts. */
    static List<byte[]> made() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (JpegCoefficients picture : pictures()) {
            for (JpegWriter writer : List.of(
                    JpegWriter.standard(), JpegWriter.sequential().withRestartInterval(2), JpegWriter.progressive())) {
                files.add(write(picture, writer));
            }
        }
        return files;
    }

    /** The small JPEGs of the corpora, by their first bytes; none where they are absent. */
    static List<byte[]> found() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path file : jpegs("hostile")) {
            if (Files.size(file) <= LARGEST) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** All JPEGs of a folder of the corpora, by their first bytes; none where it is absent. */
    static List<Path> jpegs(String folder) throws IOException {
        Path root = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", folder);
        List<Path> jpegs = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (startsAsJpeg(file)) {
                        jpegs.add(file);
                    }
                }
            }
        }
        return jpegs;
    }

    private static boolean startsAsJpeg(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 0xFF && in.read() == 0xD8;
        }
    }

    private static List<JpegCoefficients> pictures() {
        return List.of(
                picture(JpegColors.GRAY, 17, 20, 11),
                picture(JpegColors.YCBCR, 35, 18, 22, 11, 11),
                picture(JpegColors.YCBCR, 33, 9, 21, 11, 11),
                picture(JpegColors.RGB, 10, 17, 11, 11, 11),
                picture(JpegColors.CMYK, 12, 9, 11, 11, 11, 11),
                picture(JpegColors.YCCK, 20, 17, 22, 11, 11, 22),
                picture(JpegColors.UNKNOWN, 9, 33, 12, 11));
    }

    private static JpegCoefficients picture(JpegColors colors, int width, int height, int... sampling) {
        Random random = new Random(width);
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < sampling.length; i++) {
            int[] divisors = random.ints(64, 1, 40).toArray();
            components.add(
                    new JpegFrame.Component(i + 1, sampling[i] / 10, sampling[i] % 10, QuantizationTable.of(divisors)));
        }
        JpegCoefficients picture = JpegCoefficients.zeros(new JpegFrame(width, height, colors, components));
        for (CoefficientPlane plane : picture.planes()) {
            short[] values = plane.values();
            for (int i = 0; i < values.length; i++) {
                int range = i % 64 == 0 ? 100 : random.nextInt(8) == 0 ? 12 >> (i % 64) / 16 : 0;
                values[i] = (short) (random.nextInt(2 * range + 1) - range);
            }
        }
        return picture;
    }

    private static byte[] write(JpegCoefficients picture, JpegWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            writer.write(picture, out, context);
        }
        return out.toByteArray();
    }
}
