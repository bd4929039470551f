package dev.lethe.encoding.tiff;

import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes TIFFs (TIFF 6.0) without loss: strips with Deflate, 8 bits with horizontal differences (predictor 2), 16 bits
 * without, since the JDK can't read those. Strips are spooled, so that the directory can stand before them and memory
 * stays small.
 */
final class TiffEncoder {
    private static final int STRIP_BYTES = 128 * 1024;
    private static final long LARGEST = 0xF000_0000L;

    private final Layout layout;
    private final RunContext context;
    private final int rowsPerStrip;
    private final List<Long> stripLengths = new ArrayList<>();

    private TiffEncoder(Layout layout, RunContext context) {
        this.layout = layout;
        this.context = context;
        this.rowsPerStrip = (int) Math.max(1, Math.min(layout.height(), STRIP_BYTES / rowBytes(layout)));
    }

    private static long rowBytes(Layout layout) {
        return (long) layout.rowSamples() * (layout.bits() / 8);
    }

    static void write(Picture picture, OutputStream output, RunContext context) throws IOException {
        TiffEncoder encoder = new TiffEncoder(picture.layout(), context);
        try (Spool spool = new Spool()) {
            encoder.strips(picture, spool.output());
            SeekableInput strips = spool.written();
            output.write(new TiffDirectory(encoder.layout, encoder.rowsPerStrip, encoder.stripLengths).toBytes());
            strips.stream().transferTo(output);
        }
    }

    private void strips(Picture picture, OutputStream out) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        long total = 0;
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < layout.height(); y += rowsPerStrip) {
                CountingOutput counted = new CountingOutput(out);
                deflater.reset();
                DeflaterOutputStream deflated = new DeflaterOutputStream(counted, deflater);
                strip(cursor, Math.min(rowsPerStrip, layout.height() - y), deflated);
                deflated.finish();
                stripLengths.add(counted.count());
                total += counted.count();
                if (total > LARGEST) {
                    throw new MissingCapabilityException(
                            "TIFF can't hold more than 4 GiB; resize the picture or choose PNG");
                }
            }
        } finally {
            deflater.end();
        }
    }

    private void strip(RowCursor cursor, int rows, OutputStream out) throws IOException {
        byte[] line = new byte[(int) rowBytes(layout)];
        for (int row = 0; row < rows; row++) {
            context.check();
            cursor.next();
            pack(cursor, line);
            out.write(line);
        }
    }

    /** 8 bits: each sample less the same sample of the pixel to its left (section 14). 16 bits: as they are. */
    private void pack(RowCursor cursor, byte[] line) {
        int channels = layout.channels().count();
        int at = cursor.index();
        for (int i = 0; i < layout.rowSamples(); i++) {
            int sample = cursor.band().sample(at + i);
            if (layout.bits() == 8) {
                line[i] = (byte) (sample - (i < channels ? 0 : cursor.band().sample(at + i - channels)));
            } else {
                line[2 * i] = (byte) (sample >> 8);
                line[2 * i + 1] = (byte) sample;
            }
        }
    }
}
