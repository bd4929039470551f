package dev.lethe.toolkit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.toolkit.Lethe;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class UploadSanitizerTest {
    private static final String SECRET = "trailing-secret-4711";

    private final UploadSanitizer uploads = UploadSanitizer.of(Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
            .limits(Limits.webUpload())
            .build());

    private static byte[] jpegWithSecret(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        bytes.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static byte[] bytes(CleanPicture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        picture.transferTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void picture_comes_back_clean_under_a_new_name() throws IOException {
        try (Verdict first = uploads.accept(new ByteArrayInputStream(jpegWithSecret(64)));
                Verdict second = uploads.accept(new ByteArrayInputStream(jpegWithSecret(64)))) {
            CleanPicture picture = (CleanPicture) first;

            assertThat(picture.format()).isEqualTo(ImageFormat.JPEG);
            assertThat(picture.name()).endsWith(".jpg").isNotEqualTo(((CleanPicture) second).name());
            assertThat(picture.report().removedCounts()).containsKey(Finding.Kind.TRAILING_DATA);
            assertThat(new String(bytes(picture), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
            assertThat(bytes(picture)).hasSize((int) picture.length()).isEqualTo(bytes(picture));
            assertThat(ImageIO.read(picture.stream())).isNotNull();
        }
    }

    @Test
    void verdict_holds_nothing_once_closed() throws IOException {
        Verdict verdict = uploads.accept(new ByteArrayInputStream(jpegWithSecret(64)));
        verdict.close();

        assertThatThrownBy(() -> bytes((CleanPicture) verdict)).isInstanceOf(IOException.class);
    }

    @Test
    void large_upload_is_held_outside_of_the_heap() throws IOException {
        UploadSanitizer small = uploads.withMemoryPerUpload(0);
        byte[] upload = jpegWithSecret(3000);
        assertThat(upload.length).isGreaterThan(2 * 65536);

        try (Verdict verdict = small.accept(new ByteArrayInputStream(upload))) {
            assertThat(ImageIO.read(((CleanPicture) verdict).stream()).getWidth())
                    .isEqualTo(3000);
        }
    }

    @Test
    void refusals_say_why_to_programs_and_little_to_strangers() throws IOException {
        assertThat(refused(uploads, "<html>hello</html>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refused(uploads, new byte[0])).isIn(Refusal.Kind.UNSUPPORTED, Refusal.Kind.MALFORMED);
        assertThat(refused(uploads, "\u0089PNG\r\n\u001a\nxxxxxxxxxxxx".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Refusal.Kind.MALFORMED);
        UploadSanitizer strict = UploadSanitizer.of(Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .limits(Limits.webUpload().withMaxPixels(100))
                .build());
        assertThat(refused(strict, jpegWithSecret(64))).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    private static Refusal.Kind refused(UploadSanitizer uploads, byte[] upload) throws IOException {
        try (Verdict verdict = uploads.accept(new ByteArrayInputStream(upload))) {
            Refusal refusal = (Refusal) verdict;
            assertThat(refusal.message()).doesNotContain("Exception").isNotEqualTo(refusal.detail());
            assertThat(refusal.kind().status()).isEqualTo(422);
            return refusal.kind();
        }
    }

    @Test
    void upload_of_more_bytes_than_allowed_is_not_read_to_its_end() throws IOException {
        UploadSanitizer strict = UploadSanitizer.of(Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .limits(Limits.webUpload().withMaxBytes(200_000))
                .build());
        Endless endless = new Endless();

        try (Verdict verdict = strict.accept(endless)) {
            assertThat(((Refusal) verdict).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        }
        assertThat(endless.given).isLessThan(400_000);
    }

    @Test
    void sender_who_goes_away_is_an_error_of_the_stream() throws IOException {
        byte[] upload = jpegWithSecret(64);
        InputStream leaving = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == upload.length / 2) {
                    throw new IOException("connection reset");
                }
                return upload[at++] & 0xFF;
            }
        };

        assertThatThrownBy(() -> uploads.accept(leaving))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void slow_sender_is_refused_after_the_time_to_receive() throws IOException {
        UploadSanitizer hasty = uploads.withReceiveTime(Duration.ZERO);
        Endless endless = new Endless();

        try (Verdict verdict = hasty.accept(endless)) {
            assertThat(((Refusal) verdict).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        }
    }

    @Test
    void upload_that_finds_no_place_is_told_to_come_again() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        UploadSanitizer one = UploadSanitizer.of(Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                        .limits(Limits.webUpload())
                        .then(new Waiting(working, go))
                        .then(Lethe.sameFormatOrPng())
                        .build())
                .withParallelism(1)
                .withPatience(Duration.ofMillis(1));
        byte[] upload = jpegWithSecret(64);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Verdict> first = threads.submit(() -> one.accept(new ByteArrayInputStream(upload)));
            working.await();
            try (Verdict second = one.accept(new ByteArrayInputStream(upload))) {
                assertThat(((Refusal) second).kind()).isEqualTo(Refusal.Kind.BUSY);
            }
            go.countDown();
            try (Verdict done = first.get()) {
                assertThat(done).isInstanceOf(CleanPicture.class);
            }
            try (Verdict third = one.accept(new ByteArrayInputStream(upload))) {
                assertThat(third).isInstanceOf(CleanPicture.class);
            }
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> uploads.withParallelism(0));
        assertThatIllegalArgumentException().isThrownBy(() -> uploads.withMemoryPerUpload(-1));
    }

    /** JPEG's first bytes, then nothing but zeros. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return given == 1 ? 0xFF : given == 2 ? 0xD8 : 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) read();
            }
            return count;
        }
    }

    /** An edit that lets the test go on while a picture is being worked on. */
    private record Waiting(CountDownLatch working, CountDownLatch go) implements dev.lethe.spi.EditStep {
        @Override
        public String describe() {
            return "wait";
        }

        @Override
        public dev.lethe.spi.Reach reach() {
            return dev.lethe.spi.Reach.POINT;
        }

        @Override
        public dev.lethe.pixels.Picture edit(
                dev.lethe.pixels.Picture picture, dev.lethe.spi.Analysis analysis, dev.lethe.run.RunContext context)
                throws IOException {
            working.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return picture;
        }
    }
}
