package dev.lethe.io;

import dev.lethe.Limit;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are kept back: in memory up to a bound, beyond it in a temporary file that is encrypted with a key that
 * lives in memory only.
 *
 * <p>What was kept in memory is overwritten on close, and sooner where it moves to the file. After an error of the disk
 * nothing more can be added, read or released: a result with a gap must not get out. Not thread-safe.
 */
public final class Spool implements Staging {
    private static final int BLOCK = EncryptedFile.BLOCK;
    /** An eighth of the heap, at most 32 MiB: several spools and the work itself must fit beside each other. */
    private static final int MEMORY_BLOCKS =
            (int) Math.max(4, Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 8) / BLOCK);

    private final OutputStream target;
    private final int memoryBlocks;
    private final List<byte[]> blocks = new ArrayList<>();
    private final Output output = new Output();
    private byte[] current = new byte[1024];
    private int inCurrent;
    private long length;
    private @Nullable EncryptedFile file;
    private boolean sealed;
    private boolean broken;
    private boolean closed;

    /** A spool that is released to a stream, which is not closed. */
    public Spool(OutputStream target) {
        this(target, MEMORY_BLOCKS);
    }

    /**
     * A spool for reading back only, with another bound on memory: for servers, where many are filled at the same time.
     *
     * @param bytes how much is held in memory, 0 or more; up to 64 KiB more are being filled
     */
    public static Spool withMemory(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: must be 0 or more, is " + bytes);
        }
        return new Spool(OutputStream.nullOutputStream(), (int) Math.min(Integer.MAX_VALUE, bytes / BLOCK));
    }

    /** A spool with another bound on memory: that many blocks and the one being filled. */
    Spool(OutputStream target, int memoryBlocks) {
        this.target = target;
        this.memoryBlocks = memoryBlocks;
    }

    /** A spool for reading back only; releasing it writes nowhere. */
    public Spool() {
        this(OutputStream.nullOutputStream());
    }

    /**
     * Reads a stream to its end into a spool, within the limit on bytes.
     *
     * @return the bytes; closing them closes the spool, not the stream
     */
    public static SeekableInput copyOf(InputStream stream, RunContext context) throws IOException {
        return copyOf(stream, new Spool(), context);
    }

    /**
     * As {@link #copyOf(InputStream, RunContext)}, with a spool of one's own, in which nothing is yet.
     *
     * @param spool closed with the answer, and after an error
     */
    public static SeekableInput copyOf(InputStream stream, Spool spool, RunContext context) throws IOException {
        byte[] buffer = new byte[BLOCK];
        try {
            long total = 0;
            int n;
            while ((n = stream.read(buffer)) >= 0) {
                context.check();
                total += n;
                context.require(Limit.BYTES, total);
                spool.output.write(buffer, 0, n);
            }
            spool.seal();
            return spool.new Reader(true);
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        } finally {
            wipe(buffer);
        }
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public SeekableInput written() throws IOException {
        seal();
        return new Reader(false);
    }

    @Override
    public void release() throws IOException {
        seal();
        byte[] buffer = new byte[BLOCK];
        try (InputStream in = new Reader(false).stream()) {
            int n;
            while ((n = in.read(buffer)) >= 0) {
                target.write(buffer, 0, n);
            }
        } finally {
            wipe(buffer);
        }
        target.flush();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        blocks.forEach(Spool::wipe);
        blocks.clear();
        wipe(current);
        if (file != null) {
            file.close();
        }
    }

    private static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }

    private void requireWhole() throws IOException {
        if (closed || broken) {
            throw new IOException(closed ? "The spool is closed; what it held is gone" : "The spool has a gap");
        }
    }

    private void seal() throws IOException {
        requireWhole();
        if (!sealed && file != null && inCurrent > 0) {
            append(file, current, inCurrent);
        }
        sealed = true;
    }

    private void append(EncryptedFile to, byte[] block, int count) throws IOException {
        broken = true;
        to.append(block, count);
        broken = false;
    }

    private void add(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        requireWhole();
        if (sealed) {
            throw new IOException("The spool was read already; nothing can be added");
        }
        int done = 0;
        while (done < count) {
            if (inCurrent == current.length) {
                nextBlock();
            }
            int n = Math.min(count - done, current.length - inCurrent);
            System.arraycopy(bytes, offset + done, current, inCurrent, n);
            inCurrent += n;
            done += n;
        }
        length += count;
    }

    private void nextBlock() throws IOException {
        if (current.length < BLOCK) {
            byte[] small = current;
            current = Arrays.copyOf(small, Math.min(BLOCK, small.length * 4));
            wipe(small);
            return;
        }
        if (file == null && blocks.size() < memoryBlocks) {
            blocks.add(current);
            current = new byte[BLOCK];
        } else {
            append(file == null ? moveToFile() : file, current, BLOCK);
        }
        inCurrent = 0;
    }

    private EncryptedFile moveToFile() throws IOException {
        broken = true;
        EncryptedFile made = EncryptedFile.create();
        file = made;
        for (byte[] block : blocks) {
            append(made, block, BLOCK);
            wipe(block);
        }
        blocks.clear();
        broken = false;
        return made;
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            if (sealed || closed || broken || inCurrent == current.length) {
                add(new byte[] {(byte) b}, 0, 1);
            } else {
                current[inCurrent++] = (byte) b;
                length++;
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            add(bytes, offset, count);
        }
    }

    private final class Reader implements SeekableInput {
        private final boolean owner;

        /** A reader; an owner closes the spool with itself. */
        Reader(boolean owner) {
            this.owner = owner;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) throws IOException {
            if (position >= length) {
                return -1;
            }
            requireWhole();
            byte[] block = block(position / BLOCK);
            int inBlock = (int) (position % BLOCK);
            int n = (int) Math.min(Math.min(count, BLOCK - inBlock), length - position);
            System.arraycopy(block, inBlock, into, offset, n);
            return n;
        }

        private byte[] block(long index) throws IOException {
            EncryptedFile onDisk = file;
            if (onDisk != null) {
                return onDisk.block(index);
            }
            return index < blocks.size() ? blocks.get((int) index) : current;
        }

        @Override
        public void close() throws IOException {
            if (owner) {
                Spool.this.close();
            }
        }
    }
}
