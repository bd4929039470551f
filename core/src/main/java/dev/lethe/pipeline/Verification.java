package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ResidualDataException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The proof: every verifier that can judge the format looks at the result, and one objection stops it. */
final class Verification {
    private Verification() {}

    /** Runs them all; returns the names of those that found nothing. */
    static List<String> verify(
            Capabilities capabilities,
            SeekableInput written,
            ImageFormat format,
            MetadataPolicy policy,
            List<String> notes,
            RunContext context)
            throws IOException {
        List<String> names = new ArrayList<>();
        FindingCollector residue = new FindingCollector();
        for (Verifier verifier : capabilities.verifiers()) {
            if (verifier.judges(format)) {
                Guard.parsing(format, () -> {
                    verifier.verify(written, format, policy, residue, context);
                    return verifier;
                });
                names.add(verifier.name());
            }
        }
        if (names.isEmpty()) {
            throw new MissingCapabilityException(
                    "No verifier can judge " + format + " files, so the result was not written; add one");
        }
        if (!residue.findings().isEmpty()) {
            throw new ResidualDataException(residue.findings());
        }
        notes.addAll(residue.notes());
        return names;
    }
}
