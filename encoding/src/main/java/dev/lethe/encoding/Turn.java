package dev.lethe.encoding;

import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.jpeg.lossless.CopiedSegments;
import dev.lethe.jpeg.lossless.JpegTransform;
import dev.lethe.jpeg.read.JpegCoding;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.CodedPicture;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Turns and mirrors pictures, JPEGs on their coefficients where that loses no edge.
 *
 * @param orientation of a stored picture that is displayed as this one is to become
 */
record Turn(Orientation orientation) {
    /** Which corner of the stored picture is displayed at each corner, clockwise from the upper left, by EXIF value. */
    private static final int[][] CORNERS = {
        {0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}, {0, 3, 2, 1}, {3, 0, 1, 2}, {2, 1, 0, 3}, {1, 2, 3, 0}
    };

    Picture pixels(Picture picture, RunContext context) throws IOException {
        return Oriented.of(picture, orientation, context);
    }

    /** What is copied along may hold an orientation of its own, which still applies to what is written here. */
    boolean coefficients(CodedPicture jpeg, OutputStream output, RunContext context) throws IOException {
        JpegTransform transform = JpegTransform.of(beneath(jpeg.header().orientation()));
        try {
            JpegReader reader = JpegReader.open(jpeg.coded(), context);
            if (transform.partialColumns(reader.frame()) + transform.partialRows(reader.frame()) > 0) {
                return false;
            }
            boolean progressive = reader.coding() == JpegCoding.PROGRESSIVE;
            (progressive ? JpegWriter.progressive() : JpegWriter.sequential())
                    .withSegments(new CopiedSegments(jpeg.coded(), reader.segments()))
                    .write(transform.apply(reader.coefficients(), context), output, context);
            return true;
        } catch (UnsupportedFormatException e) {
            return false;
        }
    }

    /** How stored pixels must be turned so that the picture which is displayed in an orientation gets this turn. */
    Orientation beneath(Orientation displayed) {
        int[] own = CORNERS[orientation.exif() - 1];
        int[] shown = CORNERS[displayed.exif() - 1];
        int[] wanted = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            wanted[shown[i]] = shown[own[i]];
        }
        int exif = 1;
        while (!java.util.Arrays.equals(CORNERS[exif - 1], wanted)) {
            exif++;
        }
        return Orientation.ofExif(exif);
    }
}
