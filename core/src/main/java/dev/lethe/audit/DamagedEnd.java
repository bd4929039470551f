package dev.lethe.audit;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.audit.AuditEntry.Detail;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;

/** What follows the last line that a log's key sealed. The caller holds the {@link LogLock}. */
final class DamagedEnd {
    private static final int CHUNK = 64 * 1024;

    private final Path log;
    private final AuditKey key;

    DamagedEnd(Path log, AuditKey key) {
        this.log = log;
        this.key = key;
    }

    /** Moves it to the file beside the log that torn lines go to, and notes that in the log. */
    AuditRepair setAside() throws IOException {
        Sound sound = lastSound();
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            long bytes = file.length() - sound.end;
            if (bytes == 0 || (!sound.linesFollow && bytes <= AuditLine.LONGEST)) {
                // A torn line alone is the next append's to set aside.
                return AuditRepair.NOTHING;
            }
            copy(file, sound.end);
            file.setLength(sound.end);
            file.getFD().sync();
            String what = bytes + " bytes, from line " + (sound.line + 1) + " on, that this key had not sealed";
            AuditEntry note = AuditEntry.of("set aside").with(Detail.EVIDENCE, what);
            Commit.write(log, key, List.of(note), LogEnd.NOWHERE);
            return new AuditRepair(sound.line + 1, bytes);
        }
    }

    /**
     * The last line that is sealed.
     *
     * @param line its number, counted from 1
     * @param end where it ends
     * @param linesFollow whether whole lines follow
     */
    private record Sound(long line, long end, boolean linesFollow) {}

    private Sound lastSound() throws IOException {
        Mac mac = key.lines();
        Sound last = new Sound(0, 0, false);
        try (LogLines lines = LogLines.of(log)) {
            while (lines.next()) {
                boolean sealed =
                        !lines.tooLong() && AuditLine.isSealed(lines.bytes(), lines.length(), mac) && isLine(lines);
                last = sealed
                        ? new Sound(lines.number(), lines.position(), false)
                        : new Sound(last.line, last.end, true);
            }
        }
        if (last.line == 0 && last.linesFollow) {
            throw new AuthenticationFailedException(
                    "No line of the file was sealed by this key: it belongs to another key, or is no audit log;"
                            + " nothing was changed");
        }
        return last;
    }

    private static boolean isLine(LogLines lines) {
        Optional<AuditLine> line = AuditLine.parse(lines.bytes(), lines.length());
        return line.isPresent();
    }

    private void copy(RandomAccessFile file, long from) throws IOException {
        Path aside = log.resolveSibling(log.getFileName() + ".torn");
        byte[] chunk = new byte[CHUNK];
        file.seek(from);
        int n;
        while ((n = file.read(chunk)) > 0) {
            OwnedFile.append(aside, Arrays.copyOf(chunk, n));
        }
    }
}
