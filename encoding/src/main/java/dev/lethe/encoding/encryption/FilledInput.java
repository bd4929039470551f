package dev.lethe.encoding.encryption;

import dev.lethe.io.SeekableInput;
import java.io.IOException;

/** An input with bytes put in at a place. Closing it does nothing: the whole belongs to its owner. */
record FilledInput(SeekableInput whole, long place, byte[] filler) implements SeekableInput {
    @Override
    public long length() {
        return whole.length() + filler.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) throws IOException {
        if (position < place) {
            return whole.read(position, target, offset, (int) Math.min(count, place - position));
        }
        long within = position - place;
        if (within < filler.length) {
            int n = (int) Math.min(count, filler.length - within);
            System.arraycopy(filler, (int) within, target, offset, n);
            return n;
        }
        return whole.read(position - filler.length, target, offset, count);
    }

    @Override
    public void close() {
        // see above
    }
}
