package dev.lethe.compress;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.io.Spool;
import dev.lethe.spi.Lane;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A picture in one coding, to be compared with others. Owns its file.
 *
 * @param format that it is in
 * @param lane the deepest lane that led to it
 * @param bytes of the finished file, with all that the strip phase adds and takes
 * @param score as SSIMULACRA 2; 100 if every pixel is kept, empty if it was not measured
 * @param reached whether the aim is reached
 * @param how in words for the report
 * @param file the coding itself; empty for the source's own
 */
record Candidate(
        ImageFormat format,
        Lane lane,
        long bytes,
        OptionalDouble score,
        boolean reached,
        String how,
        Optional<Spool> file)
        implements Closeable {
    /** Every pixel kept. */
    static Candidate lossless(ImageFormat format, Lane lane, long bytes, String how, Spool file) {
        return new Candidate(format, lane, bytes, OptionalDouble.of(Encoding.IDENTICAL), true, how, Optional.of(file));
    }

    /** The source's own coding. */
    static Candidate kept(ImageFormat format, long bytes, String why) {
        return new Candidate(
                format, Lane.BYTES, bytes, OptionalDouble.of(Encoding.IDENTICAL), true, why, Optional.empty());
    }

    /** Encoded with loss. */
    static Candidate lossy(
            ImageFormat format, long bytes, OptionalDouble score, boolean reached, String how, Spool file) {
        return new Candidate(format, Lane.PIXELS, bytes, score, reached, how, Optional.of(file));
    }

    boolean isKept() {
        return file.isEmpty();
    }

    /** The same with an aim that was missed. */
    Candidate missed(String what) {
        return new Candidate(format, lane, bytes, score, false, how + "; " + what, file);
    }

    /** The same with more to tell. */
    Candidate told(String more) {
        return new Candidate(format, lane, bytes, score, reached, how + more, file);
    }

    /** In few words beside others: "JPEG 12,345 bytes". */
    String brief() {
        return String.format(Locale.ROOT, "%s %,d bytes", format, bytes);
    }

    Encoding encoding() {
        boolean lossless = score.isPresent() && score.getAsDouble() == Encoding.IDENTICAL;
        return new Encoding(format, bytes, lossless, score, reached, how);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
