package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.CleanPicture;
import dev.lethe.toolkit.upload.Refusal;
import dev.lethe.toolkit.upload.UploadSanitizer;
import dev.lethe.toolkit.upload.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Cleans uploads; {@code lethe.uploads} at {@code /actuator/metrics} counts and times them by what became of them. */
@Component
class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final UploadSanitizer sanitizer;
    private final MeterRegistry registry;

    Uploads(UploadSanitizer sanitizer, MeterRegistry registry) {
        this.sanitizer = sanitizer;
        this.registry = registry;
    }

    /**
     * Reads an upload to its end.
     *
     * @return to be closed by the caller
     * @throws ResponseStatusException if it is refused: with what may be said to the sender; the detail goes to the log
     */
    CleanPicture clean(InputStream upload) throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "disconnected";
        try {
            Verdict verdict = sanitizer.accept(upload);
            if (verdict instanceof Refusal refusal) {
                outcome = refusal.kind().name().toLowerCase(Locale.ROOT);
                LOG.info("Upload refused: {}, {}", refusal.kind(), refusal.detail());
                throw new ResponseStatusException(
                        HttpStatusCode.valueOf(refusal.kind().status()), refusal.message());
            }
            outcome = "clean";
            return (CleanPicture) verdict;
        } finally {
            sample.stop(registry.timer("lethe.uploads", "outcome", outcome));
        }
    }
}
