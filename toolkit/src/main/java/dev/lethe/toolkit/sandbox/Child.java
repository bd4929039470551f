package dev.lethe.toolkit.sandbox;

import dev.lethe.ImagePrivacyException;
import dev.lethe.IsolationFailedException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pipeline.Report;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A running child; killed when closed, or when its time is over. */
final class Child implements Closeable {
    private final Process process;
    private final ScheduledThreadPoolExecutor clock;
    private final ScheduledFuture<?> alarm;

    private Child(Process process, Duration deadline) {
        this.process = process;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "lethe-sandbox-clock");
            thread.setDaemon(true);
            return thread;
        });
        this.alarm = clock.schedule(process::destroyForcibly, deadline.toNanos(), TimeUnit.NANOSECONDS);
    }

    static Child start(ChildCommand command, Duration deadline) throws IOException {
        return new Child(command.start(), deadline);
    }

    /** Sends the picture, reads the report or the error, then the result. The child reads all before it answers. */
    Report run(SeekableInput picture, Spool result, Limits limits) throws IOException {
        try {
            try (OutputStream to = process.getOutputStream();
                    InputStream from = picture.stream()) {
                from.transferTo(to);
            }
            DataInputStream answer = new DataInputStream(process.getInputStream());
            Report report = Answer.read(answer);
            receive(answer, result, limits.max(Limit.BYTES));
            if (process.waitFor() != 0) {
                throw died();
            }
            return report;
        } catch (ImagePrivacyException e) {
            throw e;
        } catch (IOException e) {
            throw died();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IsolationFailedException(
                    "The wait for the separate process was interrupted; nothing was written", e);
        }
    }

    private static void receive(InputStream answer, Spool result, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        int n;
        while ((n = answer.read(buffer)) >= 0) {
            total += n;
            if (total > most) {
                throw new LimitExceededException(Limit.BYTES, total, most);
            }
            result.output().write(buffer, 0, n);
        }
    }

    private IsolationFailedException died() {
        boolean late = alarm.isDone();
        return new IsolationFailedException(
                late
                        ? "The separate process took too long and was stopped; nothing was written. Give it more time, or"
                                + " don't trust this picture"
                        : "The separate process died before it had a result; nothing was written. Give it more heap, or"
                                + " don't trust this picture");
    }

    @Override
    public void close() {
        clock.shutdownNow();
        process.destroyForcibly();
    }
}
