package dev.lethe.encoding.imageio;

import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A seekable input as ImageIO wants it: read from where it lies, with no copy in a temporary file and none in memory.
 * Each refill honours the run's deadline. One owner, one thread.
 */
public final class ImageInput extends ImageInputStreamImpl {
    private static final int BUFFER = 16 * 1024;

    private final SeekableInput input;
    private final RunContext context;
    private final byte[] buffer = new byte[BUFFER];
    private long bufferStart;
    private int filled;

    /** A stream at the input's first byte. */
    public ImageInput(SeekableInput input, RunContext context) {
        this.input = input;
        this.context = context;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        return buffer[(int) (streamPos++ - bufferStart)] & 0xFF;
    }

    /** Reads all that is asked for, unless the end comes first: the readers of numbers in the base class rely on it. */
    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int done = 0;
        while (done < count && fill()) {
            int from = (int) (streamPos - bufferStart);
            int n = Math.min(count - done, filled - from);
            System.arraycopy(buffer, from, target, offset + done, n);
            streamPos += n;
            done += n;
        }
        return done == 0 ? -1 : done;
    }

    /** Brings the byte at the stream's position into the buffer; false at the end. */
    private boolean fill() throws IOException {
        if (streamPos >= bufferStart && streamPos < bufferStart + filled) {
            return true;
        }
        context.check();
        bufferStart = streamPos;
        filled = Math.max(0, input.read(streamPos, buffer, 0, BUFFER));
        return filled > 0;
    }

    @Override
    public long length() {
        return input.length();
    }
}
