package dev.lethe.io;

/** An array as input. */
record ArrayInput(byte[] bytes) implements SeekableInput {
    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) {
        if (position >= bytes.length) {
            return -1;
        }
        int n = (int) Math.min(count, bytes.length - position);
        System.arraycopy(bytes, (int) position, target, offset, n);
        return n;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
