package dev.lethe.encoding;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What Jazzer calls: any bytes as a data URI, or as a sealed file, end in a typed error or in a result. */
public final class FuzzTarget {
    static final String DATA_URI = "data-uri";
    static final String SEALED = "sealed";
    static final List<String> NAMES = List.of(DATA_URI, SEALED);

    private static final Limits LIMITS = Limits.webUpload().withMaxMemory(64 << 20);
    private static String name = DATA_URI;
    private static List<Unseal> unseals = List.of();

    private FuzzTarget() {}

    /** Jazzer's start, with the target's name. */
    public static void fuzzerInitialize(String[] args) {
        name = args[0];
        Passphrase passphrase = Passphrase.of("x".toCharArray());
        unseals = List.of(Unseal.with(passphrase).withMaxWorkFactor(10), Unseal.with(AgeIdentity.generate()));
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (name.equals(DATA_URI)) {
            attempt(context -> DataUri.read(new ByteArrayInputStream(input), OutputStream.nullOutputStream(), context));
        } else {
            for (Unseal unseal : unseals) {
                attempt(context -> unseal.open(Source.of(input), Sink.discard(), context));
            }
        }
    }

    private interface Attempt {
        void run(RunContext context) throws IOException;
    }

    private static void attempt(Attempt attempt) throws IOException {
        try (RunContext context = RunContext.of(LIMITS)) {
            attempt.run(context);
        } catch (ImagePrivacyException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("an error without a word", e);
            }
        }
    }
}
