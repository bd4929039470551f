package dev.lethe.spi;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** Chooses the format and the coding of the result. At most one per pipeline. */
public non-sealed interface EncodeStep extends Step {
    /**
     * The format of the result for a source of that format, as far as it is known before any work. An encoding that chooses
     * among several says in {@link Encoded#encoding} which it took; this is then the likeliest.
     *
     * @throws dev.lethe.MissingCapabilityException if sources of that format can't be encoded
     */
    ImageFormat target(ImageFormat source) throws IOException;

    /**
     * All formats that the result for a source of that format may have.
     *
     * @throws dev.lethe.MissingCapabilityException if sources of that format can't be encoded
     */
    default Set<ImageFormat> targets(ImageFormat source) throws IOException {
        return Set.of(target(source));
    }

    /**
     * Whether it takes a JPEG whose edits were done on its coefficients as it is, rather than its pixels.
     *
     * @param source the source's format
     */
    default boolean keepsCoefficients(ImageFormat source) {
        return false;
    }

    /**
     * Writes the picture anew.
     *
     * @return what was done, in words for the report; or {@link Encoded#unchanged} if the source is better copied as it is
     */
    Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException;

    /**
     * What an encoder did.
     *
     * @param written whether anything was written; if not, the source's own coding is kept
     * @param lane the deepest lane it used
     * @param note in words for the report
     * @param encoding how the result is coded, from encodings that have a choice; its format is that of the result
     */
    record Encoded(boolean written, Lane lane, String note, Optional<Encoding> encoding) {
        /** What was done, by an encoding without a choice. */
        public Encoded(boolean written, Lane lane, String note) {
            this(written, lane, note, Optional.empty());
        }

        /** The source's own coding is kept. */
        public static Encoded unchanged(String why) {
            return new Encoded(false, Lane.BYTES, why);
        }

        /** The source's own coding is kept, for the reason that the encoding gives. */
        public static Encoded unchanged(Encoding kept) {
            return new Encoded(false, Lane.BYTES, kept.reason(), Optional.of(kept));
        }

        /** Something was written. */
        public static Encoded written(Lane lane, String note) {
            return new Encoded(true, lane, note);
        }

        /** Something was written, for the reason that the encoding gives. */
        public static Encoded written(Lane lane, Encoding encoding) {
            return new Encoded(true, lane, encoding.reason(), Optional.of(encoding));
        }
    }
}
