package dev.lethe.encoding.vault;

import dev.lethe.AuthenticationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import org.cryptomator.siv.SivMode;

/** Names of files and places of folders in a vault, both sealed with AES-SIV (RFC 5297). */
final class VaultNames {
    /** Most characters of a stored name; longer ones are replaced by their hash. */
    static final int LONGEST = 220;

    static final String LONG_NAME = "name.c9s";
    static final String CONTENTS = "contents.c9r";
    /** A copy of a folder's identifier that some programs keep for repairs. */
    static final String FOLDER_BACKUP = "dirid.c9r";

    private static final String SEALED = ".c9r";
    private static final String SHORTENED = ".c9s";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final VaultKeys keys;
    private final SivMode siv = new SivMode();

    VaultNames(VaultKeys keys) {
        this.keys = keys;
    }

    /** The place of a folder's content: two characters for one folder, thirty for the one in it. */
    String place(String folderId) throws IOException {
        byte[] hash =
                sha1(siv.encrypt(keys.encryption(), keys.authentication(), folderId.getBytes(StandardCharsets.UTF_8)));
        StringBuilder text = new StringBuilder(32);
        for (int bit = 0; bit < hash.length * 8; bit += 5) {
            int pair = (hash[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < hash.length ? hash[bit / 8 + 1] & 0xFF : 0);
            text.append(BASE32.charAt(pair >> 11 - bit % 8 & 31));
        }
        return text.toString();
    }

    /** The full sealed name of something in a folder. */
    String sealed(String name, String folderId) {
        byte[] clear = Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] bytes =
                siv.encrypt(keys.encryption(), keys.authentication(), clear, folderId.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(bytes) + SEALED;
    }

    /** The name under which it is stored. */
    String stored(String full) throws IOException {
        return full.length() <= LONGEST
                ? full
                : Base64.getUrlEncoder().encodeToString(sha1(full.getBytes(StandardCharsets.UTF_8))) + SHORTENED;
    }

    boolean isShortened(String stored) {
        return stored.endsWith(SHORTENED);
    }

    /** The full sealed name of what is stored there. */
    String full(Path stored) throws IOException {
        String name = String.valueOf(stored.getFileName());
        return isShortened(name) ? MasterKeyFile.read(stored.resolve(LONG_NAME)) : name;
    }

    /**
     * The clear name.
     *
     * @throws AuthenticationFailedException if it was altered or lies in another folder than it should
     */
    String clear(String full, String folderId) throws IOException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(full.substring(0, full.length() - SEALED.length()));
            byte[] clear = siv.decrypt(
                    keys.encryption(), keys.authentication(), bytes, folderId.getBytes(StandardCharsets.UTF_8));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new AuthenticationFailedException("A name in the vault was altered or moved");
        }
    }

    private static byte[] sha1(byte[] bytes) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("SHA-1 is missing from this Java runtime", e);
        }
    }
}
