package dev.lethe.encoding.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KeyAgreement;

/**
 * What opens sealed files: the secret half of an age key, {@code AGE-SECRET-KEY-1…}. Held in an array that {@link #close}
 * overwrites; never a string, never shown. Thread-safe until it is closed.
 */
public final class AgeIdentity implements AutoCloseable {
    private static final String PREFIX = "age-secret-key-";
    private static final int KEY = 32;
    private static final int LARGEST_FILE = 64 * 1024;

    private final char[] text;
    private volatile boolean closed;

    private AgeIdentity(char[] owned) {
        this.text = owned;
    }

    /** A new one, by chance. */
    public static AgeIdentity generate() {
        byte[] secret = new byte[KEY];
        new SecureRandom().nextBytes(secret);
        try {
            return new AgeIdentity(upper(Bech32.encode(PREFIX, secret)));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * The identity that a text stands for, which is copied; the caller overwrites its own.
     *
     * @throws IllegalArgumentException if it is not an X25519 identity of age, or was mistyped
     */
    public static AgeIdentity of(char[] text) {
        char[] owned = upper(text.clone());
        byte[] secret = secret(owned);
        Arrays.fill(secret, (byte) 0);
        return new AgeIdentity(owned);
    }

    /**
     * The identities of a file as {@code age-keygen} and {@code lethe keygen} write it: one a line; empty lines and those
     * that begin with {@code #} are left out.
     *
     * @throws IllegalArgumentException if a line is something else, or there is none; tells nothing of the line
     */
    public static List<AgeIdentity> from(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        }
        try {
            return parsed(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static List<AgeIdentity> parsed(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new IllegalArgumentException("identities: the file is too large to be one of keys");
        }
        List<AgeIdentity> found = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == '\n') {
                int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
                if (last > start && bytes[start] != '#') {
                    found.add(line(bytes, start, last));
                }
                start = end + 1;
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("identities: the file holds none; lethe keygen makes one");
        }
        return List.copyOf(found);
    }

    private static AgeIdentity line(byte[] bytes, int start, int end) {
        char[] text = new char[end - start];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (bytes[start + i] & 0xFF);
        }
        try {
            return of(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static char[] upper(char[] owned) {
        for (int i = 0; i < owned.length; i++) {
            owned[i] = Character.toUpperCase(owned[i]);
        }
        return owned;
    }

    private static byte[] secret(char[] text) {
        char[] lower = text.clone();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        try {
            byte[] secret = Bech32.decode(PREFIX, lower);
            if (secret.length != KEY) {
                Arrays.fill(secret, (byte) 0);
                throw new IllegalArgumentException("identity: is a key of another kind");
            }
            return secret;
        } finally {
            Arrays.fill(lower, '\0');
        }
    }

    /** Who seals so that this identity can open it (RFC 7748, section 6.1). */
    public AgeRecipient recipient() {
        char[] copy = characters();
        byte[] secret = secret(copy);
        Arrays.fill(copy, '\0');
        try {
            KeyFactory keys = KeyFactory.getInstance("XDH");
            KeyAgreement agreement = KeyAgreement.getInstance("XDH");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
            BigInteger base = BigInteger.valueOf(9);
            agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, base)), true);
            return new AgeRecipient(new String(Bech32.encode(AgeRecipient.PREFIX, agreement.generateSecret())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 is missing from this Java runtime", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** A copy of the text for the caller to overwrite. */
    public char[] characters() {
        if (closed) {
            throw new IllegalStateException("The identity was closed; what it held is gone");
        }
        return text.clone();
    }

    /** The text in ASCII with a line feed, as files of identities hold it, for the caller to overwrite. */
    public byte[] line() {
        char[] copy = characters();
        byte[] bytes = new byte[copy.length + 1];
        for (int i = 0; i < copy.length; i++) {
            bytes[i] = (byte) copy[i];
        }
        bytes[copy.length] = '\n';
        Arrays.fill(copy, '\0');
        return bytes;
    }

    /** Overwrites it. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(text, '\0');
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
