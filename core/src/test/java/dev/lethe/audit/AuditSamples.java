package dev.lethe.audit;

import dev.lethe.Finding;
import dev.lethe.audit.AuditEntry.Detail;
import java.util.Map;

/** Entries as pipelines write them. */
final class AuditSamples {
    private AuditSamples() {}

    static AuditEntry typical() {
        return AuditEntry.of("clean")
                .withRemoved(Map.of(Finding.Kind.LOCATION, 2L, Finding.Kind.DEVICE, 14L, Finding.Kind.TIME, 6L))
                .with(Detail.POLICY, "remove all but what changes how the picture looks")
                .with(Detail.INPUT, "0123456789abcdef".repeat(4))
                .with(Detail.OUTPUT, "fedcba9876543210".repeat(4))
                .with(Detail.DESTINATION, "photo forum");
    }
}
