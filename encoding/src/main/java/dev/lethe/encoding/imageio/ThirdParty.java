package dev.lethe.encoding.imageio;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** Runs decoders that others wrote: whatever they throw on hostile bytes becomes a typed error. */
public final class ThirdParty {
    private ThirdParty() {}

    /** Work that decodes. */
    @FunctionalInterface
    public interface Decoding<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** Runs a decoder. Its messages are not repeated: they may quote the file. */
    public static <T> T decode(ImageFormat format, RunContext context, Decoding<T> work) throws IOException {
        try {
            return work.run();
        } catch (ImagePrivacyException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            context.check(); // a decoder wraps or swallows what stopped it
            if (e.getCause() instanceof ImagePrivacyException known) {
                throw known;
            }
            throw new MalformedImageException(
                    "The pixels of this " + format + " can't be decoded; the file is damaged or of a rare kind", e);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory();
            throw new LimitExceededException(Limit.MEMORY, heap, heap);
        }
    }
}
