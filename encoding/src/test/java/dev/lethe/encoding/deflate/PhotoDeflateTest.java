package dev.lethe.encoding.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** Read again by zlib, which also checks the sum at the end. */
class PhotoDeflateTest {
    private static final int BLOCK = 1 << 17;

    private final Random random = new Random(11);

    /** Small differences, as filtered lines of photos hold them. */
    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) Math.round(random.nextGaussian() * 6);
        }
        return bytes;
    }

    /** A few patterns over and over, as drawings hold them. */
    private byte[] patterns(int length) {
        byte[] dictionary = noise(600);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; ) {
            int from = random.nextInt(500);
            int n = Math.min(length - i, 20 + random.nextInt(80));
            System.arraycopy(dictionary, from, bytes, i, n);
            i += n;
        }
        return bytes;
    }

    private static byte[] deflated(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PhotoDeflate deflate = new PhotoDeflate(out)) {
            for (byte[] part : parts) {
                for (int at = 0; at < part.length; at += 1000) {
                    deflate.write(part, at, Math.min(1000, part.length - at));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] inflated(byte[] deflated) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(deflated)).readAllBytes();
    }

    private static int zlib(byte[] bytes) {
        Deflater deflater = new Deflater(7);
        deflater.setInput(bytes);
        deflater.finish();
        int size = deflater.deflate(new byte[bytes.length + 1000]);
        deflater.end();
        return size;
    }

    @Test
    void stream_holds_what_was_written_whatever_its_length() throws IOException {
        for (int length : new int[] {0, 1, 3, 4, 300, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 77}) {
            byte[] noise = noise(length);
            byte[] patterns = patterns(length);
            assertThat(inflated(deflated(noise))).isEqualTo(noise);
            assertThat(inflated(deflated(patterns))).isEqualTo(patterns);
            assertThat(inflated(deflated(new byte[length]))).isEqualTo(new byte[length]);
        }
    }

    @Test
    void stream_goes_from_one_way_to_the_other_and_back() throws IOException {
        byte[][] parts = {noise(200_000), patterns(400_000), noise(150_001), new byte[500_000], patterns(1), noise(9)};

        assertThat(inflated(deflated(parts))).isEqualTo(joined(parts));
    }

    @Test
    void noise_becomes_smaller_than_by_zlib() throws IOException {
        byte[] noise = noise(1_000_000);

        assertThat(deflated(noise).length).isLessThan(zlib(noise));
    }

    @Test
    void what_repeats_itself_is_left_to_zlib() throws IOException {
        byte[] patterns = patterns(1_000_000);

        assertThat((double) deflated(patterns).length).isLessThan(1.01 * zlib(patterns));
    }

    @Test
    void old_places_are_forgotten_after_the_window() throws IOException {
        byte[] part = noise(50_000);
        byte[] all = joined(part, Arrays.copyOf(noise(60_000), 60_000), part, part);

        assertThat(inflated(deflated(all))).isEqualTo(all);
    }
}
