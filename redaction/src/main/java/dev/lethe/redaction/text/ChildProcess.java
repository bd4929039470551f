package dev.lethe.redaction.text;

import dev.lethe.MissingCapabilityException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program on bytes: input to its standard input, output from its standard output, both bounded. */
final class ChildProcess {
    private static final int MOST_OUTPUT = 16 << 20;
    private static final long WATCH_MILLIS = 50;

    private final List<String> command;
    private final RunContext context;

    ChildProcess(List<String> command, RunContext context) {
        this.command = command;
        this.context = context;
    }

    /** Runs it to its end; it does not outlive the run. */
    byte[] run(byte[] input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = start(builder);
        try {
            CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> feed(process, input), ChildProcess::own);
            CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> drain(process), ChildProcess::own);
            byte[] output = await(answer);
            await(feeding);
            if (!ended(process) || process.exitValue() != 0) {
                throw new MissingCapabilityException(
                        "The program that reads text failed; check that it and the data of its languages are installed");
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new MissingCapabilityException("The program that reads text can't be started; install it anew", e);
        }
    }

    /** A thread for each stream: a program may write before it has read all, and one that hangs must not hold the run. */
    private static void own(Runnable work) {
        Thread thread = new Thread(work, "lethe-text-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException e) {
            // It ended without reading all; its exit status tells.
        }
    }

    private static byte[] drain(Process process) {
        try (InputStream stream = process.getInputStream()) {
            return stream.readNBytes(MOST_OUTPUT);
        } catch (IOException e) {
            return new byte[0]; // it was ended
        }
    }

    private <T> T await(CompletableFuture<T> future) throws IOException {
        while (true) {
            context.check();
            try {
                return future.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // not yet
            } catch (ExecutionException e) {
                throw new IOException("The program that reads text can't be heard", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while text was read", e);
            }
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while text was read", e);
        }
    }
}
