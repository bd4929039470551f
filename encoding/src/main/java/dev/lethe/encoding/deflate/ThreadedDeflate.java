package dev.lethe.encoding.deflate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same stream as that of {@link PhotoDeflate}, computed on a thread of its own while the caller makes the lines that
 * come next. That thread sees bytes alone: the target is written to by the caller, whose run need not be shared. What
 * was written is complete once it is closed; the target stays open. One owner, one thread.
 */
public final class ThreadedDeflate extends OutputStream {
    private static final int PART = 1 << 17;
    /** Parts that wait: enough for lines that are made faster at times. */
    private static final int WAITING = 4;

    /** Memory that one takes, in bytes: parts before and after. */
    public static final int MEMORY = PhotoDeflate.MEMORY + 2 * (WAITING + 2) * PART;

    private final OutputStream target;
    private final ByteArrayOutputStream done = new ByteArrayOutputStream();
    private final PhotoDeflate deflate;
    private final Deque<Future<byte[]>> parts = new ArrayDeque<>();
    private final ExecutorService helper = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "lethe-deflate");
        thread.setDaemon(true);
        return thread;
    });
    private byte[] part = new byte[PART];
    private int filled;
    private boolean failed;
    private boolean closed;

    /** A stream that goes to a target. */
    public ThreadedDeflate(OutputStream target) throws IOException {
        this.target = target;
        this.deflate = new PhotoDeflate(done);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int taken = 0;
        while (taken < count) {
            int n = Math.min(count - taken, PART - filled);
            System.arraycopy(bytes, offset + taken, part, filled, n);
            filled += n;
            taken += n;
            if (filled == PART) {
                handOver();
            }
        }
    }

    private void handOver() throws IOException {
        byte[] full = part;
        int length = filled;
        part = new byte[PART];
        filled = 0;
        submit(() -> {
            deflate.write(full, 0, length);
            return taken();
        });
        if (parts.size() > WAITING) {
            writeOldest();
        }
    }

    private void submit(Callable<byte[]> work) {
        parts.add(helper.submit(work));
    }

    /** What has come out since the last time. Called by the helper alone. */
    private byte[] taken() {
        byte[] bytes = done.toByteArray();
        done.reset();
        return bytes;
    }

    private void writeOldest() throws IOException {
        try {
            target.write(parts.remove().get());
        } catch (InterruptedException e) {
            failed = true;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a picture was compressed");
        } catch (ExecutionException e) {
            failed = true;
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("compressing bytes in memory failed", e.getCause());
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!failed) {
                handOver();
            }
            submit(() -> {
                deflate.close();
                return taken();
            });
            while (!failed && !parts.isEmpty()) {
                writeOldest();
            }
        } finally {
            helper.shutdown();
        }
    }
}
