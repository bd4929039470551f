package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Pictures and short ways to code them, for tests. */
public final class TestPictures {
    private TestPictures() {}

    public static RunContext context() {
        return RunContext.of(Limits.desktop());
    }

    public static ImageHeader header(ImageFormat format) {
        return ImageHeader.still(format, 1, 1);
    }

    /** Noise, always the same for a seed. */
    public static Raster noise(Layout layout, long seed) throws IOException {
        Random random = new Random(seed);
        return filled(layout, (x, y, c) -> random.nextInt(layout.maxSample() + 1));
    }

    /** Smooth colours. */
    public static Raster gradient(Layout layout) throws IOException {
        int max = layout.maxSample();
        return filled(layout, (x, y, c) -> {
            boolean alpha =
                    layout.channels().hasAlpha() && c == layout.channels().colors();
            int along = c == 1 ? y * max / Math.max(1, layout.height() - 1) : x * max / Math.max(1, layout.width() - 1);
            return alpha ? max : c == 2 ? (along + max) / 2 : along;
        });
    }

    /** A sample for each place. */
    public interface Samples {
        int at(int x, int y, int channel);
    }

    public static Raster filled(Layout layout, Samples samples) throws IOException {
        Raster raster = Raster.create(layout, context());
        int channels = layout.channels().count();
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    raster.all().set(raster.index(x, y) + c, samples.at(x, y, c));
                }
            }
        }
        return raster;
    }

    /** All samples of a picture, row by row. */
    public static int[] samples(Picture picture) throws IOException {
        Raster raster = Raster.of(picture, context());
        int[] all = new int[raster.layout().rowSamples() * raster.layout().height()];
        Arrays.setAll(all, i -> raster.all().sample(i));
        return all;
    }

    /** The samples of one pixel. */
    public static int[] pixel(Picture picture, int x, int y) throws IOException {
        int channels = picture.layout().channels().count();
        int at = (y * picture.layout().width() + x) * channels;
        return Arrays.copyOfRange(samples(picture), at, at + channels);
    }

    public static byte[] write(PixelCodec codec, Picture picture, ImageFormat format) throws IOException {
        return write(codec, picture, format, EncodeOptions.defaults());
    }

    public static byte[] write(PixelCodec codec, Picture picture, ImageFormat format, EncodeOptions options)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.write(picture, format, options, out, context());
        return out.toByteArray();
    }

    public static Picture read(PixelCodec codec, byte[] file, ImageFormat format) throws IOException {
        return read(codec, file, header(format));
    }

    public static Picture read(PixelCodec codec, byte[] file, ImageHeader header) throws IOException {
        return codec.read(SeekableInput.of(file), header, context());
    }

    /** Decodes; gives whether that went well. Anything but a typed error is a failure of the test. */
    public static boolean decodesOrIsRefused(PixelCodec codec, byte[] file, ImageFormat format) throws IOException {
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            Picture picture = codec.read(SeekableInput.of(file), header(format), context);
            Raster.of(picture, context);
            return true;
        } catch (ImagePrivacyException e) {
            return false;
        }
    }

    /** Greatest distance between samples. */
    public static int worst(int[] a, int[] b) {
        if (a.length != b.length) {
            throw new AssertionError("lengths differ: " + a.length + ", " + b.length);
        }
        int worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    /** Mean distance between samples. */
    public static double mean(int[] a, int[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return (double) sum / a.length;
    }
}
