package dev.lethe.audit;

import dev.lethe.AuthenticationFailedException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A log of what was done with pictures and where they went, that tells when somebody changed it.
 *
 * <p>A file of lines, one JSON object each, to which lines are only ever added. Each line holds the SHA-256 of the line
 * before and a seal of the {@link AuditKey}. So an edit, a removal, an insertion or a swap is found and located by
 * {@link AuditVerifier}; lines that were cut off at the end by whoever can write the file are found with a
 * {@link Checkpoint} that is kept elsewhere, and by nothing else.
 *
 * <p>When {@link #append} returns, the entry is on the disk. Any number of threads and processes may add to one log; the
 * entries of threads that wait go to the disk together. What a crash leaves of a line is put into a file named
 * {@code LOG.torn} by the next append, which is itself logged; no line before it is lost. A file named {@code LOG.lock}
 * stays beside the log. All are readable by their owner alone, where the file system has permissions.
 *
 * <p>Thread-safe. Of one log have one object in a program: several work, but wait for each other by looking again.
 */
public final class AuditLog {
    private static final int MOST_AT_ONCE = 1024;

    private final Path file;
    private final AuditKey key;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final ReentrantLock turn = new ReentrantLock();
    private LogEnd end = LogEnd.NOWHERE;

    /**
     * A log in a file of the default file system, which is made by the first append if there is none; its folder must exist.
     *
     * @param key stays the caller's, who closes it after the last append
     */
    public AuditLog(Path file, AuditKey key) {
        this.file = Objects.requireNonNull(file, "file");
        this.key = Objects.requireNonNull(key, "key");
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The key that it is kept with. */
    public AuditKey key() {
        return key;
    }

    /**
     * Adds an entry and waits until it is on the disk.
     *
     * @return its number, counted from 1
     * @throws dev.lethe.AuthenticationFailedException if the log does not end in a line of this key
     * @throws IOException if it can't be written; then nothing was added, unless the disk failed at the last moment
     */
    public long append(AuditEntry entry) throws IOException {
        return appendAll(List.of(entry));
    }

    /**
     * Adds entries, one after the other without others between, and waits once until all are on the disk.
     *
     * @param entries at least one
     * @return the number of the first
     */
    public long appendAll(List<AuditEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries: must not be empty");
        }
        Waiting mine = new Waiting(List.copyOf(entries));
        synchronized (queue) {
            queue.add(mine);
        }
        turn.lock();
        try {
            while (!mine.done) {
                commit();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.first;
    }

    /**
     * Says with a signature how long the log is now and how it ends; to be kept elsewhere.
     *
     * @param signing for Ed25519, such as those of {@link CheckpointKeys}; apart from the log, or the checkpoint proves little
     * @throws dev.lethe.AuthenticationFailedException if the log does not end in a line of this log's key
     */
    public Checkpoint checkpoint(PrivateKey signing) throws IOException {
        return LogLock.holding(file, () -> {
            try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r");
                    LogLines lines = LogLines.of(file)) {
                LogEnd last = LogEnd.find(log, key.lines());
                Optional<AuditLine> first = lines.next() && !lines.tooLong()
                        ? AuditLine.parse(lines.bytes(), lines.length())
                        : Optional.empty();
                String logId = first.map(AuditLine::logId).orElse("");
                if (logId.isEmpty()) {
                    throw new AuthenticationFailedException("The file does not begin as an audit log does");
                }
                return Checkpoint.sign(logId, last, signing);
            }
        });
    }

    /**
     * Lets a log go on whose end was damaged after it was written: what follows the last line of this log's key goes to {@code
     * LOG.torn}, and a new entry says so. {@link #append} refuses such a log and does not do this by itself, since somebody
     * may have damaged the end to have it taken off; so verify first, and keep what was set aside. Damage before that line
     * stays where it is, and is found by {@link AuditVerifier} for ever. Entries that were set aside are lost to the log:
     * a {@link Checkpoint} of a time when they were in it tells that.
     *
     * @return what was set aside; nothing if the log ends as it should
     * @throws dev.lethe.AuthenticationFailedException if there is no line of this key; nothing is changed then
     */
    public AuditRepair setAsideDamagedEnd() throws IOException {
        turn.lock();
        try {
            AuditRepair done = LogLock.holding(file, () -> new DamagedEnd(file, key).setAside());
            end = done.changed() ? LogEnd.NOWHERE : end;
            return done;
        } finally {
            turn.unlock();
        }
    }

    /** Whoever has the turn writes for all who wait. */
    private void commit() {
        List<Waiting> together = next();
        List<AuditEntry> entries = new ArrayList<>();
        together.forEach(waiting -> entries.addAll(waiting.entries));
        // An interrupt would close the channel of the lock under others' entries.
        boolean interrupted = Thread.interrupted();
        @Nullable IOException failure = new IOException("adding to the audit log was stopped by a defect");
        try {
            end = LogLock.holding(file, () -> Commit.write(file, key, entries, end));
            failure = null;
        } catch (IOException e) {
            failure = e;
        } finally {
            finish(together, end.number() - entries.size() + 1, failure);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Waiting> next() {
        List<Waiting> together = new ArrayList<>();
        int count = 0;
        synchronized (queue) {
            while (!queue.isEmpty() && count < MOST_AT_ONCE) {
                Waiting waiting = queue.remove();
                together.add(waiting);
                count += waiting.entries.size();
            }
        }
        return together;
    }

    private static void finish(List<Waiting> together, long first, @Nullable IOException failure) {
        long number = first;
        for (Waiting waiting : together) {
            waiting.first = number;
            waiting.failure = failure;
            waiting.done = true;
            number += waiting.entries.size();
        }
    }

    /** Entries of one caller; changed by whoever has the turn. */
    private static final class Waiting {
        private final List<AuditEntry> entries;
        private long first;
        private boolean done;
        private @Nullable IOException failure;

        Waiting(List<AuditEntry> entries) {
            this.entries = entries;
        }
    }
}
