package dev.lethe.encoding.webp;

import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/** A WebP that {@link WebpEncoder} has made, to be looked at before it is written. Immutable and thread-safe. */
public final class EncodedWebp {
    private final byte[] file;

    EncodedWebp(byte[] file) {
        this.file = file;
    }

    /** Size of the file. */
    public int length() {
        return file.length;
    }

    /** Writes the file. */
    public void write(OutputStream output) throws IOException {
        output.write(file);
    }

    /**
     * The picture as viewers show it.
     *
     * @param context the memory that it takes is the run's until that ends
     */
    public Picture picture(RunContext context) throws IOException {
        return WebpCodec.stored(SeekableInput.of(file), context);
    }
}
