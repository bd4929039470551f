package dev.lethe.encoding.encryption;

import dev.lethe.Sealing;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Seals as a 7z archive: {@link Seal#sevenZip}. */
record SevenZipSeal(Passphrase passphrase) implements Seal {
    SevenZipSeal {
        Objects.requireNonNull(passphrase, "passphrase");
    }

    @Override
    public String describe() {
        return "seal as 7z (AES-256)";
    }

    @Override
    public Sealing sealing() {
        return new Sealing("7z", 1);
    }

    @Override
    public String extension() {
        return "7z";
    }

    @Override
    public void seal(SeekableInput clear, String contentExtension, OutputStream target, RunContext context)
            throws IOException {
        Library.COMMONS_COMPRESS.require();
        Library.XZ.require();
        SevenZipArchive.seal(clear, Neutral.name(contentExtension), passphrase, target, context);
    }
}
