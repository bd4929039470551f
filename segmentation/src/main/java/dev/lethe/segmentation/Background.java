package dev.lethe.segmentation;

import dev.lethe.pixels.Raster;
import dev.lethe.spi.EditStep;

/**
 * Edits that do something about what is behind the subject of a picture, such as the room around a person.
 *
 * <p>The steps are immutable and as thread-safe as the segmenter, which the caller keeps open while they are used. They
 * work on grey and colour pictures of 8 and 16 bits; the first frame of a picture is edited.
 *
 * <p><b>Not guaranteed.</b> The mask is a guess, so parts of the background may stay and parts of the subject
 * may go. Where the mask is soft (hair, motion, doubt) the subject's own colours are estimated from those around, so that
 * no rim of the old background remains, but traces of its shapes can; what is below five percent counts as background.
 */
public final class Background {
    private static final int WHITE = 0xFFFFFF;

    private Background() {}

    /**
     * Makes the background transparent. The result has an alpha channel, so its format must be one that can hold it,
     * such as PNG. Where it is wholly transparent its colours are erased as well: nothing is hidden behind the alpha.
     */
    public static EditStep remove(Segmenter segmenter) {
        return BackgroundEdit.of("remove the background", segmenter, Cutout::of);
    }

    /**
     * Puts one colour behind the subject. The result has no alpha channel. A grey picture becomes a coloured one unless
     * the colour is grey.
     *
     * @param rgb red, green and blue as {@code 0xRRGGBB}, in the picture's own colour space
     */
    public static EditStep replaceWith(int rgb, Segmenter segmenter) {
        if (rgb < 0 || rgb > WHITE) {
            throw new IllegalArgumentException("rgb: must be 0x000000 to 0xFFFFFF");
        }
        Backdrop backdrop = new ColorBackdrop(rgb);
        return BackgroundEdit.of("replace the background by a colour", segmenter, backdrop::behind);
    }

    /**
     * Puts another picture behind the subject, scaled to cover all of it and cut at the longer sides. The result has no
     * alpha channel; what is transparent in the other picture is white.
     *
     * @param other must not be changed while the step is in use; taken to be in the picture's own colour space
     */
    public static EditStep replaceWith(Raster other, Segmenter segmenter) {
        Backdrop backdrop = new PictureBackdrop(other);
        return BackgroundEdit.of("replace the background by a picture", segmenter, backdrop::behind);
    }

    /**
     * Blurs the background. The subject's colours are kept out of the blur, so no glow surrounds it. A weak blur can be
     * undone in part: against recognition replace the background instead.
     *
     * @param radius standard deviation of the blur in pixels of the picture, 1 to 10,000
     */
    public static EditStep blur(int radius, Segmenter segmenter) {
        if (radius < 1 || radius > 10_000) {
            throw new IllegalArgumentException("radius: must be 1 to 10,000");
        }
        Backdrop backdrop = new BlurredBackdrop(radius);
        return BackgroundEdit.of("blur the background by " + radius + " pixels", segmenter, backdrop::behind);
    }
}
