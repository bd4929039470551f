package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import dev.lethe.AuthenticationFailedException;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens what {@link Seal}, the age program, 7-Zip and others have sealed: {@code Unseal.with(identity).open(in, out)}.
 *
 * <p>Guaranteed: the target gets all of the content or nothing, and nothing before the last byte was proven genuine as far
 * as the container can (see the package's page). Until then a file is a temporary sibling of its target, a stream waits in
 * a {@link dev.lethe.io.Spool}. The kind of container is told by content; names within archives are ignored. Archives must
 * hold one file. The padding of {@link Seal#padded} is taken off.
 *
 * <p>Errors: {@link AuthenticationFailedException} for a wrong key or passphrase, an altered or cut file; {@link
 * dev.lethe.UnsupportedFormatException} for a file of another kind; {@link dev.lethe.LimitExceededException} for one that
 * asks for too much; {@link dev.lethe.MissingCapabilityException} for a missing library.
 *
 * <p>Immutable and thread-safe while its keys are not closed.
 */
public final class Unseal {
    private static final int MOST_WORK = 20;

    private final List<AgeIdentity> identities;
    private final @Nullable Passphrase passphrase;
    private final int mostWork;
    private final boolean paddingKept;

    private Unseal(List<AgeIdentity> identities, @Nullable Passphrase passphrase, int mostWork, boolean paddingKept) {
        this.identities = List.copyOf(identities);
        this.passphrase = passphrase;
        this.mostWork = mostWork;
        this.paddingKept = paddingKept;
    }

    /** With any of some identities; for age. They are not closed. */
    public static Unseal with(List<AgeIdentity> identities) {
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("identities: must hold one at least");
        }
        return new Unseal(identities, null, MOST_WORK, false);
    }

    /** As {@link #with(List)}. */
    public static Unseal with(AgeIdentity... identities) {
        return with(List.of(identities));
    }

    /** With a passphrase; for age, 7z and zip. It is not closed. */
    public static Unseal with(Passphrase passphrase) {
        return new Unseal(List.of(), Objects.requireNonNull(passphrase, "passphrase"), MOST_WORK, false);
    }

    /**
     * This one with another limit on the work that an age file may ask for with a passphrase.
     *
     * @param logarithm 10 to 22: of two; 20, the default, takes some seconds and 1 GiB, within the run's memory
     */
    public Unseal withMaxWorkFactor(int logarithm) {
        if (logarithm < 10 || logarithm > 22) {
            throw new IllegalArgumentException("logarithm: must be 10 to 22, is " + logarithm);
        }
        return new Unseal(identities, passphrase, logarithm, paddingKept);
    }

    /** This one, leaving in a picture what {@link Seal#padded} put there: for sealing it anew at the same size. */
    public Unseal withPaddingKept() {
        return new Unseal(identities, passphrase, mostWork, true);
    }

    /**
     * What was opened.
     *
     * @param container {@code age}, {@code 7z} or {@code zip}
     * @param bytes length of the content
     */
    public record Opened(String container, long bytes) {}

    /** Opens a file; the target is replaced atomically. */
    public Opened open(Path sealed, Path clear) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return open(Source.of(sealed), Sink.to(clear), context);
        }
    }

    /** Opens a sealed source within a run's limits. */
    public Opened open(Source sealed, Sink clear, RunContext context) throws IOException {
        try (SeekableInput input = sealed.open(context)) {
            Container container = Container.of(input);
            try (Staging staging = clear.stage()) {
                if (paddingKept) {
                    open(container, input, staging.output(), context);
                } else {
                    FillerRemoval exact = new FillerRemoval(staging.output());
                    open(container, input, exact, context);
                    exact.end();
                }
                long bytes = staging.written().length();
                staging.release();
                return new Opened(container.title(), bytes);
            }
        }
    }

    private void open(Container container, SeekableInput input, OutputStream target, RunContext context)
            throws IOException {
        switch (container) {
            case AGE, AGE_ARMOURED -> age(container == Container.AGE_ARMOURED, input, target, context);
            case SEVEN_ZIP -> {
                Library.COMMONS_COMPRESS.require();
                Library.XZ.require();
                SevenZipArchive.open(input, secret(), target, context);
            }
            case ZIP -> {
                Library.ZIP4J.require();
                ZipArchive.open(input, secret(), target, context);
            }
        }
    }

    private void age(boolean armoured, SeekableInput input, OutputStream target, RunContext context)
            throws IOException {
        Library.JAGGED.require();
        (passphrase == null ? Library.JAGGED_X25519 : Library.BOUNCY_CASTLE).require();
        List<RecipientStanzaReader> readers =
                passphrase == null ? AgeKeys.readers(identities) : AgeKeys.readers(passphrase, mostWork, context);
        AgeDecryption.open(input.stream(), armoured, readers, target, context);
    }

    private Passphrase secret() throws AuthenticationFailedException {
        if (passphrase == null) {
            throw new AuthenticationFailedException(
                    "Archives are sealed with a passphrase, not for an identity; give the passphrase");
        }
        return passphrase;
    }
}
