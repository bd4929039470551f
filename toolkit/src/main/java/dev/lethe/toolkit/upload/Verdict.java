package dev.lethe.toolkit.upload;

import java.io.Closeable;
import java.io.IOException;

/** What became of an upload. To be closed: what it holds of the picture is gone then. */
public sealed interface Verdict extends Closeable permits CleanPicture, Refusal {
    @Override
    void close() throws IOException;
}
