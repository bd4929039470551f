package dev.lethe.toolkit.sandbox;

import dev.lethe.io.HeldResult;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/** What runs in the child of a {@link Sandbox}: a picture comes in, an answer goes out. Not to be started by hand. */
public final class SandboxProcess {
    private static final long MEMORY = 4 << 20;

    private SandboxProcess() {}

    /**
     * Runs.
     *
     * @param arguments the name of the class that gives the pipeline
     */
    public static void main(String[] arguments) throws Exception {
        // What a library prints must not get into the answer.
        System.setOut(new PrintStream(System.err, true));
        try (DataOutputStream answer =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            run(pipeline(arguments[0]), System.in, answer);
        }
    }

    private static PrivacyPipeline pipeline(String supplier) throws ReflectiveOperationException {
        Object made = Class.forName(supplier).getDeclaredConstructor().newInstance();
        return (PrivacyPipeline) ((Supplier<?>) made).get();
    }

    private static void run(PrivacyPipeline pipeline, InputStream picture, DataOutputStream answer) throws IOException {
        try (HeldResult held = HeldResult.withMemory(MEMORY)) {
            Report report;
            try {
                report = pipeline.sanitize(Source.of(picture), held);
            } catch (IOException | RuntimeException e) {
                Failure.write(e, answer);
                return;
            }
            Answer.write(report, answer);
            try (InputStream result = held.stream()) {
                result.transferTo(answer);
            }
        }
    }
}
