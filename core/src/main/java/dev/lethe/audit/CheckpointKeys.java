package dev.lethe.audit;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.MissingCapabilityException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The keys that checkpoints are signed and checked with, and the PEM files (RFC 7468) that hold them. */
public final class CheckpointKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int LONGEST_FILE = 4096;

    private CheckpointKeys() {}

    /** A new pair. */
    public static KeyPair generate() throws IOException {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /**
     * Writes a pair to two new files, of which only the owner may read the first.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is a file of either name
     */
    public static void write(KeyPair keys, Path privateFile, Path publicFile) throws IOException {
        OwnedFile.create(privateFile, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        OwnedFile.create(publicFile, pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    private static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads the key to sign with.
     *
     * @throws AuthenticationFailedException if the file holds none
     */
    public static PrivateKey readPrivate(Path file) throws IOException {
        byte[] der = der("PRIVATE KEY", file);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        } catch (GeneralSecurityException e) {
            throw noKey(e);
        }
    }

    /**
     * Reads the key to check with.
     *
     * @throws AuthenticationFailedException if the file holds none
     */
    public static PublicKey readPublic(Path file) throws IOException {
        byte[] der = der("PUBLIC KEY", file);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        } catch (GeneralSecurityException e) {
            throw noKey(e);
        }
    }

    private static byte[] der(String label, Path file) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.US_ASCII);
        }
        String begin = "-----BEGIN " + label + "-----";
        int start = text.indexOf(begin);
        int end = text.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start + begin.length()) {
            throw noKey(new IllegalArgumentException("no " + label));
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
        } catch (IllegalArgumentException e) {
            throw noKey(e);
        }
    }

    private static AuthenticationFailedException noKey(Exception cause) {
        return new AuthenticationFailedException(
                "The file does not hold an Ed25519 key of that kind in PEM; name the right one", cause);
    }

    private static MissingCapabilityException missing(NoSuchAlgorithmException e) {
        return new MissingCapabilityException(
                "This Java runtime has no Ed25519; use one with the module jdk.crypto.ec", e);
    }
}
