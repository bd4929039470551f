package dev.lethe.encoding.imageio;

import dev.lethe.encoding.rows.Derived;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/** Views of images of java.awt as pictures. Samples are taken as they are wherever that is possible. */
public final class AwtPictures {
    private AwtPictures() {}

    /** A view of an image, which must not be changed meanwhile. */
    public static Picture of(BufferedImage image, RunContext context) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return indexed(image, palette, context);
        }
        if (isPlain(model)) {
            return plain(image, context);
        }
        return converted(image, context);
    }

    private static boolean isPlain(ColorModel model) {
        int space = model.getColorSpace().getType();
        int colors = space == ColorSpace.TYPE_GRAY ? 1 : 3;
        return model instanceof ComponentColorModel
                && (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB)
                && model.getNumComponents() == colors + (model.hasAlpha() ? 1 : 0)
                && !(model.hasAlpha() && model.isAlphaPremultiplied())
                && (model.getTransferType() == java.awt.image.DataBuffer.TYPE_BYTE
                        || model.getTransferType() == java.awt.image.DataBuffer.TYPE_USHORT);
    }

    private static Picture plain(BufferedImage image, RunContext context) {
        ColorModel model = image.getColorModel();
        boolean gray = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        Channels base = gray ? Channels.GRAY : Channels.RGB;
        Channels channels = model.hasAlpha() ? base.withAlpha() : base;
        int[] sizes = model.getComponentSize();
        int bits = IntStream.of(sizes).max().orElse(8) > 8 ? 16 : 8;
        Layout layout = new Layout(image.getWidth(), image.getHeight(), channels, bits, profile(model.getColorSpace()));
        boolean full = IntStream.of(sizes).allMatch(size -> size == bits);
        return rows(layout, context, (y, samples) -> {
            image.getRaster().getPixels(0, y, layout.width(), 1, samples);
            if (!full) {
                widen(samples, sizes, layout.maxSample());
            }
        });
    }

    private static void widen(int[] samples, int[] sizes, int max) {
        for (int i = 0; i < samples.length; i++) {
            int most = (1 << sizes[i % sizes.length]) - 1;
            samples[i] = (int) (((long) samples[i] * max + most / 2) / most);
        }
    }

    /** The profile of a colour space; the JDK's own grey and sRGB are what files without a profile mean. */
    private static ColorProfile profile(ColorSpace space) {
        boolean usual = space.isCS_sRGB() || space == ColorSpace.getInstance(ColorSpace.CS_GRAY);
        return !usual && space instanceof ICC_ColorSpace icc
                ? ColorProfile.icc(icc.getProfile().getData())
                : ColorProfile.SRGB;
    }

    private static Picture indexed(BufferedImage image, IndexColorModel palette, RunContext context) {
        int[] colors = new int[palette.getMapSize()];
        palette.getRGBs(colors);
        boolean opaque = IntStream.of(colors).allMatch(c -> c >>> 24 == 255);
        boolean gray =
                IntStream.of(colors).allMatch(c -> (c >> 16 & 0xFF) == (c & 0xFF) && (c >> 8 & 0xFF) == (c & 0xFF));
        Channels base = gray ? Channels.GRAY : Channels.RGB;
        Channels channels = opaque ? base : base.withAlpha();
        Layout layout = Layout.of(image.getWidth(), image.getHeight(), channels);
        Raster raster = image.getRaster();
        int[] indexes = new int[image.getWidth()];
        return rows(layout, context, (y, samples) -> {
            raster.getSamples(0, y, indexes.length, 1, 0, indexes);
            for (int x = 0; x < indexes.length; x++) {
                spread(indexes[x] < colors.length ? colors[indexes[x]] : 0xFF000000, samples, x, channels);
            }
        });
    }

    private static Picture converted(BufferedImage image, RunContext context) {
        Channels channels = image.getColorModel().hasAlpha() ? Channels.RGBA : Channels.RGB;
        Layout layout = Layout.of(image.getWidth(), image.getHeight(), channels);
        int[] argb = new int[image.getWidth()];
        return rows(layout, context, (y, samples) -> {
            image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
            for (int x = 0; x < argb.length; x++) {
                spread(argb[x], samples, x, channels);
            }
        });
    }

    private static void spread(int argb, int[] samples, int x, Channels channels) {
        int at = x * channels.count();
        if (channels.colors() == 1) {
            samples[at] = argb & 0xFF;
        } else {
            samples[at] = argb >> 16 & 0xFF;
            samples[at + 1] = argb >> 8 & 0xFF;
            samples[at + 2] = argb & 0xFF;
        }
        if (channels.hasAlpha()) {
            samples[at + channels.colors()] = argb >>> 24;
        }
    }

    /** The same samples in another colour space. */
    public static Picture withProfile(Picture picture, ColorProfile profile, RunContext context) {
        Layout layout = picture.layout();
        if (layout.profile().equals(profile)) {
            return picture;
        }
        int samples = layout.rowSamples();
        return Derived.rowByRow(picture, layout.withProfile(profile), context, (from, fromRow, to, toRow) -> {
            for (int i = 0; i < samples; i++) {
                to.set(to.index(0, toRow) + i, from.sample(from.index(0, fromRow) + i));
            }
        });
    }

    @FunctionalInterface
    private interface RowSamples {
        void read(int y, int[] samples);
    }

    private static Picture rows(Layout layout, RunContext context, RowSamples source) {
        return new StreamedPicture(layout, context, () -> new RowStream() {
            private final int[] samples = new int[layout.rowSamples()];
            private int y;

            @Override
            public void next(RowBand target, int row) {
                source.read(y++, samples);
                int at = target.index(0, row);
                for (int i = 0; i < samples.length; i++) {
                    target.set(at + i, samples[i]);
                }
            }
        });
    }
}
