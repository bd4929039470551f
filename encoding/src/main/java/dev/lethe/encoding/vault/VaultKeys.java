package dev.lethe.encoding.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** The two keys of a vault: one for contents and names, one for the names' authentication. */
final class VaultKeys implements AutoCloseable {
    static final int LENGTH = 32;

    private final byte[] encryption;
    private final byte[] authentication;

    /** Takes the arrays over. */
    VaultKeys(byte[] encryption, byte[] authentication) {
        this.encryption = encryption;
        this.authentication = authentication;
    }

    static VaultKeys generate() {
        byte[] a = new byte[LENGTH];
        byte[] b = new byte[LENGTH];
        SecureRandom random = new SecureRandom();
        random.nextBytes(a);
        random.nextBytes(b);
        return new VaultKeys(a, b);
    }

    SecretKeySpec encryption() {
        return new SecretKeySpec(encryption, "AES");
    }

    SecretKeySpec authentication() {
        return new SecretKeySpec(authentication, "AES");
    }

    /** The key for the configuration's signature: one behind the other. */
    SecretKeySpec signing() {
        byte[] both = Arrays.copyOf(encryption, 2 * LENGTH);
        System.arraycopy(authentication, 0, both, LENGTH, LENGTH);
        SecretKeySpec key = new SecretKeySpec(both, "HmacSHA256");
        Arrays.fill(both, (byte) 0);
        return key;
    }

    @Override
    public void close() {
        Arrays.fill(encryption, (byte) 0);
        Arrays.fill(authentication, (byte) 0);
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
