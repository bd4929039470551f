package dev.lethe.pipeline;

import dev.lethe.audit.AuditEntries;
import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditVerification;
import dev.lethe.audit.AuditVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What Jazzer calls: any bytes as a log or as a batch's manifest are read to the end or refused by an IOException, and a
 * file that is refused stays as it is.
 */
public final class FuzzTarget {
    static final String LOG = "audit-log";
    static final String MANIFEST = "batch-manifest";
    static final List<String> NAMES = List.of(LOG, MANIFEST);

    private static final PrivacyPipeline PIPELINE = Toy.builder().build();

    private static String name = LOG;
    private static Path file = Path.of("");

    private FuzzTarget() {}

    /** Jazzer's start, with the target's name. */
    public static void fuzzerInitialize(String[] args) throws IOException {
        name = args[0];
        file = Files.createTempFile("lethe", ".fuzz");
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(file, input);
        if (name.equals(LOG)) {
            log(input);
        } else {
            manifest(input);
        }
    }

    private static void log(byte[] input) throws IOException {
        AuditKey key = AuditKey.of(new byte[32]);
        AuditVerification seen = AuditVerifier.withKey(key).verify(file);
        AuditVerifier.withoutKey().verify(file);
        long[] entries = new long[1];
        AuditEntries.of(file).forEach(entry -> entries[0]++);
        if (seen.problems().size() > AuditVerification.MOST_PROBLEMS || entries[0] > input.length) {
            throw new AssertionError("more is told than the log can hold");
        }
        unchanged(input);
    }

    private static void manifest(byte[] input) throws IOException {
        try (BatchManifest manifest = BatchManifest.open(file, PIPELINE)) {
            if (manifest.size() > input.length / 65) {
                throw new AssertionError("more pictures than lines");
            }
        } catch (IOException e) {
            unchanged(input);
        }
    }

    private static void unchanged(byte[] input) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(file), input)) {
            throw new AssertionError("what was only read is changed");
        }
    }
}
