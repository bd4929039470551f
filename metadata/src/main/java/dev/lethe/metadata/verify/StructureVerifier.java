package dev.lethe.metadata.verify;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Verifier;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Proves by structure: hands each format to its own second walk. */
public final class StructureVerifier implements Verifier {
    private final List<StructureProof> proofs;

    /** A verifier for the formats of these proofs. */
    public StructureVerifier(List<StructureProof> proofs) {
        this.proofs = List.copyOf(proofs);
    }

    @Override
    public String name() {
        return "structure walk";
    }

    private Optional<StructureProof> proof(ImageFormat format) {
        return proofs.stream().filter(proof -> proof.format().equals(format)).findFirst();
    }

    @Override
    public boolean judges(ImageFormat format) {
        return proof(format).isPresent();
    }

    @Override
    public void verify(
            SeekableInput picture,
            ImageFormat format,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context)
            throws IOException {
        Optional<StructureProof> proof = proof(format);
        if (proof.isPresent()) {
            proof.get().check(picture, policy, residue, context);
        }
    }
}
