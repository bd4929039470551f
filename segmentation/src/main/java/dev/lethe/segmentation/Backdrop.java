package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** What is put behind the subject. Immutable and thread-safe. */
sealed interface Backdrop permits ColorBackdrop, PictureBackdrop, BlurredBackdrop {
    /** The layout that the result needs to show both subject and backdrop. */
    Layout layout(Layout picture);

    /** Prepares it for one picture. */
    Rows rows(Raster picture, Mask mask, Layout result, RunContext context) throws IOException;

    /** The picture's subject before this. */
    default Picture behind(Raster picture, Mask mask, RunContext context) throws IOException {
        Layout layout = layout(picture.layout());
        Rows rows = rows(picture, mask, layout, context);
        SubjectColors subject = SubjectColors.of(picture, mask, context);
        return new PaintedPicture(layout, new Composite(picture, mask, layout, subject, rows)::paint, context);
    }

    /** A layout without alpha that holds a picture's colours and, if need be, others that are not grey. */
    static Layout opaque(Layout picture, boolean grey) {
        if (grey || picture.channels().colors() == 3) {
            return picture.withChannels(picture.channels().withoutAlpha());
        }
        // A profile for grey says nothing about red, green and blue.
        return picture.withChannels(Channels.RGB).withProfile(ColorProfile.SRGB);
    }

    /** The backdrop of one picture. */
    @FunctionalInterface
    interface Rows {
        /** Gives the colours of a row, in the result's samples without alpha. */
        void read(int y, float[] colors);
    }
}
