package dev.lethe.audit;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that an audit log is kept with; its owner is the user. It makes two things: fingerprints of pictures that
 * say nothing to whoever has the log alone, and a seal on each line that only the key's owner can make or check.
 *
 * <p>32 bytes from a random generator. Both uses have keys of their own, derived with HMAC-SHA-256 (as in the expand step
 * of RFC 5869). Thread-safe, but nothing works after {@link #close}, which overwrites the key; copies that the virtual
 * machine made may outlive it.
 */
public final class AuditKey implements AutoCloseable {
    private static final int BYTES = 32;
    private static final int CHUNK = 64 * 1024;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern WRITTEN = Pattern.compile("lethe-audit-key-1:([0-9a-f]{64})\\s*");
    private static final int LONGEST_FILE = 256;

    private final byte[] secret;
    private boolean closed;

    private AuditKey(byte[] secret) {
        this.secret = secret;
    }

    /** A new random key. */
    public static AuditKey generate() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new AuditKey(secret);
    }

    /**
     * A key from its bytes, which are copied.
     *
     * @param secret 32 bytes that nobody can guess
     */
    public static AuditKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("secret: must be " + BYTES + " bytes, is " + secret.length);
        }
        return new AuditKey(secret.clone());
    }

    /**
     * Reads a key that {@link #write} wrote.
     *
     * @throws AuthenticationFailedException if it is no such file
     */
    public static AuditKey read(Path file) throws IOException {
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            text = in.readNBytes(LONGEST_FILE);
        }
        Matcher written = WRITTEN.matcher(new String(text, StandardCharsets.ISO_8859_1));
        Arrays.fill(text, (byte) 0);
        if (!written.matches()) {
            throw new AuthenticationFailedException("The file does not hold a key of an audit log; name the right one");
        }
        return new AuditKey(HexFormat.of().parseHex(written.group(1)));
    }

    /**
     * Writes the key to a new file that only its owner may read, where the file system has permissions.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is a file of that name: keys are never replaced
     */
    public void write(Path file) throws IOException {
        String text = "lethe-audit-key-1:" + HexFormat.of().formatHex(key()) + "\n";
        OwnedFile.create(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What stands for a picture in the log: the HMAC-SHA-256 of its bytes, in hex. The same picture has the same one in all
     * logs of this key; nobody without the key can tell which picture it is, even if they have it.
     */
    public String fingerprint(SeekableInput picture, RunContext context) throws IOException {
        Mac mac = mac("picture");
        byte[] chunk = new byte[CHUNK];
        long at = 0;
        while (true) {
            context.check();
            int read = picture.read(at, chunk, 0, chunk.length);
            if (read < 0) {
                return HexFormat.of().formatHex(mac.doFinal());
            }
            mac.update(chunk, 0, read);
            at += read;
        }
    }

    /** What seals the lines of a log. Not thread-safe. */
    Mac lines() {
        return mac("line");
    }

    private Mac mac(String use) {
        try {
            Mac derive = Mac.getInstance(ALGORITHM);
            derive.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] derived = derive.doFinal(("lethe-audit-1 " + use).getBytes(StandardCharsets.US_ASCII));
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(derived, ALGORITHM));
            Arrays.fill(derived, (byte) 0);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private synchronized byte[] key() {
        if (closed) {
            throw new IllegalStateException("key: was closed");
        }
        return secret;
    }

    /** Overwrites the key. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "AuditKey[hidden]";
    }
}
