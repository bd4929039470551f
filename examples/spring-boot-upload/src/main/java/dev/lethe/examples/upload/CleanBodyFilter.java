package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.CleanPicture;
import dev.lethe.toolkit.upload.Refusal;
import dev.lethe.toolkit.upload.UploadSanitizer;
import dev.lethe.toolkit.upload.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cleans pictures that are the whole body of a request, before any controller sees them. */
@Component
class CleanBodyFilter extends OncePerRequestFilter {
    private final UploadSanitizer uploads;
    private final UploadMetrics metrics;

    CleanBodyFilter(UploadSanitizer uploads, UploadMetrics metrics) {
        this.uploads = uploads;
        this.metrics = metrics;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("image/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Verdict verdict = metrics.observed(() -> uploads.accept(request.getInputStream()))) {
            if (verdict instanceof CleanPicture picture) {
                chain.doFilter(new CleanRequest(request, picture), response);
            } else if (verdict instanceof Refusal refusal) {
                response.setStatus(refusal.kind().status());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                String problem =
                        "{\"status\":" + refusal.kind().status() + ",\"detail\":\"" + refusal.message() + "\"}";
                response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
