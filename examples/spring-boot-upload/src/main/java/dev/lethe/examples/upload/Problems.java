package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.Refusal;
import dev.lethe.toolkit.upload.Verdict;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers as {@code application/problem+json} (RFC 9457): what may be said to the sender; the detail goes to the log. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static ResponseEntity<ProblemDetail> answer(Verdict verdict) {
        if (!(verdict instanceof Refusal refusal)) {
            throw new IllegalArgumentException("verdict: must be a refusal");
        }
        LOG.info("Upload refused: {}, {}", refusal.kind(), refusal.detail());
        return answer(HttpStatusCode.valueOf(refusal.kind().status()), refusal.message());
    }

    /** For a picture that is clean and found no room. */
    static ResponseEntity<ProblemDetail> notKept(IOException cause) {
        LOG.error("Picture not kept", cause);
        return answer(HttpStatus.INSUFFICIENT_STORAGE, "The picture could not be kept. Please try again later.");
    }

    static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, message));
    }
}
