package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.Orientation;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.PixelCodec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** What becomes of animated GIFs where formats are open. */
class CompressAnimationTest {
    private static final int SIDE = 120;
    private static final int FRAMES = 5;

    private final RunContext context = RunContext.of(Limits.desktop());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private record Job(ImageHeader header, byte[] file, boolean edited) implements EncodeJob {
        @Override
        public Optional<SeekableInput> coded() {
            return edited ? Optional.empty() : Optional.of(SeekableInput.of(file));
        }

        @Override
        public Picture picture() throws IOException {
            throw new MissingCapabilityException("an animation is more than one picture");
        }

        @Override
        public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
            return PixelCodecs.builtIn().encoder(format);
        }
    }

    /** A bar that moves over a fixed ground, in few colours: frames that change little. */
    private static Job animation(boolean edited) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(target);
            writer.prepareWriteSequence(null);
            for (int f = 0; f < FRAMES; f++) {
                BufferedImage frame = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
                for (int i = 0; i < SIDE * SIDE; i++) {
                    int x = i % SIDE;
                    int y = i / SIDE;
                    boolean bar = x / 6 == f;
                    frame.setRGB(x, y, bar ? 0xFF0000 : (x * 7 ^ y * 3) % 8 * 0x1F1F1F);
                }
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        ImageHeader header =
                new ImageHeader(ImageFormat.GIF, SIDE, SIDE, FRAMES, 8, false, Orientation.NORMAL, "animated");
        return new Job(header, file.toByteArray(), edited);
    }

    private EncodeStep.Encoded compressed(Compress compress, Job job) throws IOException {
        return compress.encode(job, out, context);
    }

    private static int frames(byte[] png) {
        String text = new String(png, StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(png).getInt(text.indexOf("acTL") + 4);
    }

    @Test
    void animated_gif_becomes_an_animated_png_where_that_is_smaller() throws IOException {
        Job gif = animation(false);
        for (Compress compress : new Compress[] {Compress.lossless(), Compress.quality(80)}) {
            out.reset();
            Encoding made = compressed(compress.smallest(ImageFormat.PNG, ImageFormat.JPEG), gif)
                    .encoding()
                    .orElseThrow();
            assertThat(made.format()).isEqualTo(ImageFormat.PNG);
            assertThat(made.lossless()).isTrue();
            assertThat(made.bytes()).isEqualTo(out.size()).isLessThan(gif.file().length);
            assertThat(frames(out.toByteArray())).isEqualTo(FRAMES);
        }
    }

    @Test
    void animated_gif_stays_one_where_png_is_not_allowed() throws IOException {
        Job gif = animation(false);
        Encoding made = compressed(Compress.lossless().smallest(ImageFormat.JPEG, ImageFormat.WEBP), gif)
                .encoding()
                .orElseThrow();
        assertThat(made.format()).isEqualTo(ImageFormat.GIF);
        assertThat(out.size()).isZero();
    }

    @Test
    void edited_animation_is_not_made_a_png() throws IOException {
        Job edited = animation(true);
        assertThatThrownBy(() -> compressed(Compress.lossless().smallest(ImageFormat.PNG), edited))
                .isInstanceOf(MissingCapabilityException.class);
    }
}
