package dev.lethe.encoding.png;

import dev.lethe.encoding.deflate.PhotoDeflate;
import dev.lethe.encoding.deflate.ThreadedDeflate;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNGs without loss, in the smallest colour type that fits; rows are pulled and written as they come. Two passes
 * over the picture: one to count its colours, one to write.
 */
final class PngEncoder {
    private static final int LEVEL = 7;
    private static final int BUFFER = 64 * 1024;
    /** Smaller pictures are compressed before a thread would have started. */
    private static final long WORTH_A_THREAD = 4 << 20;

    private PngEncoder() {}

    static void write(Picture picture, OutputStream output, RunContext context) throws IOException {
        PngForm form = PngForm.of(picture, context);
        ChunkWriter chunks = new ChunkWriter(output);
        chunks.signature();
        chunks.chunk(PngChunk.IHDR, form.header().toBytes());
        form.writePalette(chunks);
        deflate(picture, form, new DataChunks((data, length) -> chunks.chunk(PngChunk.IDAT, data, length)), context);
        chunks.chunk(PngChunk.IEND);
    }

    /** Writes the compressed data of a picture in a form that was chosen. */
    static void deflate(Picture picture, PngForm form, DataChunks data, RunContext context) throws IOException {
        if (isContinuous(form.header())) {
            try (OutputStream deflated = photo(form.header(), data, context)) {
                writeLines(picture, form, deflated, context);
            }
            data.close();
            return;
        }
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data, deflater, BUFFER)) {
            writeLines(picture, form, deflated, context);
        } finally {
            deflater.end();
        }
    }

    private static OutputStream photo(PngHeader header, DataChunks data, RunContext context) throws IOException {
        long bytes = header.lineBytes(header.width()) * header.height();
        if (bytes < WORTH_A_THREAD || Runtime.getRuntime().availableProcessors() == 1) {
            context.reserve(PhotoDeflate.MEMORY);
            return new PhotoDeflate(data);
        }
        context.reserve(ThreadedDeflate.MEMORY);
        return new ThreadedDeflate(data);
    }

    /** Whether a byte is a sample of a continuous scale: filters help only there (12.7). */
    private static boolean isContinuous(PngHeader header) {
        return header.colorType() != 3 && header.bitDepth() >= 8;
    }

    private static void writeLines(Picture picture, PngForm form, OutputStream out, RunContext context)
            throws IOException {
        PngHeader header = form.header();
        int length = (int) header.lineBytes(header.width());
        byte[] line = new byte[length];
        byte[] prior = new byte[length];
        FilterChoice choice = new FilterChoice(length, header.filterBytes());
        boolean adaptive = isContinuous(header);
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < header.height(); y++) {
                context.check();
                cursor.next();
                form.pack(cursor.band(), cursor.index(), line);
                int filter = adaptive ? choice.smallest(line, prior, length) : choice.with(0, line, prior, length);
                out.write(filter);
                out.write(choice.filtered(), 0, length);
                byte[] swap = prior;
                prior = line;
                line = swap;
            }
        }
    }
}
