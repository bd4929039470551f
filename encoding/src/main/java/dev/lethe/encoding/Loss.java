package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.spi.EncodeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that a picture has and a format can't hold, as {@link Convert#losses} tells it before the work.
 *
 * <p>Told from the picture's layout, not from its pixels: an alpha channel counts though every pixel may be opaque, more
 * than 256 colours are presumed. Immutable.
 *
 * @param kind what suffers
 * @param what in a few words for people
 * @param refused whether the conversion is refused for it, since the loss would be seen: something has to be done first
 */
public record Loss(Kind kind, String what, boolean refused) {
    /** Formats that hold 16 bits a sample. */
    private static final Set<ImageFormat> DEEP = Set.of(ImageFormat.PNG, ImageFormat.TIFF);
    /** Formats whose pixels are brought to sRGB since no profile is written with them. */
    private static final Set<ImageFormat> SRGB_ONLY = Set.of(ImageFormat.GIF, ImageFormat.BMP);
    /** Formats without opacity. */
    private static final Set<ImageFormat> OPAQUE = Set.of(ImageFormat.JPEG, ImageFormat.BMP);

    /** What a conversion may cost. */
    public enum Kind {
        /** Opacity. */
        ALPHA,
        /** Bits of a sample. */
        DEPTH,
        /** Frames of an animation, pages, further pictures. */
        FRAMES,
        /** Colours: how many there are, or the space that they lie in. */
        COLOUR,
        /** Fine detail, by a coding with loss. */
        DETAIL
    }

    /**
     * What a still picture loses in a format.
     *
     * @param source size, channels, depth and colour space of the picture
     */
    static List<Loss> of(Layout source, ImageFormat target, EncodeOptions options) {
        List<Loss> losses = new ArrayList<>();
        alpha(source, target, losses);
        if (source.bits() == 16 && !DEEP.contains(target)) {
            losses.add(new Loss(Kind.DEPTH, "16 bits a sample rounded to 8", false));
        }
        colour(source, target, losses);
        if (target.equals(ImageFormat.JPEG) || target.equals(ImageFormat.WEBP) && !options.lossless()) {
            losses.add(new Loss(Kind.DETAIL, "quality " + options.quality(), false));
        }
        return List.copyOf(losses);
    }

    private static void alpha(Layout source, ImageFormat target, List<Loss> losses) {
        if (!source.channels().hasAlpha()) {
            return;
        }
        if (OPAQUE.contains(target)) {
            losses.add(new Loss(Kind.ALPHA, "no transparency: put it on a background first", true));
        } else if (target.equals(ImageFormat.GIF)) {
            losses.add(new Loss(Kind.ALPHA, "each pixel shown or not, nothing between", false));
        }
    }

    private static void colour(Layout source, ImageFormat target, List<Loss> losses) {
        boolean profiled = !source.profile().equals(ColorProfile.SRGB);
        boolean gray = source.channels().colors() == 1;
        boolean toSrgb = SRGB_ONLY.contains(target) || gray && target.equals(ImageFormat.WEBP);
        if (profiled && toSrgb) {
            losses.add(new Loss(Kind.COLOUR, "brought to sRGB", false));
        }
        if (target.equals(ImageFormat.GIF)) {
            losses.add(new Loss(Kind.COLOUR, "256 colours at most", false));
        }
    }

    /** Frames that a conversion would drop. */
    static Loss frames(long count, ImageFormat target) {
        return new Loss(Kind.FRAMES, "one of " + count + " frames would be left as " + target, true);
    }
}
