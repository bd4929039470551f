package dev.lethe.encoding.vault;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Contents of files in a vault: a header with the file's own key, then blocks of 32 KiB under AES-256-GCM, each bound to
 * its number and to the header.
 */
final class VaultContent {
    private static final int BLOCK = 32 * 1024;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    /** Eight bytes that are all ones, then the file's key. */
    private static final int HEADER = 8 + VaultKeys.LENGTH;

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    VaultContent(VaultKeys keys) {
        this.keys = keys;
    }

    void seal(InputStream clear, OutputStream target, RunContext context) throws IOException {
        byte[] header = new byte[HEADER];
        byte[] block = new byte[BLOCK];
        byte[] headerNonce = nonce();
        try {
            random.nextBytes(header);
            Arrays.fill(header, 0, 8, (byte) 0xFF);
            SecretKeySpec key = new SecretKeySpec(header, 8, VaultKeys.LENGTH, "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.encryption(), new GCMParameterSpec(TAG * 8, headerNonce));
            target.write(headerNonce);
            target.write(cipher.doFinal(header));
            int n;
            for (long number = 0; (n = clear.readNBytes(block, 0, BLOCK)) > 0; number++) {
                context.check();
                byte[] nonce = nonce();
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
                cipher.updateAAD(bound(number, headerNonce));
                target.write(nonce);
                target.write(cipher.doFinal(block, 0, n));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("AES-GCM is missing from this Java runtime", e);
        } finally {
            Arrays.fill(header, (byte) 0);
            Arrays.fill(block, (byte) 0);
        }
    }

    void open(InputStream sealed, OutputStream target, RunContext context) throws IOException {
        byte[] head = sealed.readNBytes(NONCE + HEADER + TAG);
        byte[] headerNonce = Arrays.copyOf(head, NONCE);
        byte[] stored = new byte[NONCE + BLOCK + TAG];
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, keys.encryption(), new GCMParameterSpec(TAG * 8, headerNonce));
            byte[] header = cipher.doFinal(head, NONCE, Math.max(0, head.length - NONCE));
            SecretKeySpec key = new SecretKeySpec(header, 8, VaultKeys.LENGTH, "AES");
            Arrays.fill(header, (byte) 0);
            int n;
            for (long number = 0; (n = sealed.readNBytes(stored, 0, stored.length)) > 0; number++) {
                context.check();
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, Arrays.copyOf(stored, NONCE)));
                cipher.updateAAD(bound(number, headerNonce));
                byte[] clear = cipher.doFinal(stored, NONCE, Math.max(0, n - NONCE));
                target.write(clear);
                Arrays.fill(clear, (byte) 0);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new AuthenticationFailedException(
                    "A file in the vault was altered or is cut off; nothing of it was written");
        }
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private static byte[] bound(long number, byte[] headerNonce) {
        return ByteBuffer.allocate(8 + NONCE).putLong(number).put(headerNonce).array();
    }
}
