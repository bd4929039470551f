package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mostly with a network of one layer that takes what is bright for the subject. */
class CutoutCommandTest {
    private static final int SIDE = 64;
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(Toolbox.BUILT_IN);
    private Path out;
    private Path picture;
    private Path model;

    @BeforeEach
    void files() throws IOException {
        out = folder.resolve("out");
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE / 2; x++) {
                image.setRGB(x, y, WHITE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        bytes.write("GPS 48.8584".getBytes(StandardCharsets.UTF_8));
        picture = Files.write(folder.resolve("a.jpg"), bytes.toByteArray());
        model = Files.write(folder.resolve("u2net-small.onnx"), brightness(320));
    }

    /** The mean of the three colours, as an ONNX file (onnx.proto3): the numbers before each part are its fields. */
    private static byte[] brightness(int size) {
        byte[] axes = message(field(1, text("axes")), number(8, 1), number(20, 7));
        byte[] node =
                message(field(1, text("input")), field(2, text("mask")), field(4, text("ReduceMean")), field(5, axes));
        byte[] graph = message(
                field(1, node),
                field(2, text("tiny")),
                field(11, value("input", 3, size)),
                field(12, value("mask", 1, size)));
        return message(number(1, 6), field(7, graph), field(8, message(field(1, text("")), number(2, 11))));
    }

    private static byte[] value(String name, int channels, int size) {
        byte[] shape = message(
                field(1, number(1, 1)),
                field(1, number(1, channels)),
                field(1, number(1, size)),
                field(1, number(1, size)));
        return message(field(1, text(name)), field(2, field(1, message(number(1, 1), field(2, shape)))));
    }

    private static byte[] message(byte[]... fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            all.writeBytes(field);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] field(int number, byte[] value) {
        return message(varint(number << 3 | 2), varint(value.length), value);
    }

    private static byte[] number(int number, int value) {
        return message(varint(number << 3), varint(value));
    }

    private static byte[] varint(int value) {
        return value < 0x80
                ? new byte[] {(byte) value}
                : new byte[] {(byte) (value & 0x7F | 0x80), (byte) (value >> 7)};
    }

    private BufferedImage cutOut(String name, String... options) throws IOException {
        Object[] args = new Object[6 + options.length];
        System.arraycopy(new Object[] {"cutout", picture, "-o", out, "--model", model}, 0, args, 0, 6);
        System.arraycopy(options, 0, args, 6, options.length);
        Shell.Result result = shell.run(args);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly(name);
        assertThat(Metadata.inspect(out.resolve(name)).findings()).isEmpty();
        return ImageIO.read(out.resolve(name).toFile());
    }

    @Test
    void cutout_makes_the_background_transparent() throws IOException {
        BufferedImage result = cutOut("a.png");

        assertThat(result.getRGB(4, 4) >>> 24).isGreaterThan(240);
        assertThat(result.getRGB(60, 60) >>> 24).isLessThan(15);
    }

    @Test
    void cutout_needs_no_network_of_the_users() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xE4E8EC));
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(new Color(0xB02818));
        graphics.fillOval(120, 60, 180, 180);
        graphics.dispose();
        Path ball = folder.resolve("ball.png");
        ImageIO.write(image, "png", ball.toFile());

        Shell.Result result = shell.run("cutout", ball, "-o", out);

        assertThat(result.errors()).isEmpty();
        BufferedImage cut = ImageIO.read(out.resolve("ball.png").toFile());
        assertThat(cut.getRGB(210, 150) >>> 24).isGreaterThan(200);
        assertThat(cut.getRGB(5, 5) >>> 24).isLessThan(30);
        assertThat(cut.getRGB(390, 290) >>> 24).isLessThan(30);
    }

    @Test
    void cutout_makes_pngs_of_the_example_photos_with_no_file_given() throws IOException {
        Path photos = Path.of(System.getProperty("basedir", ""), "..", "photos");

        Shell.Result result = shell.run("cutout", photos, "-o", out);

        assertThat(result.errors()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Skipped, an animation: sailing-boat.png");
        assertThat(Shell.files(out))
                .containsExactlyInAnyOrder(
                        "balloons.png",
                        "chat-screenshot.png",
                        "lighthouse.png",
                        "portrait.png",
                        "teapot-cutout.png",
                        "tulips.png");
        BufferedImage portrait = ImageIO.read(out.resolve("portrait.png").toFile());
        assertThat(portrait.getRGB(portrait.getWidth() / 2, portrait.getHeight() / 2) >>> 24)
                .isEqualTo(255);
        assertThat(portrait.getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void cutout_puts_a_colour_behind_when_asked() throws IOException {
        BufferedImage result = cutOut("a.jpg", "--background", "#0000ff");

        assertThat(result.getRGB(4, 4) & 0xFF00).isGreaterThan(0xE000);
        assertThat(result.getRGB(60, 60) & WHITE).isBetween(0xE0, 0x1010FF);
    }

    @Test
    void cutout_puts_a_picture_behind_when_asked() throws IOException {
        BufferedImage green = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        green.setRGB(
                0,
                0,
                8,
                8,
                java.util.stream.IntStream.generate(() -> 0x00FF00).limit(64).toArray(),
                0,
                8);
        Path behind = folder.resolve("behind.png");
        ImageIO.write(green, "png", behind.toFile());

        BufferedImage result = cutOut("a.jpg", "--background", behind.toString());

        assertThat(result.getRGB(60, 60) >> 8 & 0xFF).isGreaterThan(200);
        assertThat(result.getRGB(60, 60) & 0xFF).isLessThan(60);
    }

    @Test
    void cutout_blurs_the_background_when_asked() throws IOException {
        assertThat(cutOut("a.jpg", "--background", "blur").getWidth()).isEqualTo(SIDE);
    }

    @Test
    void cutout_skips_animations_that_a_folder_holds_but_fails_when_one_is_named() throws IOException {
        Path animation = Files.write(folder.resolve("moving.gif"), animatedGif());

        Shell.Result whole = shell.run("cutout", folder, "-o", out, "--engine", "classic");
        Shell.Result named = shell.run("cutout", animation, "-o", out, "--engine", "classic");

        assertThat(whole.status()).isZero();
        assertThat(whole.out()).contains("Skipped, an animation: moving.gif");
        assertThat(Shell.files(out)).containsExactly("a.png");
        assertThat(named.status()).isEqualTo(1);
    }

    /** Two frames of one pixel each (GIF89a). */
    private static byte[] animatedGif() {
        byte[] frame = {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
        byte[] head = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1};
        return message(head, frame, frame, new byte[] {0x3B});
    }

    @Test
    void cutout_works_without_native_code() throws IOException {
        Shell.Result result = shell.run("cutout", picture, "-o", out, "--engine", "java");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("neural network in plain Java");
        assertThat(Shell.files(out)).containsExactly("a.png");
    }

    @Test
    void cutout_says_that_it_found_the_subject_without_a_network_when_asked_to() throws IOException {
        Shell.Result result = shell.run("cutout", picture, "-o", out, "--engine", "classic");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("graph cut without a network");
        assertThat(Shell.files(out)).containsExactly("a.png");
    }

    @Test
    void cutout_refuses_an_engine_that_there_is_not_and_one_that_uses_no_network_for_a_model() {
        assertThat(shell.run("cutout", picture, "-o", out, "--engine", "magic").status())
                .isEqualTo(2);
        assertThat(shell.run("cutout", picture, "-o", out, "--engine", "classic", "--model", model)
                        .status())
                .isEqualTo(2);
    }

    @Test
    void cutout_fails_in_one_line_when_the_network_is_another() throws IOException {
        Path other = Files.write(folder.resolve("u2netp.onnx"), brightness(64));
        Path none = folder.resolve("modnet.onnx");

        Shell.Result mismatch = shell.run("cutout", picture, "-o", out, "--model", other);
        Shell.Result missing = shell.run("cutout", picture, "-o", out, "--model", none);
        Shell.Result text = shell.run("cutout", picture, "-o", out, "--model", model, "--background", other);

        assertThat(mismatch.status()).isEqualTo(1);
        assertThat(mismatch.errors()).hasSize(1).allMatch(line -> line.startsWith("u2netp.onnx: "));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.errors())
                .containsExactly("modnet.onnx: The file or its folder does not exist; check the name");
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.errors()).hasSize(1).allMatch(line -> line.contains("not a picture of a known format"));
        assertThat(Shell.files(out)).isEmpty();
    }
}
