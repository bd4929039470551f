package dev.lethe.jpeg;

import dev.lethe.Jazzer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The coefficient lane, as {@code jpeg-coefficients}; see {@link Jazzer}. */
class FuzzCampaign {
    @Test
    void coefficients_withstand_the_fuzzer() throws Exception {
        new Jazzer("jpeg-coefficients", FuzzTarget.class, 16385).attack(seeds());
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> files = new ArrayList<>(FuzzSeeds.made());
        files.addAll(FuzzSeeds.found());
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ByteArrayOutputStream seed = new ByteArrayOutputStream();
            seed.write(i);
            seed.write(files.get(i));
            seeds.add(seed.toByteArray());
        }
        return seeds;
    }
}
