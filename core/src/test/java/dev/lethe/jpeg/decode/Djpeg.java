package dev.lethe.jpeg.decode;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** libjpeg-turbo's programs, where they are installed: what pictures are compared with. */
final class Djpeg {
    private Djpeg() {}

    /** A picture as djpeg writes it: grey or RGB. */
    record Pixels(int width, int height, byte[] samples) {}

    /** Skips the test unless the programs are those of libjpeg-turbo, whose results are known to be the same everywhere. */
    static void assumeInstalled() throws IOException {
        byte[] version = run(List.of("djpeg", "-version"), true).output();
        assumeTrue(
                new String(version, StandardCharsets.UTF_8).contains("libjpeg-turbo"),
                "libjpeg-turbo's djpeg is not installed");
    }

    private record Result(int status, byte[] output) {}

    private static Result run(List<String> command, boolean errors) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(errors);
            if (!errors) {
                builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            }
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return abort(command.get(0) + " is not installed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A JPEG of an RGB picture; empty if cjpeg can't make one with these options. */
    static byte[] encode(Path folder, int width, int height, byte[] rgb, String... options) throws IOException {
        Path ppm = folder.resolve("picture.ppm");
        byte[] head = ("P6\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + rgb.length);
        System.arraycopy(rgb, 0, all, head.length, rgb.length);
        Files.write(ppm, all);
        List<String> command = new ArrayList<>(List.of("cjpeg"));
        command.addAll(List.of(options));
        command.add(ppm.toString());
        Result result = run(command, false);
        return result.status() == 0 ? result.output() : new byte[0];
    }

    /** Decodes; a picture of size 0 if djpeg refuses the file or warns about it. */
    static Pixels decode(Path jpeg, DecodeScale scale) throws IOException {
        Result result = run(List.of("djpeg", "-scale", "1/" + scale.divisor(), "-pnm", jpeg.toString()), false);
        byte[] pnm = result.output();
        if (result.status() != 0 || pnm.length < 2) {
            return new Pixels(0, 0, new byte[0]);
        }
        int[] numbers = new int[3];
        int at = 2;
        for (int i = 0; i < 3; i++) {
            at++;
            for (; pnm[at] > ' '; at++) {
                numbers[i] = 10 * numbers[i] + pnm[at] - '0';
            }
        }
        return new Pixels(numbers[0], numbers[1], Arrays.copyOfRange(pnm, at + 1, pnm.length));
    }
}
