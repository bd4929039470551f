package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.encoding.ContentTypes;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Pictures to be compressed, and what comes out. */
abstract class CompressFixture {
    final RunContext context = RunContext.of(Limits.desktop());
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param growth what the strip phase is said to add to each file */
    record Job(ImageHeader header, byte[] file, boolean edited, long growth, RunContext context) implements EncodeJob {
        @Override
        public Optional<SeekableInput> coded() {
            return edited ? Optional.empty() : Optional.of(SeekableInput.of(file));
        }

        @Override
        public Picture picture() throws IOException {
            return PixelCodecs.builtIn().decoder(header.format()).read(SeekableInput.of(file), header, context);
        }

        @Override
        public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
            return PixelCodecs.builtIn().encoder(format);
        }

        @Override
        public long finishedBytes(SeekableInput encoded, ImageFormat format) throws IOException {
            return encoded.length() + growth;
        }

        Job growing(long bytes) {
            return new Job(header, file, edited, bytes, context);
        }
    }

    /** A value for each sample. */
    interface Samples {
        int at(int x, int y, int channel);
    }

    Raster picture(Layout layout, Samples samples) throws IOException {
        Raster raster = Raster.create(layout, context);
        int channels = layout.channels().count();
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    raster.all().set(raster.index(x, y) + c, samples.at(x, y, c));
                }
            }
        }
        raster.all().hold(0, layout.height());
        return raster;
    }

    /** Waves and grain, as in a photo: a lossless coding takes far more than a lossy one. */
    Raster photo() throws IOException {
        return picture(Layout.of(160, 120, Channels.RGB), (x, y, c) -> {
            double wave = Math.sin(x / 9.0 + c) + Math.sin(y / 7.0) + Math.sin((x + y) / 3.0) / 2;
            int grain = (x * 7919 ^ y * 104729 ^ c * 1299709) % 13;
            return (int) Math.max(0, Math.min(255, 128 + 42 * wave + grain));
        });
    }

    /** Flat areas and sharp edges, as on a screen. */
    Raster screen(Channels channels) throws IOException {
        return picture(Layout.of(150, 110, channels), (x, y, c) -> {
            boolean alpha = channels.hasAlpha() && c == channels.colors();
            return alpha
                    ? (x / 10 % 3 == 0 ? 0 : 255)
                    : x / 10 % 3 == 0 ? 0 : (x / 10 * 40 + y / 11 * 70 + 50 * c) % 256;
        });
    }

    Job job(ImageFormat format, Picture picture) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PixelCodecs.builtIn().encoder(format).write(picture, format, EncodeOptions.defaults(), file, context);
        Layout layout = picture.layout();
        ImageHeader header = ImageHeader.still(format, layout.width(), layout.height());
        return new Job(header, file.toByteArray(), false, 0, context);
    }

    Encoding encoding(Compress compress, Job job) throws IOException {
        out.reset();
        return compress.withEffort(Effort.FAST)
                .encode(job, out, context)
                .encoding()
                .orElseThrow();
    }

    Picture result(ImageFormat format) throws IOException {
        assertThat(ContentTypes.of(out.toByteArray())).contains(format);
        return PixelCodecs.builtIn()
                .decoder(format)
                .read(SeekableInput.of(out.toByteArray()), ImageHeader.still(format, 1, 1), context);
    }

    byte[] bytes(Picture picture) throws IOException {
        return Raster.of(picture, context).all().bytes();
    }
}
