package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** A way to turn a window's block into tokens and these into blocks of the stream. Reusable; one owner. */
interface TokenSource {
    /** Finds tokens for a window. */
    CodedBlocks code(Window window, RunContext context) throws IOException;

    /** Bytes of memory for windows whose block is of that length. */
    long memory(int length);
}
