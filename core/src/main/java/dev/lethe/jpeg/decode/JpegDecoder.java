package dev.lethe.jpeg.decode;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns the coefficients of a JPEG into pixels: at full size, or at a half, a quarter or an eighth of it for little more
 * than the cost of reading the file.
 *
 * <p>Full-size samples equal those of libjpeg-turbo's default (accurate integer inverse DCT, triangle filter for chroma
 * of half the size), so pictures look as they do in other programs. Rows are decoded as they are pulled; two rows of MCUs
 * are held, besides what the coefficients take.
 *
 * <p>Immutable; each pass is its caller's own, and belongs to the run and its thread.
 */
public final class JpegDecoder {
    private final JpegFrame frame;
    private final DecodeScale scale;
    private final Opener opener;
    private final RunContext context;

    /** Starts a pass over the coefficients. */
    @FunctionalInterface
    interface Opener {
        McuSource open(DecodeScale scale) throws IOException;
    }

    private JpegDecoder(JpegFrame frame, DecodeScale scale, Opener opener, RunContext context) {
        this.frame = frame;
        this.scale = scale;
        this.opener = opener;
        this.context = context;
    }

    /** A decoder at full size of coefficients that are in memory and aren't changed meanwhile. */
    public static JpegDecoder of(JpegCoefficients coefficients, RunContext context) {
        return new JpegDecoder(coefficients.frame(), DecodeScale.FULL, scale -> McuSource.of(coefficients), context);
    }

    /**
     * A decoder at full size of a file. Sequential files are read anew by each pass, one row of MCUs at a time; of others
     * the coefficients are read at once and held.
     *
     * @param reader stays its owner's, and must not be used while a pass goes on
     * @throws LimitExceededException if the coefficients of a progressive file need more memory than allowed
     * @throws IOException if they can't be read
     */
    public static JpegDecoder of(JpegReader reader, RunContext context) throws IOException {
        if (!reader.readsInRows()) {
            return of(reader.coefficients(), context);
        }
        return new JpegDecoder(
                reader.frame(),
                DecodeScale.FULL,
                scale -> McuSource.of(reader.rows(means(reader.frame(), scale))),
                context);
    }

    /** The components of which a block becomes one sample. */
    private static Set<Integer> means(JpegFrame frame, DecodeScale scale) {
        return IntStream.range(0, frame.components().size())
                .filter(i -> ComponentShape.of(frame, i, scale).size() == 1)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same at another size. */
    public JpegDecoder withScale(DecodeScale other) {
        return new JpegDecoder(frame, other, opener, context);
    }

    /** Width of the decoded picture in pixels. */
    public int width() {
        return scale.of(frame.width());
    }

    /** Height of the decoded picture in pixels. */
    public int height() {
        return scale.of(frame.height());
    }

    /**
     * The picture in grey or RGB with 8 bits, orientation not applied. Each pass decodes anew. Closing it does nothing.
     *
     * @param profile the colour space of its samples
     * @throws UnsupportedFormatException if the components are inks or unknown; {@link #samples} gives those as they are
     * @throws LimitExceededException if the run's limits don't hold its pixels or the memory of a pass
     */
    public Picture picture(ColorProfile profile) throws UnsupportedFormatException, LimitExceededException {
        Channels channels = switch (frame.colors()) {
            case GRAY -> Channels.GRAY;
            case YCBCR, RGB -> Channels.RGB;
            default ->
                throw new UnsupportedFormatException(
                        "A JPEG of inks or unknown components is no RGB picture; convert its samples first");
        };
        reserve();
        Layout layout = new Layout(width(), height(), channels, 8, profile);
        return new DecodedPicture(layout, frame.colors() == JpegColors.YCBCR, this::open);
    }

    /**
     * Starts a pass over the samples as they are stored, without conversion of colours: for inks.
     *
     * @throws LimitExceededException if the run's limits don't hold its pixels or the memory of a pass
     */
    public SampleRows samples() throws IOException {
        reserve();
        return open();
    }

    private SampleRows open() throws IOException {
        return new SampleRows(frame, scale, opener.open(scale), context);
    }

    private void reserve() throws LimitExceededException {
        context.require(Limit.PIXELS, (long) frame.width() * frame.height());
        long bytes = 0;
        for (int i = 0; i < frame.components().size(); i++) {
            ComponentShape shape = ComponentShape.of(frame, i, scale);
            // the band, and at most five lines as long as the picture is wide for upsampling and colours
            bytes += SampleBand.bytes(frame, i, shape) + 5L * Integer.BYTES * width();
        }
        context.reserve(bytes);
    }
}
