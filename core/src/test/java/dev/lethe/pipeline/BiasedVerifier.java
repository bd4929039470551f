package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;

/** Verifiers that do not do what they should. */
final class BiasedVerifier {
    private BiasedVerifier() {}

    static final class Judge extends ToyVerifier {
        private final java.util.function.Consumer<FindingCollector> judgement;

        Judge(java.util.function.Consumer<FindingCollector> judgement) {
            this.judgement = judgement;
        }

        @Override
        public void verify(
                SeekableInput picture,
                ImageFormat format,
                MetadataPolicy policy,
                FindingCollector residue,
                RunContext context)
                throws IOException {
            judgement.accept(residue);
        }
    }

    static final class Closing extends ToyVerifier {
        @Override
        public void verify(
                SeekableInput picture,
                ImageFormat format,
                MetadataPolicy policy,
                FindingCollector residue,
                RunContext context)
                throws IOException {
            picture.close();
        }
    }

    static final class Blind extends ToyVerifier {
        @Override
        public boolean judges(ImageFormat format) {
            return false;
        }
    }
}
