package dev.lethe.encoding.encryption;

import dev.lethe.Sealing;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Another seal, around pictures whose length tells little: {@link Seal#padded}. */
record PaddedSeal(Seal seal) implements Seal {
    PaddedSeal {
        Objects.requireNonNull(seal, "seal");
    }

    @Override
    public String describe() {
        return seal.describe() + ", size padded";
    }

    @Override
    public Sealing sealing() {
        return seal.sealing();
    }

    @Override
    public String extension() {
        return seal.extension();
    }

    @Override
    public Seal padded() {
        return this;
    }

    @Override
    public void seal(SeekableInput clear, String contentExtension, OutputStream target, RunContext context)
            throws IOException {
        seal.seal(Filler.within(clear, context), contentExtension, target, context);
    }
}
