package dev.lethe.encoding.encryption;

import dev.lethe.MissingCapabilityException;
import dev.lethe.Sealing;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Seals as age files (age-encryption.org/v1), which the {@code age} program opens: {@link Seal#age(AgeRecipient...)}.
 *
 * <p>Every change of a sealed file, and every cut, is found when it is opened. Needs the optional libraries
 * {@code jagged-framework} and {@code jagged-x25519}, for passphrases {@code jagged-framework} and {@code bcprov-jdk18on}.
 * Immutable and thread-safe.
 */
public final class AgeSeal implements Seal {
    private static final int MOST_RECIPIENTS = 100;

    /** What the age program takes. */
    private static final int WORK_FACTOR = 18;

    private final List<AgeRecipient> recipients;
    private final @Nullable Passphrase passphrase;
    private final int workFactor;
    private final boolean armoured;

    private AgeSeal(List<AgeRecipient> recipients, @Nullable Passphrase passphrase, int workFactor, boolean armoured) {
        this.recipients = List.copyOf(recipients);
        this.passphrase = passphrase;
        this.workFactor = workFactor;
        this.armoured = armoured;
    }

    static AgeSeal of(List<AgeRecipient> recipients) {
        List<AgeRecipient> distinct = recipients.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("recipients: must be 1 to " + MOST_RECIPIENTS);
        }
        return new AgeSeal(distinct, null, WORK_FACTOR, false);
    }

    static AgeSeal of(Passphrase passphrase) {
        return new AgeSeal(List.of(), Objects.requireNonNull(passphrase, "passphrase"), WORK_FACTOR, false);
    }

    /** This sealing as text of lines that go through mail: a third longer. */
    public AgeSeal armoured() {
        return new AgeSeal(recipients, passphrase, workFactor, true);
    }

    /**
     * This sealing with another work to make the key of a passphrase; for recipients it means nothing.
     *
     * @param logarithm 10 to 20: of two; each step doubles time and memory, 18 takes about a second and 256 MiB
     */
    public AgeSeal withWorkFactor(int logarithm) {
        if (logarithm < 10 || logarithm > 20) {
            throw new IllegalArgumentException("logarithm: must be 10 to 20, is " + logarithm);
        }
        return new AgeSeal(recipients, passphrase, logarithm, armoured);
    }

    @Override
    public String describe() {
        return "seal as " + sealing();
    }

    @Override
    public Sealing sealing() {
        return new Sealing("age", Math.max(1, recipients.size()));
    }

    @Override
    public String extension() {
        return "age";
    }

    @Override
    public void seal(SeekableInput clear, String contentExtension, OutputStream target, RunContext context)
            throws IOException {
        seal(clear.stream(), target, context);
    }

    /**
     * Seals a stream to its end; neither is closed. What the target has received when an error is thrown can't be opened.
     *
     * @throws MissingCapabilityException if a library is missing
     * @throws dev.lethe.LimitExceededException if the memory does not suffice for a passphrase, or the run is out of time
     */
    public void seal(InputStream clear, OutputStream target, RunContext context) throws IOException {
        Library.JAGGED.require();
        Passphrase secret = passphrase;
        if (secret == null) {
            Library.JAGGED_X25519.require();
            AgeEncryption.seal(clear, target, armoured, AgeKeys.writers(recipients), context);
        } else {
            Library.BOUNCY_CASTLE.require();
            AgeEncryption.seal(clear, target, armoured, AgeKeys.writers(secret, workFactor, context), context);
        }
    }
}
