package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return parsing(format.name(), work);
    }

    /** As above, for input whose format is not known yet. */
    static <T> T parsing(String what, Parsing<T> work) throws IOException {
        try {
            return work.run();
        } catch (CancellationException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            throw new MalformedImageException(
                    what + " could not be read: its structure is not what the format allows; the file is damaged", e);
        } catch (OutOfMemoryError e) {
            throw new LimitExceededException(
                    Limit.MEMORY,
                    Runtime.getRuntime().maxMemory(),
                    Runtime.getRuntime().maxMemory());
        }
    }
}
