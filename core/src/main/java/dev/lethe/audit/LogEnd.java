package dev.lethe.audit;

import dev.lethe.AuthenticationFailedException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Where a log ends.
 *
 * @param length bytes up to the end of the last whole line
 * @param number of the last line's entry; 0 for the line that names the log, -1 where there is no line
 * @param hash SHA-256 of the last line
 */
record LogEnd(long length, long number, String hash) {
    /** The end of a log that has not begun. */
    static final LogEnd NOWHERE = new LogEnd(0, -1, "");

    /**
     * Finds it from behind, whatever the log's size.
     *
     * @throws AuthenticationFailedException if the last line is no line that the key's owner wrote
     */
    static LogEnd find(RandomAccessFile file, Mac mac) throws IOException {
        long size = file.length();
        // The last whole line, its end, the end of the line before, and a torn line.
        byte[] tail = new byte[(int) Math.min(size, 2L * AuditLine.LONGEST + 2)];
        long start = size - tail.length;
        file.seek(start);
        file.readFully(tail);
        int end = lastIndexOf(tail, tail.length);
        if (end < 0) {
            require(tail.length <= AuditLine.LONGEST);
            return NOWHERE;
        }
        int begin = lastIndexOf(tail, end) + 1;
        require(begin > 0 || start == 0);
        byte[] line = Arrays.copyOfRange(tail, begin, end);
        Optional<AuditLine> last = AuditLine.parse(line, line.length);
        require(last.isPresent() && AuditLine.isSealed(line, line.length, mac));
        return new LogEnd(start + end + 1, last.get().number(), sha256(line, line.length));
    }

    private static int lastIndexOf(byte[] bytes, int before) {
        int i = before - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    private static void require(boolean condition) throws AuthenticationFailedException {
        if (!condition) {
            throw new AuthenticationFailedException("The audit log does not end in a line that this key sealed: it was"
                    + " changed, or belongs to another key; nothing was added. Verifying it tells where, repairing it"
                    + " sets a damaged end aside");
        }
    }

    static String sha256(byte[] line, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(line, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
