package dev.lethe.audit;

import dev.lethe.audit.AuditEntry.Detail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;

/** Adds entries to a log in one go, and waits until they are on the disk. The caller holds the {@link LogLock}. */
final class Commit {
    private final Path log;
    private final Mac mac;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private long number;
    private String before;

    private Commit(Path log, Mac mac, LogEnd end) {
        this.log = log;
        this.mac = mac;
        this.number = end.number();
        this.before = end.hash();
    }

    /**
     * Writes entries after the end, which is looked for where it is no longer where it was.
     *
     * @param known where the log ended last time
     * @return where it ends now; the entries are the last ones before it
     */
    static LogEnd write(Path log, AuditKey key, List<AuditEntry> entries, LogEnd known) throws IOException {
        OwnedFile.ensure(log);
        Mac mac = key.lines();
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            LogEnd end = file.length() == known.length() && known.number() >= 0 ? known : LogEnd.find(file, mac);
            Commit commit = new Commit(log, mac, end);
            commit.setAside(file, end);
            entries.forEach(commit::add);
            return commit.write(file, end);
        }
    }

    /** What a crash left of a line goes to a file beside the log, and the log tells of it. */
    private void setAside(RandomAccessFile file, LogEnd end) throws IOException {
        byte[] torn = new byte[(int) (file.length() - end.length())];
        if (torn.length > 0) {
            file.seek(end.length());
            file.readFully(torn);
            OwnedFile.append(log.resolveSibling(log.getFileName() + ".torn"), torn);
            file.setLength(end.length());
        }
        if (number < 0) {
            begin();
        }
        if (torn.length > 0) {
            String what = torn.length + " bytes of a line that was not written to its end";
            add(AuditEntry.of("set aside").with(Detail.EVIDENCE, what));
        }
    }

    private void begin() {
        byte[] id = new byte[AuditLine.ID_LENGTH / 2];
        new SecureRandom().nextBytes(id);
        add(AuditLine.first(HexFormat.of().formatHex(id)));
    }

    private void add(AuditEntry entry) {
        add(AuditLine.of(number + 1, entry, before));
    }

    private void add(AuditLine line) {
        byte[] bytes = line.sealed(mac);
        lines.writeBytes(bytes);
        lines.write('\n');
        number = line.number();
        before = LogEnd.sha256(bytes, bytes.length);
    }

    private LogEnd write(RandomAccessFile file, LogEnd end) throws IOException {
        try {
            file.seek(end.length());
            file.write(lines.toByteArray());
            file.getFD().sync();
        } catch (IOException e) {
            // A full disk: what was not acknowledged goes again, or is set aside next time.
            takeBack(file, end, e);
            throw e;
        }
        return new LogEnd(end.length() + lines.size(), number, before);
    }

    private static void takeBack(RandomAccessFile file, LogEnd end, IOException failure) {
        try {
            file.setLength(end.length());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
