package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.Refusal;
import dev.lethe.toolkit.upload.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts and times uploads by what became of them: {@code lethe.uploads} at {@code /actuator/metrics}. */
@Component
class UploadMetrics {
    private final MeterRegistry registry;

    UploadMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Gives a verdict. */
    @FunctionalInterface
    interface Judge {
        Verdict judge() throws IOException;
    }

    Verdict observed(Judge judge) throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "disconnected";
        try {
            Verdict verdict = judge.judge();
            outcome = verdict instanceof Refusal refusal ? refusal.kind().name().toLowerCase(Locale.ROOT) : "clean";
            return verdict;
        } finally {
            sample.stop(registry.timer("lethe.uploads", "outcome", outcome));
        }
    }
}
