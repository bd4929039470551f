package dev.lethe.encoding.encryption;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Zip archives of one file, sealed as WinZip does (AE-2): AES-256 in counter mode, then HMAC-SHA1. */
final class ZipArchive {
    /** The first of January 1980, where zip's time begins: tells nothing. */
    private static final long NO_TIME = 315_532_800_000L;

    private ZipArchive() {}

    static void seal(SeekableInput clear, String name, Passphrase passphrase, OutputStream target, RunContext context)
            throws IOException {
        char[] secret = passphrase.characters();
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(target), secret, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry(name, clear.length()));
            EntryCopy.in(clear.stream(), zip::write, context);
            zip.closeEntry();
        } finally {
            Arrays.fill(secret, '\0');
        }
        target.flush();
    }

    private static ZipParameters entry(String name, long length) {
        ZipParameters entry = new ZipParameters();
        // Pictures are compressed already.
        entry.setCompressionMethod(CompressionMethod.STORE);
        entry.setEntrySize(length);
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        // Version 2 leaves the CRC-32 out, which would confirm a guess at the content.
        entry.setAesVersion(AesVersion.TWO);
        entry.setFileNameInZip(name);
        entry.setLastModifiedFileTime(NO_TIME);
        return entry;
    }

    static void open(SeekableInput sealed, Passphrase passphrase, OutputStream target, RunContext context)
            throws IOException {
        char[] secret = passphrase.characters();
        GuardedInput input = new GuardedInput(sealed.stream());
        try (ZipInputStream zip = new ZipInputStream(input, secret, StandardCharsets.UTF_8)) {
            LocalFileHeader entry = next(zip, input);
            if (entry == null || entry.isDirectory() || !entry.isEncrypted()) {
                throw new UnsupportedFormatException(
                        "The zip archive does not begin with a sealed file; open it with another program");
            }
            if (entry.getEncryptionMethod() != EncryptionMethod.AES) {
                throw new UnsupportedFormatException(
                        "The zip archive is sealed in the old way, which proves nothing; open it with another program");
            }
            EntryCopy.out(new OpeningInput(zip, error -> meaning(error, input)), target, context);
            if (next(zip, input) != null) {
                throw new UnsupportedFormatException(
                        "The zip archive holds more than one file; open it with another program");
            }
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    @org.jspecify.annotations.Nullable
    private static LocalFileHeader next(ZipInputStream zip, GuardedInput input) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException e) {
            throw meaning(e, input);
        }
    }

    private static IOException meaning(Exception error, GuardedInput input) {
        if (error instanceof ZipException zip && zip.getType() == ZipException.Type.WRONG_PASSWORD) {
            return new AuthenticationFailedException("The passphrase is wrong, or the file was altered");
        }
        return input.meaning(error, "The zip archive was altered or is cut off; nothing of it was written");
    }

    /** Leaves its target open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
