package dev.lethe.encoding.encryption;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.encoding.encryption.AgeKeys.Carried;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** The key that a passphrase gives to wrap the key of an age file (age-encryption.org/v1, "The scrypt recipient type"). */
final class ScryptKey {
    /** The stanza's type. */
    static final String TYPE = "scrypt";

    /** Bytes of a salt. */
    static final int SALT = 16;

    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8;
    private static final int KEY = 32;
    private static final int NONCE = 12;

    private ScryptKey() {}

    /** Encrypts or decrypts a file key, which is so short and under a key so fresh that the nonce is all zeros. */
    static byte[] cipher(
            int mode, Passphrase passphrase, byte[] salt, int workFactor, byte[] content, RunContext context)
            throws GeneralSecurityException {
        byte[] key = derive(passphrase, salt, workFactor, context);
        try {
            Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[NONCE]));
            return cipher.doFinal(content);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] derive(Passphrase passphrase, byte[] salt, int workFactor, RunContext context)
            throws Carried {
        byte[] secret = passphrase.utf8();
        byte[] labelled = Arrays.copyOf(LABEL, LABEL.length + SALT);
        System.arraycopy(salt, 0, labelled, LABEL.length, SALT);
        try (RunContext part = context.part()) {
            part.reserve(128L * BLOCK << workFactor);
            part.check();
            return SCrypt.generate(secret, labelled, 1 << workFactor, BLOCK, 1, KEY);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory();
            throw new Carried(new LimitExceededException(Limit.MEMORY, 128L * BLOCK << workFactor, heap));
        } catch (IOException e) {
            throw new Carried(e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
