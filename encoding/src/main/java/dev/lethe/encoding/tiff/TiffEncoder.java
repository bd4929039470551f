package dev.lethe.encoding.tiff;

import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.rows.Helpers;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes TIFFs (TIFF 6.0) without loss: strips with Deflate, 8 bits with horizontal differences (predictor 2), 16 bits
 * without, since the JDK can't read those. Strips are spooled, so that the directory can stand before them and memory
 * stays small; those of large pictures are compressed on several threads.
 */
final class TiffEncoder {
    private static final int STRIP_BYTES = 128 * 1024;
    private static final long LARGEST = 0xF000_0000L;
    /** Up to here one thread is as quick as several. */
    private static final long PLAIN_SAMPLES = 4_000_000;

    private final Layout layout;
    private final RunContext context;
    private final int rowsPerStrip;
    private final List<Long> stripLengths = new ArrayList<>();
    private long total;

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
        int pieces = (long) layout.rowSamples() * layout.height() > PLAIN_SAMPLES ? Helpers.pieces() : 0;
        context.reserve(2L * (pieces + 1) * rowsPerStrip * rowBytes(layout));
        Deque<Strip> waiting = new ArrayDeque<>();
        try (RowCursor cursor = new RowCursor(picture);
                Helpers helpers = new Helpers("lethe-tiff")) {
            for (int y = 0; y < layout.height(); y += rowsPerStrip) {
                Strip strip = new Strip(raw(cursor, Math.min(rowsPerStrip, layout.height() - y)));
                waiting.add(strip);
                if (pieces == 0) {
                    strip.deflate();
                } else {
                    helpers.add(strip::deflate);
                }
                // Once a strip was added, those are done that lie further back than helpers have pieces.
                if (waiting.size() > pieces) {
                    write(waiting.remove(), out);
                }
            }
            helpers.await();
            while (!waiting.isEmpty()) {
                write(waiting.remove(), out);
            }
        }
    }

    private void write(Strip strip, OutputStream out) throws IOException {
        strip.deflated.writeTo(out);
        stripLengths.add((long) strip.deflated.size());
        total += strip.deflated.size();
        if (total > LARGEST) {
            throw new MissingCapabilityException("TIFF can't hold more than 4 GiB; resize the picture or choose PNG");
        }
    }

    /** Some rows, and what they become. */
    private static final class Strip {
        private final byte[] rows;
        private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();

        Strip(byte[] rows) {
            this.rows = rows;
        }

        void deflate() throws IOException {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
            try (DeflaterOutputStream stream = new DeflaterOutputStream(deflated, deflater)) {
                stream.write(rows);
            } finally {
                deflater.end();
            }
        }
    }

    private byte[] raw(RowCursor cursor, int rows) throws IOException {
        int length = (int) rowBytes(layout);
        byte[] all = new byte[rows * length];
        for (int row = 0; row < rows; row++) {
            context.check();
            cursor.next();
            pack(cursor, all, row * length);
        }
        return all;
    }

    /** 8 bits: each sample less the same sample of the pixel to its left (section 14). 16 bits: as they are. */
    private void pack(RowCursor cursor, byte[] all, int from) {
        int channels = layout.channels().count();
        int at = cursor.index();
        for (int i = 0; i < layout.rowSamples(); i++) {
            int sample = cursor.band().sample(at + i);
            if (layout.bits() == 8) {
                all[from + i] =
                        (byte) (sample - (i < channels ? 0 : cursor.band().sample(at + i - channels)));
            } else {
                all[from + 2 * i] = (byte) (sample >> 8);
                all[from + 2 * i + 1] = (byte) sample;
            }
        }
    }
}
