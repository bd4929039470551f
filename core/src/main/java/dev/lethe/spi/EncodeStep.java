package dev.lethe.spi;

import dev.lethe.ImageFormat;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/** Chooses the format and the coding of the result. At most one per pipeline. */
public non-sealed interface EncodeStep extends Step {
    /**
     * The format of the result for a source of that format; known before any work so that outputs can be named.
     *
     * @throws dev.lethe.MissingCapabilityException if sources of that format can't be encoded
     */
    ImageFormat target(ImageFormat source) throws IOException;

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
     */
    record Encoded(boolean written, Lane lane, String note) {
        /** The source's own coding is kept. */
        public static Encoded unchanged(String why) {
            return new Encoded(false, Lane.BYTES, why);
        }

        /** Something was written. */
        public static Encoded written(Lane lane, String note) {
            return new Encoded(true, lane, note);
        }
    }
}
