package dev.lethe.encoding.vault;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.UnsupportedFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/** {@code vault.cryptomator}: which format the vault has, as a signed token (RFC 7519, HS256). */
final class VaultToken {
    private static final String HEADER =
            "{\"kid\":\"masterkeyfile:masterkey.cryptomator\",\"typ\":\"JWT\",\"alg\":\"HS256\"}";
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*8\\b");
    private static final Pattern CIPHERS = Pattern.compile("\"cipherCombo\"\\s*:\\s*\"SIV_GCM\"");
    private static final Pattern THRESHOLD =
            Pattern.compile("\"shorteningThreshold\"\\s*:\\s*" + VaultNames.LONGEST + "\\b");
    private static final Pattern ALGORITHM = Pattern.compile("\"alg\"\\s*:\\s*\"HS256\"");

    private VaultToken() {}

    static String text(VaultKeys keys) throws IOException {
        String payload = "{\"jti\":\"" + UUID.randomUUID() + "\",\"format\":8,\"cipherCombo\":\"SIV_GCM\","
                + "\"shorteningThreshold\":" + VaultNames.LONGEST + "}";
        String signed = base64(HEADER.getBytes(StandardCharsets.US_ASCII)) + "."
                + base64(payload.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature(signed, keys));
    }

    /**
     * Makes sure that the vault is of a kind that is known and that nobody has changed what it says of itself.
     *
     * @throws AuthenticationFailedException if somebody did
     * @throws UnsupportedFormatException if it is of another kind
     */
    static void check(String token, VaultKeys keys) throws IOException {
        String[] parts = token.strip().split("\\.", -1);
        if (parts.length != 3) {
            throw new UnsupportedFormatException("Not the configuration of a vault");
        }
        try {
            boolean algorithm = ALGORITHM.matcher(decoded(parts[0])).find();
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            if (!algorithm || !MessageDigest.isEqual(signature, signature(parts[0] + "." + parts[1], keys))) {
                throw new AuthenticationFailedException("The vault's configuration was altered");
            }
            String payload = decoded(parts[1]);
            if (!FORMAT.matcher(payload).find()
                    || !CIPHERS.matcher(payload).find()
                    || !THRESHOLD.matcher(payload).find()) {
                throw new UnsupportedFormatException(
                        "The vault is not of format 8 with SIV_GCM and names of " + VaultNames.LONGEST + " characters");
            }
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("The vault's configuration was altered");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static byte[] signature(String signed, VaultKeys keys) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.signing());
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("HMAC is missing from this Java runtime", e);
        }
    }
}
