package dev.lethe.io;

import dev.lethe.Limit;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are kept back: in memory up to a bound, beyond it in a temporary file that is encrypted with a key that
 * lives in memory only.
 *
 * <p>What was kept in memory is overwritten on close. Not thread-safe.
 */
public final class Spool implements Staging {
    private static final int BLOCK = EncryptedFile.BLOCK;
    /** An eighth of the heap, at most 32 MiB: several spools and the work itself must fit beside each other. */
    private static final int MEMORY_BLOCKS =
            (int) Math.max(4, Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 8) / BLOCK);

    private final OutputStream target;
    private final List<byte[]> blocks = new ArrayList<>();
    private final Output output = new Output();
    private byte[] current = new byte[1024];
    private int inCurrent;
    private long length;
    private @Nullable EncryptedFile file;
    private boolean sealed;

    /** A spool that is released to a stream, which is not closed. */
    public Spool(OutputStream target) {
        this.target = target;
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
        Spool spool = new Spool();
        try {
            byte[] buffer = new byte[BLOCK];
            long total = 0;
            int n;
            while ((n = stream.read(buffer)) >= 0) {
                context.check();
                total += n;
                context.require(Limit.BYTES, total);
                spool.output.write(buffer, 0, n);
            }
            return spool.written();
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public SeekableInput written() throws IOException {
        seal();
        return new Reader();
    }

    @Override
    public void release() throws IOException {
        seal();
        byte[] buffer = new byte[BLOCK];
        try (InputStream in = new Reader().stream()) {
            int n;
            while ((n = in.read(buffer)) >= 0) {
                target.write(buffer, 0, n);
            }
        }
        target.flush();
    }

    @Override
    public void close() throws IOException {
        blocks.forEach(block -> Arrays.fill(block, (byte) 0));
        blocks.clear();
        Arrays.fill(current, (byte) 0);
        sealed = true;
        if (file != null) {
            file.close();
        }
    }

    private void seal() throws IOException {
        if (!sealed) {
            if (file != null && inCurrent > 0) {
                file.append(current, inCurrent);
            }
            sealed = true;
        }
    }

    private void add(byte[] bytes, int offset, int count) throws IOException {
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
            current = Arrays.copyOf(current, Math.min(BLOCK, current.length * 4));
            return;
        }
        if (file == null && blocks.size() < MEMORY_BLOCKS) {
            blocks.add(current);
            current = new byte[BLOCK];
        } else {
            if (file == null) {
                file = EncryptedFile.create();
                for (byte[] block : blocks) {
                    file.append(block, BLOCK);
                }
                blocks.clear();
            }
            file.append(current, BLOCK);
        }
        inCurrent = 0;
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            add(bytes, offset, count);
        }
    }

    private final class Reader implements SeekableInput {
        private byte[] block = new byte[0];
        private long blockIndex = -1;

        @Override
        public long length() {
            return length;
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) throws IOException {
            if (position >= length) {
                return -1;
            }
            long index = position / BLOCK;
            if (index != blockIndex) {
                block = load(index);
                blockIndex = index;
            }
            int inBlock = (int) (position % BLOCK);
            int n = (int) Math.min(Math.min(count, BLOCK - inBlock), length - position);
            System.arraycopy(block, inBlock, into, offset, n);
            return n;
        }

        private byte[] load(long index) throws IOException {
            EncryptedFile onDisk = file;
            if (onDisk != null) {
                return onDisk.block(index);
            }
            return index < blocks.size() ? blocks.get((int) index) : current;
        }

        @Override
        public void close() throws IOException {
            Spool.this.close();
        }
    }
}
