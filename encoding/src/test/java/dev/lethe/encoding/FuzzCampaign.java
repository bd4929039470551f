package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data URIs, sealed files, what is kept beside these, and the pixels of formats, each under its name; see {@link Jazzer}. */
class FuzzCampaign {
    static List<String> names() {
        return FuzzTarget.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void target_withstands_the_fuzzer(String name) throws Exception {
        new Jazzer(name, FuzzTarget.class, 16385).attack(seeds(name));
    }

    private static List<byte[]> seeds(String name) throws IOException {
        return switch (name) {
            case FuzzTarget.DATA_URI -> uris();
            case FuzzTarget.SEALED -> sealed();
            case FuzzTarget.NOTE ->
                List.of(ascii("lethe-expiry/1 " + "0123456789abcdef".repeat(4) + "\nexpires 2027-01-01T00:00:00Z\n"
                        + "A".repeat(86) + "==\n"));
            case FuzzTarget.RECIPIENTS ->
                List.of(ascii("# who\n" + AgeIdentity.generate().recipient().text() + "\n"), ascii("age1qqqq\n\n"));
            case FuzzTarget.VAULT -> FuzzedVault.seeds();
            default -> FuzzedPixels.named(name).orElseThrow().seeds();
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<byte[]> uris() {
        List<byte[]> seeds = new ArrayList<>();
        for (String uri : List.of(
                DataUri.of(ImageFormat.PNG, new byte[] {1, 2, 3, 4}),
                "data:,a%20b",
                "data:text/plain;charset=utf-8;base64,QQ%3D%3D")) {
            seeds.add(uri.getBytes(StandardCharsets.US_ASCII));
        }
        return seeds;
    }

    private static List<byte[]> sealed() throws IOException {
        Passphrase passphrase = Passphrase.of("x".toCharArray());
        List<byte[]> seeds = new ArrayList<>();
        for (Seal seal : List.of(
                Seal.age(AgeIdentity.generate().recipient()),
                Seal.age(AgeIdentity.generate().recipient()).armoured(),
                Seal.age(passphrase).withWorkFactor(10),
                Seal.zip(passphrase),
                Seal.sevenZip(passphrase))) {
            Sink.ToBytes sink = Sink.toBytes();
            try (RunContext context = RunContext.of(Limits.desktop())) {
                seal.seal(Source.of(new byte[] {1, 2, 3, 4, 5}), "jpg", sink, context);
            }
            seeds.add(sink.bytes());
        }
        return seeds;
    }
}
