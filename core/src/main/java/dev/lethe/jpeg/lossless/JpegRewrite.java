package dev.lethe.jpeg.lossless;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.read.JpegCoding;
import dev.lethe.jpeg.read.JpegDamage;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.read.McuRows;
import dev.lethe.jpeg.write.HuffmanStatistics;
import dev.lethe.jpeg.write.JpegRowWriter;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Codes a JPEG file anew from its coefficients: smaller, or with some of them changed, and every other coefficient as it
 * was. Application segments and comments are copied; a strip of the metadata decides about them later.
 *
 * <p>A sequential file is gone through in rows of MCUs, twice, where its coding is kept or its coefficients do not fit
 * into memory; the result is then sequential. Immutable; one for all threads.
 */
public final class JpegRewrite {
    private enum Coding {
        SAME,
        FAST,
        SMALLEST
    }

    /** What was skipped or not there, without a loss of coefficients. */
    private static final Set<JpegDamage> HARMLESS = Set.of(JpegDamage.NO_END, JpegDamage.STRAY_BYTES);

    private final Coding coding;
    private final CoefficientChange change;
    private final boolean refusesDamage;

    private JpegRewrite(Coding coding, CoefficientChange change, boolean refusesDamage) {
        this.coding = coding;
        this.change = change;
        this.refusesDamage = refusesDamage;
    }

    /** Sequential files stay sequential and progressive ones progressive; Huffman tables are made for the picture. */
    public static JpegRewrite sameCoding() {
        return new JpegRewrite(Coding.SAME, CoefficientChange.none(), false);
    }

    /** Small in little time, as {@link JpegWriter#fast}. */
    public static JpegRewrite fast() {
        return new JpegRewrite(Coding.FAST, CoefficientChange.none(), false);
    }

    /** The smallest, as {@link JpegWriter#smallest}. */
    public static JpegRewrite smallest() {
        return new JpegRewrite(Coding.SMALLEST, CoefficientChange.none(), false);
    }

    /** This one with coefficients changed on the way. */
    public JpegRewrite withChange(CoefficientChange other) {
        return new JpegRewrite(coding, other, refusesDamage);
    }

    /** This one, but refusing damaged files, of which viewers may show something else afterwards. */
    public JpegRewrite withDamageRefused() {
        return new JpegRewrite(coding, change, true);
    }

    /**
     * Writes the file anew.
     *
     * @param out not closed, not flushed
     * @return whether the result may be progressive; false if the file went by in rows
     * @throws dev.lethe.UnsupportedFormatException if the file is coded in a way that is not read
     * @throws MalformedImageException if no picture can be read, or damage is refused and there is some
     * @throws LimitExceededException if a progressive file's coefficients do not fit into memory
     */
    public boolean write(SeekableInput input, OutputStream out, RunContext context) throws IOException {
        return write(JpegReader.open(input, context), out, context);
    }

    /** As {@link #write(SeekableInput, OutputStream, RunContext)}, for a file that was opened already. */
    public boolean write(JpegReader reader, OutputStream out, RunContext context) throws IOException {
        CopiedSegments segments = new CopiedSegments(reader.input(), reader.segments());
        boolean rows = reader.readsInRows() && reader.frame().components().size() != 2;
        if (rows && (coding == Coding.SAME || !fits(reader, context))) {
            inRows(reader, segments, out, context);
            return false;
        }
        JpegCoefficients picture = reader.coefficients();
        check(reader);
        change.apply(picture.frame(), picture.planes(), 0, picture.frame().mcusHigh());
        writer(reader.coding()).withSegments(segments).write(picture, out, context);
        return true;
    }

    /** Whether the budget holds all coefficients, and what is needed to search for a coding. */
    private static boolean fits(JpegReader reader, RunContext context) {
        long bytes = reader.frame().coefficientBytes();
        return bytes + bytes / 2 <= context.limits().max(Limit.MEMORY);
    }

    private JpegWriter writer(JpegCoding own) {
        return switch (coding) {
            case SAME -> own == JpegCoding.PROGRESSIVE ? JpegWriter.progressive() : JpegWriter.sequential();
            case FAST -> JpegWriter.fast();
            case SMALLEST -> JpegWriter.smallest();
        };
    }

    private void inRows(JpegReader reader, CopiedSegments segments, OutputStream out, RunContext context)
            throws IOException {
        JpegWriter writer =
                JpegWriter.sequential().withSegments(segments).withRestartInterval(reader.restartInterval());
        HuffmanStatistics statistics = writer.statistics(reader.frame());
        McuRows counted = reader.rows();
        while (counted.next()) {
            change.apply(reader.frame(), counted.planes(), counted.row(), 1);
            statistics.add(counted.planes());
        }
        check(reader);
        JpegRowWriter written = writer.rows(reader.frame(), statistics.tables(), out, context);
        McuRows coded = reader.rows();
        while (coded.next()) {
            change.apply(reader.frame(), coded.planes(), coded.row(), 1);
            written.write(coded.planes());
        }
        written.end();
    }

    private void check(JpegReader reader) throws MalformedImageException {
        if (refusesDamage && !HARMLESS.containsAll(reader.damage())) {
            throw new MalformedImageException("JPEG is damaged; its coding is better kept as it is");
        }
    }
}
