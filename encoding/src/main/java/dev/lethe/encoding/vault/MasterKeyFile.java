package dev.lethe.encoding.vault;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** {@code masterkey.cryptomator}: the vault's keys, wrapped (RFC 3394) with one that scrypt makes of the passphrase. */
final class MasterKeyFile {
    /** Says nothing since format 8, where the configuration tells the format. */
    private static final int VERSION = 999;

    private static final int COST = 32_768;
    private static final int BLOCK = 8;
    private static final int SALT = 8;
    private static final int MOST_COST = 1 << 20;
    private static final int LARGEST = 16 * 1024;
    private static final Pattern KEY_TEXT = Pattern.compile("[A-Za-z0-9+/]{54}==");

    private MasterKeyFile() {}

    /** A small text file of a vault. */
    static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII);
        }
    }

    static String text(VaultKeys keys, Passphrase passphrase, RunContext context) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        SecretKeySpec wrapping = derive(passphrase, salt, COST, BLOCK, context);
        try {
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, wrapping);
            Base64.Encoder base64 = Base64.getEncoder();
            return "{\n  \"version\": " + VERSION
                    + ",\n  \"scryptSalt\": \"" + base64.encodeToString(salt)
                    + "\",\n  \"scryptCostParam\": " + COST
                    + ",\n  \"scryptBlockSize\": " + BLOCK
                    + ",\n  \"primaryMasterKey\": \"" + base64.encodeToString(wrap.wrap(keys.encryption()))
                    + "\",\n  \"hmacMasterKey\": \"" + base64.encodeToString(wrap.wrap(keys.authentication()))
                    + "\",\n  \"versionMac\": \"" + base64.encodeToString(mac(keys, VERSION))
                    + "\"\n}";
        } catch (GeneralSecurityException e) {
            throw new IOException("AES key wrapping is missing from this Java runtime", e);
        }
    }

    static VaultKeys open(String text, Passphrase passphrase, RunContext context) throws IOException {
        long cost = number(text, "scryptCostParam");
        long block = number(text, "scryptBlockSize");
        boolean power = cost > 1 && (cost & cost - 1) == 0;
        if (!power || cost > MOST_COST || block < 1 || block > 4 * BLOCK) {
            throw new UnsupportedFormatException(
                    "The vault asks for an amount of work to open it that is not allowed, or none that can be done");
        }
        byte[] salt = bytes(text, "scryptSalt");
        SecretKeySpec wrapping = derive(passphrase, salt, (int) cost, (int) block, context);
        VaultKeys keys =
                new VaultKeys(unwrap(wrapping, text, "primaryMasterKey"), unwrap(wrapping, text, "hmacMasterKey"));
        byte[] expected = mac(keys, (int) number(text, "version"));
        if (!MessageDigest.isEqual(expected, bytes(text, "versionMac"))) {
            keys.close();
            throw new AuthenticationFailedException("The vault's key file was altered");
        }
        return keys;
    }

    private static byte[] unwrap(SecretKeySpec wrapping, String text, String field) throws IOException {
        String wrapped = field(text, field, "\"([^\"]{1,200})\"");
        try {
            if (!KEY_TEXT.matcher(wrapped).matches()) {
                throw new AuthenticationFailedException("The vault's key file was altered");
            }
            Cipher unwrap = Cipher.getInstance("AESWrap");
            unwrap.init(Cipher.UNWRAP_MODE, wrapping);
            return unwrap.unwrap(Base64.getDecoder().decode(wrapped), "AES", Cipher.SECRET_KEY)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AuthenticationFailedException("The passphrase is wrong, or the vault's key file was altered");
        }
    }

    private static SecretKeySpec derive(Passphrase passphrase, byte[] salt, int cost, int block, RunContext context)
            throws IOException {
        byte[] secret = passphrase.utf8();
        long memory = 128L * block * cost;
        try (RunContext part = context.part()) {
            part.reserve(memory);
            part.check();
            byte[] key = SCrypt.generate(secret, salt, cost, block, 1, VaultKeys.LENGTH);
            SecretKeySpec made = new SecretKeySpec(key, "AES");
            Arrays.fill(key, (byte) 0);
            return made;
        } catch (OutOfMemoryError e) {
            throw new LimitExceededException(
                    Limit.MEMORY, memory, Runtime.getRuntime().maxMemory());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] mac(VaultKeys keys, int version) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.authentication());
            return mac.doFinal(ByteBuffer.allocate(4).putInt(version).array());
        } catch (GeneralSecurityException e) {
            throw new IOException("HMAC is missing from this Java runtime", e);
        }
    }

    private static byte[] bytes(String text, String name) throws IOException {
        try {
            return Base64.getDecoder().decode(field(text, name, "\"([^\"]{1,200})\""));
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("The vault's key file was altered");
        }
    }

    private static long number(String text, String name) throws IOException {
        return Long.parseLong(field(text, name, "(\\d{1,9})\\b"));
    }

    /** The value of a field; the object is flat, so it needs no more of JSON than that. */
    private static String field(String text, String name, String value) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(text);
        if (!matcher.find()) {
            throw new UnsupportedFormatException("Not a key file of a vault: " + name + " is missing");
        }
        return matcher.group(1);
    }
}
