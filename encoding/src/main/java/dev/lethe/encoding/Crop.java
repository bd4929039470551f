package dev.lethe.encoding;

import dev.lethe.ImageHeader;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.jpeg.lossless.CopiedSegments;
import dev.lethe.jpeg.lossless.JpegCrop;
import dev.lethe.jpeg.lossless.StoredBoxes;
import dev.lethe.jpeg.read.JpegCoding;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.CodedPicture;
import dev.lethe.spi.CoefficientEdit;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps a rectangle of the picture and nothing of the rest: {@code .then(Crop.to(new Box(10, 10, 300, 200)))}.
 *
 * <p>Coordinates are those of the picture as displayed, after the edits before this one. A JPEG that stays one is cropped on
 * its coefficients, without loss, where all edges of the rectangle lie between its blocks, which are 8 or 16 pixels wide and
 * high as a rule; otherwise its pixels are coded anew, since blocks across an edge would keep what was cropped away.
 * Immutable and thread-safe.
 */
public final class Crop implements EditStep {
    private final Box box;

    private Crop(Box box) {
        this.box = Objects.requireNonNull(box, "box");
    }

    /** Keeps what lies inside the box. */
    public static Crop to(Box box) {
        return new Crop(box);
    }

    @Override
    public String describe() {
        return "crop to " + box.width() + " x " + box.height();
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public Optional<CoefficientEdit> onCoefficients() {
        return Optional.of(this::cut);
    }

    private boolean cut(CodedPicture jpeg, Analysis analysis, OutputStream output, RunContext context)
            throws IOException {
        ImageHeader header = jpeg.header();
        requireInside(header.displayWidth(), header.displayHeight());
        JpegCrop crop = JpegCrop.to(StoredBoxes.of(box, header.orientation(), header.width(), header.height()));
        try {
            JpegReader reader = JpegReader.open(jpeg.coded(), context);
            if (!crop.isExact(reader.frame())) {
                return false;
            }
            boolean progressive = reader.coding() == JpegCoding.PROGRESSIVE;
            (progressive ? JpegWriter.progressive() : JpegWriter.sequential())
                    .withSegments(new CopiedSegments(jpeg.coded(), reader.segments()))
                    .write(crop.apply(reader.coefficients(), context), output, context);
            return true;
        } catch (UnsupportedFormatException e) {
            return false;
        }
    }

    private void requireInside(int width, int height) {
        if (!box.fits(width, height)) {
            throw new IllegalArgumentException("box: does not lie inside the picture, which is " + width + " x "
                    + height + " pixels as displayed");
        }
    }

    @Override
    public Reach reach() {
        return Reach.POINT;
    }

    /**
     * Gives the rectangle.
     *
     * @throws IllegalArgumentException if the box does not lie inside the picture
     */
    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) {
        Layout layout = picture.layout();
        requireInside(layout.width(), layout.height());
        return new StreamedPicture(
                layout.withSize(box.width(), box.height()), context, () -> new Rows(new RowCursor(picture), box));
    }

    private static final class Rows implements RowStream {
        private final RowCursor cursor;
        private final Box box;
        private int skip;

        Rows(RowCursor cursor, Box box) {
            this.cursor = cursor;
            this.box = box;
            this.skip = box.y();
        }

        @Override
        public void next(RowBand target, int row) throws IOException {
            for (; skip > 0; skip--) {
                cursor.next();
            }
            cursor.next();
            RowBand from = cursor.band();
            int a = from.index(box.x(), cursor.row());
            int b = target.index(0, row);
            for (int i = 0; i < target.layout().rowSamples(); i++) {
                target.set(b + i, from.sample(a + i));
            }
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }
}
