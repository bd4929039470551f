package dev.lethe.encoding;

import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;

/**
 * Puts transparent pictures on a background: {@code .then(Flatten.on(0xFFFFFF))}. Colour that was hidden under full
 * transparency is gone afterwards.
 *
 * <p>Pixels are mixed as browsers mix them, in the picture's own colour space. Opaque pictures without an alpha channel
 * pass unchanged. Immutable and thread-safe.
 */
public final class Flatten implements EditStep {
    private final int rgb;

    private Flatten(int rgb) {
        this.rgb = rgb;
    }

    /**
     * On a colour.
     *
     * @param rgb red, green and blue as {@code 0xRRGGBB}
     */
    public static Flatten on(int rgb) {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("rgb: must be 0x000000 to 0xFFFFFF");
        }
        return new Flatten(rgb);
    }

    @Override
    public String describe() {
        return String.format("put on a background of #%06x", rgb);
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public Reach reach() {
        return Reach.POINT;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) {
        if (!picture.layout().channels().hasAlpha()) {
            return picture;
        }
        boolean grayBackground = (rgb >> 16) == (rgb & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
        boolean gray = picture.layout().channels().colors() == 1 && grayBackground;
        Picture source = picture;
        if (!gray
                && picture.layout().channels().colors() == 1
                && !picture.layout().profile().equals(ColorProfile.SRGB)) {
            // a profile for grey can't describe the colours that come in
            source = ToSrgb.picture(Derived.eightBits(picture, context), context);
        }
        Layout layout = source.layout().withChannels(gray ? Channels.GRAY : Channels.RGB);
        return Derived.rowByRow(source, layout, context, this::row);
    }

    private void row(RowBand from, int fromRow, RowBand to, int toRow) {
        int stored = from.layout().channels().count();
        int channels = to.layout().channels().count();
        int max = to.layout().maxSample();
        int[] background = {(rgb >> 16) * (max / 255), (rgb >> 8 & 0xFF) * (max / 255), (rgb & 0xFF) * (max / 255)};
        int a = from.index(0, fromRow);
        int b = to.index(0, toRow);
        for (int x = 0; x < to.layout().width(); x++, a += stored, b += channels) {
            long alpha = from.sample(a + stored - 1);
            for (int c = 0; c < channels; c++) {
                long color = from.sample(a + Math.min(c, stored - 2));
                to.set(b + c, (int) ((color * alpha + background[c] * (max - alpha) + max / 2) / max));
            }
        }
    }
}
