package dev.lethe.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to write to a log, held by one process and within it by one object at a time. The system takes it back when
 * a process dies.
 *
 * <p>It lies on a file of its own beside the log: on POSIX systems closing any descriptor of a file gives up all locks
 * that the process holds on it, so a reader of the log would take the lock from a writer. For the same reason the channel
 * is closed only while the lock is held.
 */
final class LogLock {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long SHORTEST_WAIT = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(5);

    private LogLock() {}

    /** What is done while it is held. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Waits for it and does something with it.
     *
     * @throws FileSystemException if somebody else keeps it for a minute
     */
    static <T> T holding(Path log, Work<T> work) throws IOException {
        Path file = log.resolveSibling(log.getFileName() + ".lock");
        OwnedFile.ensure(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        take(channel);
        try {
            return work.run();
        } finally {
            channel.close();
        }
    }

    private static void take(FileChannel channel) throws IOException {
        long start = System.nanoTime();
        long wait = SHORTEST_WAIT;
        while (!taken(channel)) {
            if (System.nanoTime() - start > PATIENCE) {
                channel.close();
                throw new FileSystemException("", null, "another program keeps the audit log locked");
            }
            LockSupport.parkNanos(wait);
            wait = Math.min(LONGEST_WAIT, wait * 2);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
