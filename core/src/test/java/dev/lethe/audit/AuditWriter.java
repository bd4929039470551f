package dev.lethe.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that adds to a log: {@code AuditWriter LOG KEY ENTRIES}. It waits for a byte, then tells the number
 * of each entry after the log has acknowledged it.
 */
final class AuditWriter {
    private AuditWriter() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        try (AuditKey key = AuditKey.read(Path.of(args[1]))) {
            AuditLog log = new AuditLog(Path.of(args[0]), key);
            PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false);
            out.println("ready");
            out.flush();
            System.in.read();
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                out.println(log.append(AuditEntry.of("clean")));
                out.flush();
            }
        }
    }

    /** A new process, which waits for a byte. */
    static Process start(Path log, Path key, int entries) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Xshare:auto", "-cp", classPath(), AuditWriter.class.getName()));
        command.addAll(List.of(log.toString(), key.toString(), Integer.toString(entries)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String classPath() {
        return String.join(java.io.File.pathSeparator, place(AuditWriter.class), place(AuditLog.class));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the process has begun, and lets it write. */
    static void begin(Process process) throws IOException {
        line(process);
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** The next line that it tells. */
    static String line(Process process) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream out = process.getInputStream();
        for (int c = out.read(); c >= 0 && c != '\n'; c = out.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    /** The greatest number that it told a whole line of; 0 if none. */
    static long acknowledged(Process process) throws IOException {
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        int end = told.lastIndexOf('\n');
        return told.substring(0, Math.max(0, end))
                .lines()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
