package dev.lethe.io;

/** Zeros without end, or nearly. */
class Zeros implements SeekableInput {
    private final long length;

    Zeros(long length) {
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) {
        return count;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
