package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** Turns whatever a parser throws on hostile input into a typed error. */
final class Guard {
    private Guard() {}

    /** Work that reads bytes that a stranger may have made. */
    @FunctionalInterface
    interface Parsing<T> {
        T run() throws IOException;
    }

    static <T> T parsing(ImageFormat format, Parsing<T> work) throws IOException {
        try {
            return work.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new MalformedImageException(
                    format + " could not be read: its structure is not what the format allows; the file is damaged", e);
        } catch (OutOfMemoryError e) {
            throw new LimitExceededException(
                    Limit.MEMORY,
                    Runtime.getRuntime().maxMemory(),
                    Runtime.getRuntime().maxMemory());
        }
    }
}
