package dev.lethe.compress.png;

import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.encoding.png.PngReader;
import dev.lethe.encoding.png.Scanlines;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The lines of a frame as the file holds them, inflated anew each time.
 *
 * @param reader of the file
 * @param header with the frame's size
 * @param first chunk of its data
 */
record StoredLines(PngReader reader, PngHeader header, PngChunk first, RunContext context) implements LineSource {
    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (Scanlines lines = Scanlines.open(reader, header, first, context)) {
            while (lines.next()) {
                visitor.line(lines.line(), lines.prior(), lines.length(), lines.filter());
            }
        }
    }

    @Override
    public int longest() {
        return (int) header.lineBytes(header.width());
    }

    @Override
    public long rawBytes() {
        return header.rawBytes();
    }

    @Override
    public int filterBytes() {
        return header.filterBytes();
    }
}
