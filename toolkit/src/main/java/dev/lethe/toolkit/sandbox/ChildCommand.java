package dev.lethe.toolkit.sandbox;

import dev.lethe.IsolationFailedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The command line of the child.
 *
 * @param supplier the class that gives the pipeline
 * @param heap in bytes
 * @param isolation what it must not reach
 */
record ChildCommand(String supplier, long heap, Isolation isolation) {
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net", "--");

    static ChildCommand of(String supplier) {
        return new ChildCommand(supplier, 512L << 20, Isolation.BEST_AVAILABLE);
    }

    ChildCommand withHeap(long bytes) {
        return new ChildCommand(supplier, bytes, isolation);
    }

    ChildCommand withIsolation(Isolation other) {
        return new ChildCommand(supplier, heap, other);
    }

    Process start() throws IOException {
        List<String> words = new ArrayList<>();
        if (networkCanBeCutOff()) {
            words.addAll(WITHOUT_NETWORK);
        } else if (isolation == Isolation.NO_NETWORK) {
            throw new IsolationFailedException("A process without network can't be made on this system; nothing was"
                    + " started. Allow user namespaces, or ask for Isolation.BEST_AVAILABLE");
        }
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                SandboxProcess.class.getName(),
                supplier));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !needed(name));
        return builder.start();
    }

    /** Where programs, temporary files and characters are found; nothing that may hold a secret. */
    private static boolean needed(String name) {
        return List.of("PATH", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL", "SYSTEMROOT")
                .contains(name.toUpperCase(Locale.ROOT));
    }

    /** Modules are found on the class path as well. */
    private static String classPath() {
        String modules = System.getProperty("jdk.module.path", "");
        String classes = System.getProperty("java.class.path", "");
        return modules.isEmpty() ? classes : classes.isEmpty() ? modules : classes + File.pathSeparator + modules;
    }

    private static boolean networkCanBeCutOff() {
        List<String> trial = new ArrayList<>(WITHOUT_NETWORK);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
