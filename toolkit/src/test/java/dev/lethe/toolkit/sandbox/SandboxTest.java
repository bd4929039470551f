package dev.lethe.toolkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.IsolationFailedException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final byte[] SECRET = "trailing-secret".getBytes(StandardCharsets.US_ASCII);

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        bytes.writeBytes(SECRET);
        return bytes.toByteArray();
    }

    /** Cleans. */
    public static final class Cleaning implements Supplier<PrivacyPipeline> {
        @Override
        public PrivacyPipeline get() {
            return Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .limits(Limits.webUpload())
                    .build();
        }
    }

    @Test
    void picture_is_cleaned_in_the_child_and_verified_here() throws IOException {
        Sink.ToBytes out = Sink.toBytes();

        Report report = Sandbox.of(Cleaning.class).process(Source.of(jpeg()), out);

        assertThat(new String(out.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("trailing-secret");
        assertThat(report.format()).isEqualTo(ImageFormat.JPEG);
        assertThat(report.removedCounts()).containsKey(Finding.Kind.TRAILING_DATA);
        assertThat(report.verifiedBy()).isNotEmpty();
        assertThat(report.bytesAfter()).isEqualTo(out.bytes().length);
    }

    @Test
    void errors_of_the_pipeline_keep_their_type() {
        assertThatThrownBy(() -> Sandbox.of(Cleaning.class).process(Source.of(new byte[] {1, 2, 3}), Sink.toBytes()))
                .isInstanceOf(UnsupportedFormatException.class);
        assertThatThrownBy(() -> Sandbox.of(Cleaning.class)
                        .process(Source.of(java.util.Arrays.copyOf(jpeg(), 200)), Sink.toBytes()))
                .isInstanceOf(MalformedImageException.class);
    }

    /** A pipeline that does something while a picture is open. */
    private abstract static sealed class Misbehaving implements Supplier<PrivacyPipeline>
            permits Dying, Hoarding, Hanging, Calling {
        abstract void misbehave() throws Exception;

        @Override
        public PrivacyPipeline get() {
            return Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .then(new Edit(this))
                    .then(Lethe.sameFormatOrPng())
                    .build();
        }
    }

    private record Edit(Misbehaving how) implements EditStep {
        @Override
        public String describe() {
            return "misbehave";
        }

        @Override
        public Reach reach() {
            return Reach.POINT;
        }

        @Override
        public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
            try {
                how.misbehave();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
            return picture;
        }
    }

    /** Dies as if native code had crashed. */
    public static final class Dying extends Misbehaving {
        @Override
        void misbehave() {
            Runtime.getRuntime().halt(134);
        }
    }

    /** Takes all memory. */
    public static final class Hoarding extends Misbehaving {
        @Override
        void misbehave() {
            List<byte[]> hoard = new ArrayList<>();
            while (hoard.size() < 1 << 20) {
                hoard.add(new byte[1 << 20]);
            }
        }
    }

    /** Never ends. */
    public static final class Hanging extends Misbehaving {
        @Override
        void misbehave() throws Exception {
            TimeUnit.HOURS.sleep(1);
        }
    }

    /** Tries to reach a server. */
    public static final class Calling extends Misbehaving {
        @Override
        void misbehave() throws Exception {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", 9), 500);
            }
        }
    }

    @Test
    void death_memory_and_time_of_the_child_are_typed_errors_and_nothing_is_written() {
        for (Class<? extends Misbehaving> bad : List.of(Dying.class, Hoarding.class, Hanging.class)) {
            Sink.ToBytes out = Sink.toBytes();
            Sandbox sandbox =
                    Sandbox.of(bad).withHeap(64 << 20).withDeadline(Duration.ofSeconds(bad == Hanging.class ? 4 : 60));

            assertThatThrownBy(() -> sandbox.process(Source.of(jpeg()), out))
                    .as(bad.getSimpleName())
                    .isInstanceOf(IsolationFailedException.class)
                    .hasMessageContaining(bad == Hanging.class ? "too long" : "died");
            assertThat(out.bytes()).isEmpty();
        }
    }

    @Test
    void child_has_no_network_where_that_is_demanded() throws IOException {
        try (java.net.ServerSocket server =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(server.isBound()).isTrue();
            Sandbox sandbox = Sandbox.of(Calling.class).withIsolation(Isolation.NO_NETWORK);
            try {
                sandbox.process(Source.of(jpeg()), Sink.toBytes());
                throw new AssertionError("the child reached something");
            } catch (IsolationFailedException e) {
                Assumptions.assumeFalse(
                        e.getMessage().contains("can't be made"), "this system lets users make no network namespaces");
                assertThat(e).hasMessageContaining("Reading or writing failed");
            }
        }
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.of(Cleaning.class).withHeap(1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.of(Cleaning.class).withDeadline(Duration.ZERO));
    }
}
