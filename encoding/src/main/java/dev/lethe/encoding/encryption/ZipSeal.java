package dev.lethe.encoding.encryption;

import dev.lethe.Sealing;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Seals as a zip archive: {@link Seal#zip}. */
record ZipSeal(Passphrase passphrase) implements Seal {
    ZipSeal {
        Objects.requireNonNull(passphrase, "passphrase");
    }

    @Override
    public String describe() {
        return "seal as zip (AES-256)";
    }

    @Override
    public Sealing sealing() {
        return new Sealing("zip", 1);
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public void seal(SeekableInput clear, String contentExtension, OutputStream target, RunContext context)
            throws IOException {
        Library.ZIP4J.require();
        ZipArchive.seal(clear, Neutral.name(contentExtension), passphrase, target, context);
    }
}
