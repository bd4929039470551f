package dev.lethe.encoding.encryption;

import static dev.lethe.encoding.encryption.Sealed.open;
import static dev.lethe.encoding.encryption.Sealed.passphrase;
import static dev.lethe.encoding.encryption.Sealed.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.sharing.Share;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaddedSealTest {
    private final AgeIdentity identity = AgeIdentity.generate();
    private final Passphrase secret = passphrase("correct horse battery");

    @TempDir
    Path folder;

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(noise(width, height), format, out);
        return out.toByteArray();
    }

    private static byte[] unpadded(Unseal unseal, byte[] sealed) throws IOException {
        return open(unseal.withPaddingKept(), sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void padded_picture_comes_back_byte_by_byte_from_each_container(String format) throws IOException {
        byte[] clear = picture(format, 61, 40);
        for (Seal seal : List.of(Seal.age(identity.recipient()), Seal.sevenZip(secret), Seal.zip(secret))) {
            Unseal unseal = seal instanceof AgeSeal ? Unseal.with(identity) : Unseal.with(secret);
            byte[] sealed = seal(seal.padded(), clear);

            assertThat(open(unseal, sealed)).as(seal.describe()).isEqualTo(clear);
            assertThat(unpadded(unseal, sealed))
                    .as("what others unseal, whose length tells nothing but the step")
                    .hasSizeGreaterThan(clear.length)
                    .hasSize((int) Padme.length(unpadded(unseal, sealed).length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void what_other_programs_unseal_is_the_same_picture(String format) throws IOException {
        for (int width : new int[] {1, 33, 400}) {
            byte[] clear = picture(format, width, 100);
            byte[] padded = unpadded(
                    Unseal.with(identity), seal(Seal.age(identity.recipient()).padded(), clear));
            BufferedImage before = ImageIO.read(new ByteArrayInputStream(clear));
            BufferedImage after = ImageIO.read(new ByteArrayInputStream(padded));
            for (int y = 0; y < 100; y++) {
                assertThat(after.getRGB(0, y, width, 1, null, 0, width))
                        .isEqualTo(before.getRGB(0, y, width, 1, null, 0, width));
            }
        }
    }

    @Test
    void sizes_of_many_pictures_fall_on_few_steps() throws IOException {
        TreeSet<Integer> before = new TreeSet<>();
        TreeSet<Integer> after = new TreeSet<>();
        byte[] jpeg = picture("jpg", 120, 90);
        for (int more = 0; more < 500; more += 7) {
            // Scan data of other lengths; what a seal takes for a JPEG is told by its beginning.
            byte[] clear = Arrays.copyOf(jpeg, jpeg.length + more);
            byte[] sealed = seal(Seal.age(identity.recipient()).padded(), clear);
            before.add(clear.length);
            after.add(sealed.length);

            assertThat(sealed.length).isLessThan((int) (1.12 * (clear.length + 26)) + 300);
        }
        assertThat(before).hasSize(72);
        assertThat(after).hasSizeLessThan(8);
    }

    @Test
    void steps_are_those_of_the_paper() {
        assertThat(List.of(1L, 2L, 9L, 17L, 1_000L, 1_023L, 1_048_577L).stream().map(Padme::length))
                .containsExactly(1L, 2L, 10L, 18L, 1_024L, 1_024L, 1_081_344L);
        for (long length = 0; length < 100_000; length++) {
            long padded = Padme.length(length);
            assertThat(padded).isBetween(length, length + length * 12 / 100 + 1);
        }
    }

    @Test
    void jpeg_with_much_filler_takes_several_comments() throws IOException {
        // 9 MB: the step is up to 256 KiB, a comment 64 KiB.
        byte[] clear = Arrays.copyOf(picture("jpg", 10, 10), 9_000_000);
        byte[] sealed = seal(Seal.age(identity.recipient()).padded(), clear);

        assertThat(unpadded(Unseal.with(identity), sealed).length - clear.length)
                .isGreaterThan(2 * 65_537);
        assertThat(open(Unseal.with(identity), sealed)).isEqualTo(clear);
    }

    @Test
    void other_contents_are_refused_when_they_are_to_be_padded() {
        Seal padded = Seal.age(identity.recipient()).padded();
        byte[] cutJpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 0, 0, 0, 0};
        for (byte[] content :
                List.of("GIF89a and so on".getBytes(StandardCharsets.US_ASCII), new byte[9], new byte[] {1}, cutJpeg)) {
            assertThatThrownBy(() -> seal(padded, content)).isInstanceOf(UnsupportedFormatException.class);
        }
    }

    @Test
    void contents_that_are_not_padded_come_back_as_they_are_however_they_begin() throws IOException {
        Random random = new Random(4);
        byte[] jpeg = picture("jpg", 9, 9);
        byte[] png = picture("png", 9, 9);
        byte[] foreign = ByteBuffer.allocate(60)
                .put(png, 0, 33)
                .putInt(300)
                .putInt(Filler.CHUNK)
                .array();
        byte[] comment = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xFE,
            0,
            40,
            'a',
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        for (byte[] like : List.of(jpeg, png, foreign, comment)) {
            for (int length = 0; length < Math.min(80, like.length); length++) {
                byte[] clear = Arrays.copyOf(like, length);
                assertThat(open(Unseal.with(identity), seal(Seal.age(identity.recipient()), clear)))
                        .isEqualTo(clear);
                byte[] other = clear.clone();
                for (int i = 2; i < other.length; i++) {
                    other[i] = (byte) random.nextInt(4);
                }
                assertThat(removed(other, random)).isEqualTo(other);
            }
        }
    }

    private static byte[] removed(byte[] content, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FillerRemoval removal = new FillerRemoval(out);
        for (int at = 0; at < content.length; ) {
            int n = Math.min(content.length - at, 1 + random.nextInt(9));
            removal.write(content, at, n);
            at += n;
        }
        removal.end();
        return out.toByteArray();
    }

    @Test
    void share_that_is_sealed_anew_keeps_its_padding() throws IOException {
        AgeIdentity friend = AgeIdentity.generate();
        byte[] clear = picture("jpg", 50, 50);
        Path file = Files.write(
                folder.resolve("photo.jpg.age"),
                seal(Seal.age(identity.recipient()).padded(), clear));
        long padded = unpadded(Unseal.with(identity), Files.readAllBytes(file)).length;
        Share.of(file, List.of(identity.recipient())).with(friend.recipient(), identity);

        assertThat(unpadded(Unseal.with(friend), Files.readAllBytes(file))).hasSize((int) padded);
        assertThat(open(Unseal.with(friend), Files.readAllBytes(file))).isEqualTo(clear);
    }
}
