package dev.lethe.cli;

import dev.lethe.encoding.encryption.Passphrase;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A passphrase as commands are told of it: in a file, since arguments can be seen by every user of the machine. */
class PassphraseFile {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase; - for standard input.")
    private @Nullable String file;

    final boolean isNamed() {
        return file != null;
    }

    /**
     * Reads it; the caller closes it.
     *
     * @param input what else may be standard input
     */
    final Passphrase read(String input, Console console) throws IOException {
        if (file == null) {
            throw new UsageException("--passphrase-file: name a file");
        }
        if (file.equals(Inputs.STREAM) && input.equals(Inputs.STREAM)) {
            throw new UsageException("--passphrase-file: standard input is the file already");
        }
        return Secrets.passphrase(file, console);
    }
}
