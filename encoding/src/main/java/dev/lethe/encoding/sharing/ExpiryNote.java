package dev.lethe.encoding.sharing;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed wish: that a sealed file be deleted after some time. <b>Advisory.</b> It stops nobody from opening the file
 * afterwards, since no file can; it tells honest people and programs until when they may, and proves who asked.
 *
 * <p>A text of three lines that goes along with the file: which file it is about (its SHA-256), until when, and the
 * owner's Ed25519 signature (RFC 8032) of the two. Sealing the file anew needs a new note. Immutable and thread-safe.
 *
 * @param sha256 of the sealed file, in hexadecimal digits
 * @param expires when the wish begins, to the second
 * @param signature of the text before it, in Base64
 */
public record ExpiryNote(String sha256, Instant expires, String signature) {
    private static final Pattern TEXT = Pattern.compile(
            "lethe-expiry/1 ([0-9a-f]{64})\nexpires (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\n([A-Za-z0-9+/=]{88})\n");
    private static final int LARGEST = 1024;
    private static final int BUFFER = 64 * 1024;

    /**
     * Signs a note for a file.
     *
     * @param owner an Ed25519 key, as {@code KeyPairGenerator.getInstance("Ed25519")} makes it
     */
    public static ExpiryNote sign(Path sealed, Instant expires, PrivateKey owner) throws IOException {
        Instant second = Instant.ofEpochSecond(expires.getEpochSecond());
        String digest = digest(sealed);
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(owner);
            signing.update(signed(digest, second));
            return new ExpiryNote(digest, second, Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("owner: must be a private Ed25519 key", e);
        }
    }

    /**
     * Reads a note that anybody may have made; {@link #requireGenuine} says whether the owner did.
     *
     * @throws MalformedImageException if it is not a note
     */
    public static ExpiryNote read(Path note) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(note)) {
            text = new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII);
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new MalformedImageException(
                    "Not a note on expiry; it has three lines, the first begins lethe-expiry/1");
        }
        try {
            return new ExpiryNote(parts.group(1), Instant.parse(parts.group(2)), parts.group(3));
        } catch (DateTimeException e) {
            throw new MalformedImageException("The note names a day that does not exist", e);
        }
    }

    /** The note as text. */
    public String text() {
        return new String(signed(sha256, expires), StandardCharsets.US_ASCII) + signature + "\n";
    }

    /**
     * Makes sure that the note is about that file and that the owner signed it.
     *
     * @param owner the owner's public key, got in a way that you trust
     * @throws AuthenticationFailedException if not
     */
    public void requireGenuine(Path sealed, PublicKey owner) throws IOException {
        boolean genuine;
        try {
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(owner);
            checking.update(signed(sha256, expires));
            genuine = checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            genuine = false;
        }
        if (!genuine) {
            throw new AuthenticationFailedException("The note on expiry was not signed with this key");
        }
        if (!sha256.equals(digest(sealed))) {
            throw new AuthenticationFailedException("The note on expiry is about another file, or one sealed before");
        }
    }

    /** Whether the time is over at a moment. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    private static byte[] signed(String digest, Instant expires) {
        return ("lethe-expiry/1 " + digest + "\nexpires " + expires + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            int n;
            while ((n = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IOException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
