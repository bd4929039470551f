package dev.lethe.pipeline;

import dev.lethe.Sensitive;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/**
 * Is told of each picture when it is proven clean and before anything of it is written, so that nothing leaves without
 * having been recorded. Thread-safe: the pictures of a batch are recorded by several threads.
 */
@FunctionalInterface
public interface Recorder {
    /**
     * Records a picture. What it throws stops the run; nothing is written then.
     *
     * @return who is to be told if the picture could not be written after all
     */
    Failure record(Proven picture) throws IOException;

    /** Is told that what was recorded did not happen. */
    @FunctionalInterface
    interface Failure {
        /** Records that. */
        void failed() throws IOException;
    }

    /**
     * A picture that is about to be written.
     *
     * @param report what was done
     * @param source as it came; open during the call
     * @param result the clean picture; open during the call
     * @param fileName what the source is called, if it is a file
     * @param context of the run
     */
    record Proven(
            Report report,
            SeekableInput source,
            SeekableInput result,
            Optional<Sensitive<String>> fileName,
            RunContext context) {}
}
