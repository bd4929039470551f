package dev.lethe.jpeg.encode;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.write.HuffmanStatistics;
import dev.lethe.jpeg.write.JpegRowWriter;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.jpeg.write.SequentialTables;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A JPEG of a picture whose coefficients do not fit into memory: stripes of it, one after the other, in one scan. The
 * picture is gone through twice, to make Huffman tables for it and to code it with them, or once with the typical tables
 * of T.81 K.3.3, which make files of smooth pictures up to a quarter larger. One pass, one owner, one thread.
 */
final class StripedFile implements Closeable {
    /** Samples of a stripe, about; fewer where memory is small, in which a sample takes some four bytes. */
    private static final long STRIPE = 4_000_000;

    private static final int MEMORY_PER_SAMPLE = 16;

    private final Layout layout;
    private final RowReader reader;
    private final RowBand band;
    private final int stripeRows;
    private int inBand;

    private StripedFile(Picture picture, RunContext context) throws IOException {
        this.layout = picture.layout();
        this.reader = picture.rows();
        this.band = new RowBand(layout, SpectrumPass.BAND);
        long samples = Math.min(STRIPE, context.limits().max(Limit.MEMORY) / MEMORY_PER_SAMPLE);
        long bands = samples / SpectrumPass.BAND / layout.rowSamples();
        this.stripeRows = SpectrumPass.BAND * (int) Math.max(1, bands);
    }

    /** How a stripe becomes coefficients. */
    interface StripeEncoder {
        JpegCoefficients coefficients(Picture stripe, RunContext part) throws IOException;
    }

    /** What is done with the rows of MCUs, each by itself. */
    private interface RowTarget {
        void row(List<CoefficientPlane> planes) throws IOException;
    }

    /** Writes a picture that is read twice. */
    static void write(Picture picture, StripeEncoder encoder, OutputStream output, RunContext context)
            throws IOException {
        JpegFrame frame = frame(picture, encoder, context);
        HuffmanStatistics statistics = JpegWriter.sequential().statistics(frame);
        each(picture, encoder, statistics::add, context);
        write(picture, encoder, frame, statistics.tables(), output, context);
    }

    /** Writes a picture that is read once. */
    static void writeAtOnce(Picture picture, StripeEncoder encoder, OutputStream output, RunContext context)
            throws IOException {
        JpegFrame frame = frame(picture, encoder, context);
        write(picture, encoder, frame, SequentialTables.standard(frame), output, context);
    }

    private static void write(
            Picture picture,
            StripeEncoder encoder,
            JpegFrame frame,
            SequentialTables tables,
            OutputStream output,
            RunContext context)
            throws IOException {
        JpegRowWriter writer = JpegWriter.sequential().rows(frame, tables, output, context);
        each(picture, encoder, writer::write, context);
        writer.end();
    }

    /** The file's frame: sampling and divisors are the same whatever a picture shows. */
    private static JpegFrame frame(Picture picture, StripeEncoder encoder, RunContext context) throws IOException {
        Layout layout = picture.layout();
        try (RunContext part = context.part()) {
            Raster spot = Raster.create(layout.withSize(1, 1), part);
            JpegFrame small = encoder.coefficients(spot, part).frame();
            return new JpegFrame(layout.width(), layout.height(), small.colors(), small.components());
        }
    }

    private static void each(Picture picture, StripeEncoder encoder, RowTarget target, RunContext context)
            throws IOException {
        try (StripedFile pass = new StripedFile(picture, context)) {
            for (int top = 0; top < pass.layout.height(); top += pass.stripeRows) {
                try (RunContext part = context.part()) {
                    int rows = Math.min(pass.stripeRows, pass.layout.height() - top);
                    JpegCoefficients stripe = encoder.coefficients(pass.stripe(rows, part), part);
                    for (int row = 0; row < stripe.frame().mcusHigh(); row++) {
                        target.row(rowOf(stripe, row));
                    }
                }
            }
        }
    }

    /** A row of MCUs alone. */
    private static List<CoefficientPlane> rowOf(JpegCoefficients stripe, int row) {
        List<CoefficientPlane> planes = new ArrayList<>();
        for (int i = 0; i < stripe.planes().size(); i++) {
            CoefficientPlane whole = stripe.planes().get(i);
            int high = stripe.frame().components().get(i).vertical();
            CoefficientPlane one = new CoefficientPlane(whole.stride(), high);
            int from = whole.index(0, row * high);
            System.arraycopy(whole.values(), from, one.values(), 0, one.values().length);
            planes.add(one);
        }
        return planes;
    }

    private Raster stripe(int rows, RunContext part) throws IOException {
        Raster stripe = Raster.create(layout.withSize(layout.width(), rows), part);
        int samples = layout.rowSamples();
        for (int y = 0; y < rows; y++) {
            part.check();
            if (inBand >= band.rows()) {
                if (reader.read(band) <= 0) {
                    throw new MalformedImageException("The picture ends before its last row; the file is damaged");
                }
                inBand = 0;
            }
            int from = band.index(0, inBand++);
            int to = stripe.index(0, y);
            if (layout.bits() == 8) {
                System.arraycopy(band.bytes(), from, stripe.all().bytes(), to, samples);
            } else {
                System.arraycopy(band.shorts(), from, stripe.all().shorts(), to, samples);
            }
        }
        return stripe;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
