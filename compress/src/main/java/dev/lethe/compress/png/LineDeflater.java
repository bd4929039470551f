package dev.lethe.compress.png;

import dev.lethe.encoding.png.FilterChoice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;

/**
 * Filters lines and deflates them.
 *
 * @param filter how filters are chosen
 * @param level of the deflater, 1 to 9
 * @param strategy of the deflater
 */
record LineDeflater(LineFilter filter, int level, int strategy) {
    private static final int BUFFER = 32 * 1024;

    /** Writes the compressed data; gives their length. */
    long run(LineSource source, OutputStream target) throws IOException {
        Deflater deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        FilterChoice choice = new FilterChoice(source.longest(), source.filterBytes());
        byte[] buffer = new byte[BUFFER];
        byte[] number = new byte[1];
        try {
            source.forEach((line, prior, length, stored) -> {
                number[0] = (byte) filter.chooser().filter(choice, line, prior, length, stored);
                deflate(deflater, number, 1, buffer, target);
                deflate(deflater, choice.filtered(), length, buffer, target);
            });
            deflater.finish();
            while (!deflater.finished()) {
                target.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }

    private static void deflate(Deflater deflater, byte[] bytes, int count, byte[] buffer, OutputStream target)
            throws IOException {
        deflater.setInput(bytes, 0, count);
        // no output does not mean that the input was taken: a change of strategy alone takes a call
        while (!deflater.needsInput()) {
            target.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    String describe() {
        return filter.name();
    }
}
