package dev.lethe.toolkit.upload;

import dev.lethe.ImageFormat;
import dev.lethe.io.HeldResult;
import dev.lethe.pipeline.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An upload that is clean now. Held in memory up to a bound, beyond it in a temporary file that is encrypted with a key
 * that lives in memory only, until it is closed. One owner, one thread.
 */
public final class CleanPicture implements Verdict {
    private final String name;
    private final Report report;
    private final HeldResult result;

    CleanPicture(String name, Report report, HeldResult result) {
        this.name = name;
        this.report = report;
        this.result = result;
    }

    /** A new random name with the extension of the format; nothing of the sender's name is in it. */
    public String name() {
        return name;
    }

    /** The format of the clean picture, by its content. */
    public ImageFormat format() {
        return report.format();
    }

    /** What was found and removed. For logs and for the owner; not for strangers. */
    public Report report() {
        return report;
    }

    /** Its size in bytes. */
    public long length() throws IOException {
        return result.length();
    }

    /** The clean bytes, from the first one on at each call. */
    public InputStream stream() throws IOException {
        return result.stream();
    }

    /** Writes the clean bytes to a stream, which is not closed. */
    public void transferTo(OutputStream target) throws IOException {
        try (InputStream in = stream()) {
            in.transferTo(target);
        }
    }

    @Override
    public void close() throws IOException {
        result.close();
    }
}
