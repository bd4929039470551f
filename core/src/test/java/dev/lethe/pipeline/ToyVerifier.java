package dev.lethe.pipeline;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Verifier;
import java.io.IOException;

/** Objects to any X chunk of a toy picture. */
class ToyVerifier implements Verifier {
    @Override
    public String name() {
        return "toy walker";
    }

    @Override
    public boolean judges(ImageFormat format) {
        return format.equals(Toy.FORMAT) || format.equals(Toy.OTHER);
    }

    @Override
    public void verify(
            SeekableInput picture,
            ImageFormat format,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context)
            throws IOException {
        byte[] all = picture.stream().readAllBytes();
        int at = 3;
        while (at < all.length) {
            if (all[at] == 'X') {
                residue.add(Finding.of(Finding.Kind.UNKNOWN_DATA, "TOY X", "chunk", 0));
            }
            at += 3 + ((all[at + 1] & 0xFF) << 8 | all[at + 2] & 0xFF);
        }
    }
}
