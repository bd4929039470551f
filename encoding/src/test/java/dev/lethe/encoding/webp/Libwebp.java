package dev.lethe.encoding.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.encoding.TestPictures;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The programs of libwebp; tests that need them are skipped where they are not. */
final class Libwebp {
    private static final String HEADER_END = "ENDHDR\n";

    private Libwebp() {}

    /** The samples of a file as red, green, blue, opacity; empty if the program refuses it. */
    static Optional<int[]> dwebp(Path webp) throws IOException, InterruptedException {
        Path pam = webp.resolveSibling("picture.pam");
        // without vector instructions: damaged files overflow there in other ways
        if (run(List.of("dwebp", "-noasm", "-quiet", "-pam", webp.toString(), "-o", pam.toString())) != 0) {
            return Optional.empty();
        }
        byte[] all = Files.readAllBytes(pam);
        int start = new String(all, StandardCharsets.ISO_8859_1).indexOf(HEADER_END) + HEADER_END.length();
        return Optional.of(
                IntStream.range(start, all.length).map(i -> all[i] & 0xFF).toArray());
    }

    /** Encodes a picture file. */
    static void cwebp(Path picture, Path webp, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cwebp", "-quiet"));
        command.addAll(List.of(options));
        command.addAll(List.of(picture.toString(), "-o", webp.toString()));
        assertThat(run(command)).as("%s", command).isZero();
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process program;
        try {
            program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "the program " + command.get(0) + " is not here");
            return -1;
        }
        return program.waitFor();
    }

    /** The samples of a picture as red, green, blue, opacity of 8 bits. */
    static int[] rgba(Picture picture) throws IOException {
        Layout layout = picture.layout();
        int[] from = TestPictures.samples(picture);
        int count = layout.channels().count();
        boolean gray = layout.channels().colors() == 1;
        int[] to = new int[from.length / count * 4];
        for (int i = 0; i < to.length; i++) {
            int pixel = i / 4 * count;
            int c = i % 4;
            int alpha = layout.channels().hasAlpha() ? from[pixel + count - 1] : layout.maxSample();
            to[i] = c == 3 ? alpha : from[pixel + (gray ? 0 : c)];
        }
        return to;
    }
}
