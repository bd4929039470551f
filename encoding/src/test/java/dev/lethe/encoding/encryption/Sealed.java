package dev.lethe.encoding.encryption;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

/** Seals and opens arrays. */
final class Sealed {
    private Sealed() {}

    static byte[] content(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static Passphrase passphrase(String text) {
        return Passphrase.of(text.toCharArray());
    }

    static byte[] seal(Seal seal, byte[] clear) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.desktop())) {
            seal.seal(SeekableInput.of(clear), "jpg", out, context);
        }
        return out.toByteArray();
    }

    static byte[] open(Unseal unseal, byte[] sealed) throws IOException {
        Sink.ToBytes sink = Sink.toBytes();
        try (RunContext context = RunContext.of(Limits.desktop())) {
            unseal.open(Source.of(sealed), sink, context);
        }
        return sink.bytes();
    }
}
