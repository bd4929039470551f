package dev.lethe.encoding;

import dev.lethe.encoding.imageio.AwtPictures;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/**
 * The bridge between Lethe's pictures and {@link BufferedImage}, for programs that draw or show with Java2D.
 *
 * <p>Samples are copied as they are, 8 or 16 bits, with their colour space. Grey images of the JDK are taken for what
 * files mean by grey, not for the JDK's linear grey. Stateless and thread-safe; the images themselves are not.
 */
public final class BufferedImages {
    private BufferedImages() {}

    /**
     * Copies the first frame of a picture into an image: {@code TYPE_BYTE_GRAY}, {@code TYPE_USHORT_GRAY},
     * {@code TYPE_3BYTE_BGR} or {@code TYPE_4BYTE_ABGR} where one fits, otherwise a custom type.
     *
     * @throws dev.lethe.LimitExceededException if the run's memory does not hold it
     */
    public static BufferedImage toBufferedImage(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        context.reserve(layout.bytes());
        BufferedImage image = blank(layout);
        int[] samples = new int[layout.rowSamples()];
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < layout.height(); y++) {
                context.check();
                cursor.next();
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = cursor.band().sample(cursor.index() + i);
                }
                image.getRaster().setPixels(0, y, layout.width(), 1, samples);
            }
        }
        return image;
    }

    /** A view of an image as a picture. The image must not be changed while the picture is used. */
    public static Picture fromBufferedImage(BufferedImage image, RunContext context) {
        return AwtPictures.of(image, context);
    }

    private static BufferedImage blank(Layout layout) {
        boolean srgb = layout.profile().icc().isEmpty();
        if (srgb && layout.bits() == 8 && layout.channels() != Channels.GRAY_ALPHA) {
            int type = layout.channels() == Channels.GRAY
                    ? BufferedImage.TYPE_BYTE_GRAY
                    : layout.channels() == Channels.RGB ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR;
            return new BufferedImage(layout.width(), layout.height(), type);
        }
        if (srgb && layout.bits() == 16 && layout.channels() == Channels.GRAY) {
            return new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_USHORT_GRAY);
        }
        return custom(layout);
    }

    private static BufferedImage custom(Layout layout) {
        int type = layout.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        boolean alpha = layout.channels().hasAlpha();
        ColorModel model = new ComponentColorModel(
                space(layout), alpha, false, alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE, type);
        WritableRaster raster = Raster.createInterleavedRaster(
                type, layout.width(), layout.height(), layout.channels().count(), null);
        return new BufferedImage(model, raster, false, null);
    }

    private static ColorSpace space(Layout layout) {
        int usual = layout.channels().colors() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
        try {
            return layout.profile()
                    .icc()
                    .<ColorSpace>map(icc -> new ICC_ColorSpace(ICC_Profile.getInstance(icc)))
                    .filter(space ->
                            space.getNumComponents() == layout.channels().colors())
                    .orElse(ColorSpace.getInstance(usual));
        } catch (RuntimeException e) {
            // a profile that Java2D can't use is ignored, as viewers do
            return ColorSpace.getInstance(usual);
        }
    }
}
