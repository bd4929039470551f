package dev.lethe.encoding;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.encoding.sharing.ExpiryNote;
import dev.lethe.encoding.sharing.Share;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Jazzer calls: any bytes as a data URI, a sealed file, a note on expiry, a list of recipients, files of a vault or the
 * pixels of a format end in a typed error or in a result.
 */
public final class FuzzTarget {
    static final String DATA_URI = "data-uri";
    static final String SEALED = "sealed";
    static final String NOTE = "expiry-note";
    static final String RECIPIENTS = "recipients";
    static final String VAULT = "vault";
    static final List<String> NAMES = Stream.concat(
                    Stream.of(DATA_URI, SEALED, NOTE, RECIPIENTS, VAULT), FuzzedPixels.names().stream())
            .toList();

    private static final Limits LIMITS = Limits.webUpload().withMaxMemory(64 << 20);
    private static String name = DATA_URI;
    private static List<Unseal> unseals = List.of();
    private static Path folder = Path.of("");

    private FuzzTarget() {}

    /** Jazzer's start, with the target's name. */
    public static void fuzzerInitialize(String[] args) throws IOException {
        name = args[0];
        folder = Files.createTempDirectory("lethe");
        Passphrase passphrase = Passphrase.of("x".toCharArray());
        unseals = List.of(Unseal.with(passphrase).withMaxWorkFactor(10), Unseal.with(AgeIdentity.generate()));
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        switch (name) {
            case DATA_URI ->
                attempt(context ->
                        DataUri.read(new ByteArrayInputStream(input), OutputStream.nullOutputStream(), context));
            case SEALED -> {
                for (Unseal unseal : unseals) {
                    attempt(context -> unseal.open(Source.of(input), Sink.discard(), context));
                }
            }
            case NOTE -> {
                Files.write(folder.resolve("note"), input);
                attempt(context -> ExpiryNote.read(folder.resolve("note")));
            }
            case RECIPIENTS -> {
                Files.write(folder.resolve("a.age.recipients"), input);
                attempt(context -> Share.of(folder.resolve("a.age")));
            }
            case VAULT -> FuzzedVault.open(folder, input, FuzzTarget::attempt);
            default -> FuzzedPixels.named(name).orElseThrow().decode(input);
        }
    }

    interface Attempt {
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
