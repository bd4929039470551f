package dev.lethe.encoding.encryption;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.run.RunContext;
import dev.lethe.spi.SealStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Seals: what comes out can be opened only by chosen people. The last step of a pipeline, which then writes nothing clear
 * anywhere, not even to a temporary file:
 *
 * <pre>{@code
 * pipeline.then(Seal.age(AgeRecipient.of("age1…"))).build().sanitize(photo, Path.of("photo.jpg.age"));
 * Seal.age(friend, myself).seal(photo, sealed);  // or the bytes as they are, with all that they give away
 * }</pre>
 *
 * <p>Which container protects what, the package's page says. Each needs optional libraries; where one is missing, sealing
 * ends in a {@link dev.lethe.MissingCapabilityException} that names it. Memory does not grow with the content, except for
 * the passphrases of age, see {@link #age(Passphrase)}. Immutable and thread-safe.
 */
public sealed interface Seal extends SealStep permits AgeSeal, PaddedSeal, SevenZipSeal, ZipSeal {
    /**
     * An age file (age-encryption.org/v1) that each of the recipients can open. Put yourself among them, or you can't.
     *
     * @throws IllegalArgumentException if there are none, or more than 100
     */
    static AgeSeal age(List<AgeRecipient> recipients) {
        return AgeSeal.of(recipients);
    }

    /** As {@link #age(List)}. */
    static AgeSeal age(AgeRecipient... recipients) {
        return age(List.of(recipients));
    }

    /**
     * An age file that a passphrase opens, which must not be closed before the last use. Takes 256 MiB of memory and about
     * a second to make guessing dear.
     */
    static AgeSeal age(Passphrase passphrase) {
        return AgeSeal.of(passphrase);
    }

    /** A 7z archive (AES-256) of one file with a neutral name, for people who have only that. */
    static Seal sevenZip(Passphrase passphrase) {
        return new SevenZipSeal(passphrase);
    }

    /** A zip archive (AES-256, AE-2) of one file with a neutral name, for people who have only that. */
    static Seal zip(Passphrase passphrase) {
        return new ZipSeal(passphrase);
    }

    /**
     * This seal, around pictures that are padded so that their size tells little: JPEGs and PNGs only, others are refused with
     * a {@link dev.lethe.UnsupportedFormatException}. A sealed file's length is otherwise that of its content, to the byte,
     * and tells which of some known pictures it is.
     *
     * <p>Lengths grow to the next of a few steps (PADMÉ): by 12 % at most, 3 % from 64 KiB on. The filler lies within the
     * picture, where its format lets comments stand, since neither age nor archives have a hidden place for it; so every
     * program opens what it unseals and shows the same picture, and {@link Unseal} takes the filler off and gives the exact
     * bytes back. What others unseal keeps it until it is cleaned. How many pixels of what kind a size stands for can still
     * be guessed, roughly.
     */
    default Seal padded() {
        return new PaddedSeal(this);
    }

    /** The extension for {@link #seal(Source, String, Sink, RunContext)}: a file's own if it is a picture's, else bin. */
    static String neutralExtension(Path file) {
        return Neutral.extension(file);
    }

    /** Seals a file as it is, nothing removed; the target is replaced atomically. */
    default void seal(Path clear, Path sealed) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            seal(Source.of(clear), Neutral.extension(clear), Sink.to(sealed), context);
        }
    }

    /**
     * Seals bytes as they are, nothing removed.
     *
     * @param contentExtension of the neutral name within containers that hold names, without a dot: {@code jpg}
     */
    default void seal(Source clear, String contentExtension, Sink sealed, RunContext context) throws IOException {
        try (SeekableInput input = clear.open(context);
                Staging staging = sealed.stage()) {
            seal(input, contentExtension, staging.output(), context);
            staging.release();
        }
    }
}
