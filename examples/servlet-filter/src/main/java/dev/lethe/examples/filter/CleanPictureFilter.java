package dev.lethe.examples.filter;

import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.upload.CleanPicture;
import dev.lethe.toolkit.upload.Refusal;
import dev.lethe.toolkit.upload.UploadSanitizer;
import dev.lethe.toolkit.upload.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Cleans requests whose body is a picture, in any servlet container: map it to the paths that take uploads. */
public final class CleanPictureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient UploadSanitizer uploads =
            UploadSanitizer.of(Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .limits(Limits.webUpload())
                    .build());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("image/")) {
            chain.doFilter(request, response);
            return;
        }
        try (Verdict verdict = uploads.accept(request.getInputStream())) {
            if (verdict instanceof CleanPicture picture) {
                chain.doFilter(new CleanPictureRequest(request, picture), response);
            } else if (verdict instanceof Refusal refusal) {
                response.setStatus(refusal.kind().status());
                response.setContentType("text/plain");
                response.getWriter().println(refusal.message());
            }
        }
    }
}
