package dev.lethe.audit;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.MissingCapabilityException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A signed statement of how long a log was at a time and how it ended, to be kept elsewhere: on paper, on another
 * machine, with a friend. With it {@link AuditVerifier} finds what was cut off at the log's end.
 *
 * <p>One line of text, signed with Ed25519 (RFC 8032). It tells nothing of what the log holds. Immutable.
 *
 * @param logId which log
 * @param entries how many entries it had
 * @param hash SHA-256 of its last line
 * @param time when that was, by the signer's clock
 * @param signature over all of it, in hex
 */
public record Checkpoint(String logId, long entries, String hash, Instant time, String signature) {
    private static final String SIGNATURE = ",\"signature\":\"";
    private static final int SIGNATURE_BYTES = 64;
    private static final int LONGEST = 1024;

    static Checkpoint sign(String logId, LogEnd end, PrivateKey key) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Checkpoint unsigned = new Checkpoint(logId, end.number(), end.hash(), now, "");
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(unsigned.signed());
            return new Checkpoint(
                    logId, end.number(), end.hash(), now, HexFormat.of().formatHex(signing.sign()));
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("key: must be a private key for Ed25519", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("signing the checkpoint failed", e);
        }
    }

    /**
     * Reads a checkpoint and checks its signature.
     *
     * @param line as {@link #line} gave it; blanks around it do not matter
     * @throws AuthenticationFailedException if it is none, or was not signed with that key
     */
    public static Checkpoint read(String line, PublicKey key) throws IOException {
        Checkpoint checkpoint = parse(line.strip());
        try {
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(key);
            checking.update(checkpoint.signed());
            if (checking.verify(HexFormat.of().parseHex(checkpoint.signature))) {
                return checkpoint;
            }
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("key: must be a public key for Ed25519", e);
        } catch (GeneralSecurityException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static Checkpoint parse(String line) throws AuthenticationFailedException {
        try {
            if (line.length() > LONGEST) {
                throw refused(null);
            }
            LineScanner scanner = new LineScanner(line);
            long version = scanner.number("lethe-checkpoint");
            Checkpoint checkpoint = new Checkpoint(
                    scanner.text("log"),
                    scanner.number("entries"),
                    scanner.text("hash"),
                    Instant.parse(scanner.text("time")),
                    scanner.text("signature"));
            scanner.end();
            if (version == 1
                    && AuditLine.isHex(checkpoint.signature, 2 * SIGNATURE_BYTES)
                    && checkpoint.line().equals(line)) {
                return checkpoint;
            }
        } catch (LineScanner.NotCanonical | IllegalArgumentException | DateTimeException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static AuthenticationFailedException refused(@org.jspecify.annotations.Nullable Exception cause) {
        String message = "The checkpoint was changed, or signed with another key; it proves nothing";
        return cause == null
                ? new AuthenticationFailedException(message)
                : new AuthenticationFailedException(message, cause);
    }

    private static MissingCapabilityException missing(NoSuchAlgorithmException e) {
        return new MissingCapabilityException(
                "This Java runtime has no Ed25519; use one with the module jdk.crypto.ec", e);
    }

    /** The checkpoint as one line of text, without its end. */
    public String line() {
        return text() + SIGNATURE + signature + "\"}";
    }

    private byte[] signed() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return new LineWriter()
                .number("lethe-checkpoint", 1)
                .text("log", logId)
                .number("entries", entries)
                .text("hash", hash)
                .text("time", time.toString())
                .open();
    }
}
