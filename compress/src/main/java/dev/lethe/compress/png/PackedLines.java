package dev.lethe.compress.png;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The lines of a picture in another colour type or depth, packed anew each time.
 *
 * @param rows to be packed
 * @param form the colour type
 */
record PackedLines(PixelRows rows, PixelForm form, RunContext context) implements LineSource {
    @Override
    public void forEach(Visitor visitor) throws IOException {
        byte[][] lines = {new byte[longest()], new byte[longest()]};
        rows.forEach(context, pixels -> {
            form.pack(pixels, lines[0]);
            visitor.line(lines[0], lines[1], lines[0].length, 0);
            byte[] swap = lines[1];
            lines[1] = lines[0];
            lines[0] = swap;
        });
    }

    @Override
    public int longest() {
        return (int) form.header().lineBytes(form.header().width());
    }

    @Override
    public long rawBytes() {
        return form.header().rawBytes();
    }

    @Override
    public int filterBytes() {
        return form.header().filterBytes();
    }
}
