package dev.lethe.encoding.encryption;

import dev.lethe.Limit;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;

/** 7z archives of one file, sealed with AES-256 in CBC mode. */
final class SevenZipArchive {
    private static final String DAMAGED =
            "The passphrase is wrong, or the 7z archive was altered or is cut off; nothing of it was written";

    private SevenZipArchive() {}

    static void seal(SeekableInput clear, String name, Passphrase passphrase, OutputStream target, RunContext context)
            throws IOException {
        char[] secret = passphrase.characters();
        try (Spool rest = new Spool(target);
                HeadLastChannel channel = new HeadLastChannel(rest.output());
                SevenZOutputFile archive = new SevenZOutputFile(channel, secret)) {
            // Pictures are compressed already.
            archive.setContentMethods(List.of(new SevenZMethodConfiguration(SevenZMethod.COPY)));
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(name);
            archive.putArchiveEntry(entry);
            EntryCopy.in(clear.stream(), archive::write, context);
            archive.closeArchiveEntry();
            archive.finish();
            target.write(channel.head());
            rest.release();
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    static void open(SeekableInput sealed, Passphrase passphrase, OutputStream target, RunContext context)
            throws IOException {
        SevenZipWork.check(sealed, context);
        InputChannel input = new InputChannel(sealed);
        char[] secret = passphrase.characters();
        try (SevenZFile archive = archive(input, secret, context)) {
            EntryCopy.out(new OpeningInput(content(archive, input), error -> meaning(error, input)), target, context);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static SevenZFile archive(InputChannel input, char[] secret, RunContext context) throws IOException {
        try {
            return SevenZFile.builder()
                    .setSeekableByteChannel(input)
                    .setPassword(secret)
                    .setMaxMemoryLimitKiB(
                            (int) Math.min(1 << 20, context.limits().max(Limit.MEMORY) / 1024))
                    .get();
        } catch (IOException | RuntimeException e) {
            throw meaning(e, input);
        }
    }

    private static InputStream content(SevenZFile archive, InputChannel input) throws IOException {
        try {
            return archive.getInputStream(only(archive));
        } catch (IOException | RuntimeException e) {
            throw meaning(e, input);
        }
    }

    private static IOException meaning(Exception error, InputChannel input) {
        return GuardedInput.meaning(error, input.failure(), DAMAGED);
    }

    private static SevenZArchiveEntry only(SevenZFile archive) throws UnsupportedFormatException {
        SevenZArchiveEntry found = null;
        for (SevenZArchiveEntry entry : archive.getEntries()) {
            if (!entry.isDirectory() && found != null) {
                throw new UnsupportedFormatException(
                        "The 7z archive holds more than one file; open it with another program");
            }
            found = entry.isDirectory() ? found : entry;
        }
        if (found == null) {
            throw new UnsupportedFormatException("The 7z archive holds no file");
        }
        return found;
    }
}
