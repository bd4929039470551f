package dev.lethe.encoding.webp;

import dev.lethe.encoding.Jazzer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The decoder of WebPs, as {@code webp-pixels}; see {@link Jazzer}. */
class FuzzCampaign {
    @Test
    void decoder_withstands_the_fuzzer() throws Exception {
        new Jazzer("webp-pixels", FuzzTarget.class, 4097).attack(seeds());
    }

    /** Each small file whole, and the data of the chunk that is decoded first. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : WebpFiles.names()) {
            byte[] file = WebpFiles.read(name);
            String type = WebpFiles.type(name);
            int kind = type.equals("ALPH")
                    ? FuzzTarget.OPACITY
                    : type.equals("VP8L") ? FuzzTarget.LOSSLESS : FuzzTarget.LOSSY;
            seeds.add(seed(FuzzTarget.FILE, file));
            seeds.add(seed(kind, WebpFiles.data(file, type)));
        }
        return seeds;
    }

    private static byte[] seed(int kind, byte[] bytes) throws IOException {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.write(kind);
        seed.write(bytes);
        return seed.toByteArray();
    }
}
