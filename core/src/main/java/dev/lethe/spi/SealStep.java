package dev.lethe.spi;

import dev.lethe.Sealing;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Seals what was proven clean, so that only chosen people can open it. The last phase; at most one per pipeline.
 *
 * <p>The clear result never reaches the sink: it waits for its proof in a {@link dev.lethe.io.Spool}, whose temporary
 * file, if any, is encrypted.
 */
public non-sealed interface SealStep extends Step {
    /** How it seals and for how many; goes into reports, so it tells of no key. */
    Sealing sealing();

    /** What is put behind the name of a sealed file, without the dot: {@code age}. */
    String extension();

    /**
     * Writes the sealed form of some bytes.
     *
     * @param clear the bytes, not to be closed
     * @param contentExtension the extension of the clear file, for containers that name what they hold
     * @param target not to be closed; what it has received when an error is thrown is thrown away
     * @throws dev.lethe.MissingCapabilityException if a library is missing
     */
    void seal(SeekableInput clear, String contentExtension, OutputStream target, RunContext context) throws IOException;
}
