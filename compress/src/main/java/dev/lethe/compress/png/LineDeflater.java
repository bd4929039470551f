package dev.lethe.compress.png;

import dev.lethe.compress.deflate.DeflateEncoder;
import dev.lethe.encoding.png.FilterChoice;
import dev.lethe.io.CountingOutput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Filters lines and deflates them.
 *
 * @param filter how filters are chosen
 */
record LineDeflater(LineFilter filter) {
    private static final int QUICK = 4;
    private static final int BUFFER = 32 * 1024;

    /** Writes the compressed data; gives their length. */
    long write(LineSource source, DeflateEncoder encoder, OutputStream target, RunContext context) throws IOException {
        CountingOutput counted = new CountingOutput(target);
        try (OutputStream deflated = encoder.zlib(counted, context)) {
            filter(source, deflated);
        }
        return counted.count();
    }

    /** About how long the compressed data would be, to compare with others. */
    long guess(LineSource source) throws IOException {
        CountingOutput counted = new CountingOutput();
        Deflater deflater = new Deflater(QUICK);
        try (OutputStream deflated = new DeflaterOutputStream(counted, deflater, BUFFER)) {
            filter(source, deflated);
        } finally {
            deflater.end();
        }
        return counted.count();
    }

    private void filter(LineSource source, OutputStream target) throws IOException {
        FilterChoice choice = new FilterChoice(source.longest(), source.filterBytes());
        LineFilter.Chooser chooser = filter.choosers().apply(source.longest());
        source.forEach((line, prior, length, stored) -> {
            target.write(chooser.filter(choice, line, prior, length, stored));
            target.write(choice.filtered(), 0, length);
        });
    }
}
