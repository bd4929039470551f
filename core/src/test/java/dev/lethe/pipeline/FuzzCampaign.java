package dev.lethe.pipeline;

import dev.lethe.Jazzer;
import dev.lethe.audit.AuditEntry;
import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are read again, as {@code audit-log} and {@code batch-manifest}; see {@link Jazzer}. */
class FuzzCampaign {
    @TempDir
    private Path folder;

    static List<String> names() {
        return FuzzTarget.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void reader_withstands_the_fuzzer(String name) throws Exception {
        new Jazzer(name, FuzzTarget.class, 16384).attack(name.equals(FuzzTarget.LOG) ? logs() : manifests());
    }

    private List<byte[]> logs() throws IOException {
        Path file = folder.resolve("log");
        AuditLog log = new AuditLog(file, AuditKey.of(new byte[32]));
        log.append(AuditEntry.of("clean").with(AuditEntry.Detail.DESTINATION, "photo forum"));
        byte[] one = Files.readAllBytes(file);
        log.append(AuditEntry.of("compress"));
        return List.of(one, Files.readAllBytes(file));
    }

    private static List<byte[]> manifests() {
        String line = "0123456789abcdef".repeat(4) + "\n";
        return List.of(
                line.getBytes(StandardCharsets.US_ASCII), (line + line + "01").getBytes(StandardCharsets.US_ASCII));
    }
}
