package dev.lethe.jpeg.encode;

import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes JPEGs of pictures: lossy, 8 bits, grey or YCbCr (JFIF), readable everywhere.
 *
 * <p>Errors are put where eyes notice them least, and bits are spent where they matter most: divisors fitted to human
 * vision for each component, coefficients chosen by what they cost and what they are worth. 16-bit pictures keep their
 * precision up to the last rounding. The same picture and settings make the same file, on every machine.
 *
 * <p>The colour profile is not written; it is for those who write the file's metadata. Immutable; one for all threads.
 */
public final class JpegEncoder {
    private static final int LARGEST = 65_500;

    private final double distance;
    private final ChromaSubsampling subsampling;
    private final EncoderEffort effort;

    private JpegEncoder(double distance, ChromaSubsampling subsampling, EncoderEffort effort) {
        this.distance = distance;
        this.subsampling = subsampling;
        this.effort = effort;
    }

    /**
     * An encoder for a quality.
     *
     * @param quality 0 (smallest) to 100 (best) on the scale that libjpeg made usual; fractions count
     */
    public static JpegEncoder quality(double quality) {
        return distance(QualityScale.distance(quality));
    }

    /**
     * An encoder for a distance between picture and file, as eyes see it: 1 is about where a difference begins to show,
     * and errors grow in proportion.
     *
     * @param distance 0.01 to 50
     */
    public static JpegEncoder distance(double distance) {
        if (!(distance >= 0.01 && distance <= 50)) {
            throw new IllegalArgumentException("distance: must be 0.01 to 50, is " + distance);
        }
        return new JpegEncoder(distance, ChromaSubsampling.AUTO, EncoderEffort.DEFAULT);
    }

    /** This encoder with other numbers of colour samples. */
    public JpegEncoder withSubsampling(ChromaSubsampling other) {
        return new JpegEncoder(distance, other, effort);
    }

    /** This encoder with more or less work. */
    public JpegEncoder withEffort(EncoderEffort other) {
        return new JpegEncoder(distance, subsampling, other);
    }

    /**
     * The coefficients of a file.
     *
     * @param picture without alpha; read once, or twice where the number of colour samples depends on it
     * @param context two bytes for each sample and a few rows are reserved from its memory
     * @throws MissingCapabilityException if a JPEG can't hold the picture: it is too large, or has alpha
     */
    public JpegCoefficients coefficients(Picture picture, RunContext context) throws IOException {
        require(picture.layout(), context);
        return coefficients(picture, halves(picture, context), context);
    }

    private JpegCoefficients coefficients(Picture picture, boolean halved, RunContext context) throws IOException {
        return Quantization.of(SpectrumPass.of(picture, halved, context), distance, effort, context);
    }

    private static void require(Layout layout, RunContext context) throws IOException {
        if (layout.width() > LARGEST || layout.height() > LARGEST) {
            throw new MissingCapabilityException("JPEG can't hold more than " + LARGEST
                    + " pixels in a row or column; resize the picture or choose PNG");
        }
        if (layout.channels().hasAlpha()) {
            throw new MissingCapabilityException(
                    "JPEG can't hold transparency; put the picture on a background first, or choose PNG");
        }
        context.require(Limit.PIXELS, (long) layout.width() * layout.height());
    }

    /**
     * Writes a file, progressive where that is smaller. A picture whose coefficients would take more than half of the
     * memory allowed is coded in stripes, as {@link #writeInStripes}.
     *
     * @param output not closed, not flushed
     */
    public void write(Picture picture, OutputStream output, RunContext context) throws IOException {
        if (SpectrumPass.bytes(picture.layout(), false) > context.limits().max(Limit.MEMORY) / 2) {
            writeInStripes(picture, output, context);
            return;
        }
        JpegWriter writer = effort == EncoderEffort.BEST ? JpegWriter.smallest() : JpegWriter.fast();
        writer.write(coefficients(picture, context), output, context);
    }

    /**
     * Writes a sequential file in memory that does not grow with the picture's height, larger than by {@link #write} by a
     * few hundredths; with {@link EncoderEffort#FAST} by up to a quarter, in half the time.
     *
     * @param picture read up to three times: for the number of colour samples, for Huffman tables, and to code it
     * @param output not closed, not flushed
     */
    public void writeInStripes(Picture picture, OutputStream output, RunContext context) throws IOException {
        require(picture.layout(), context);
        boolean halved = halves(picture, context);
        StripedFile.StripeEncoder stripes = (stripe, part) -> coefficients(stripe, halved, part);
        if (effort == EncoderEffort.FAST) {
            StripedFile.writeAtOnce(picture, stripes, output, context);
        } else {
            StripedFile.write(picture, stripes, output, context);
        }
    }

    private boolean halves(Picture picture, RunContext context) throws IOException {
        if (subsampling != ChromaSubsampling.AUTO || picture.layout().channels().colors() == 1) {
            return subsampling == ChromaSubsampling.HALF;
        }
        return ColorDetail.lostByHalving(picture, context) < QualityScale.mostLost(distance);
    }
}
