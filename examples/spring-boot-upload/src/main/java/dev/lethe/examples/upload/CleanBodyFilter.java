package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.CleanPicture;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Cleans pictures that are the whole body of a request, before any controller sees them: controllers get the clean picture
 * as an attribute of the request, and its body, which is read to the end here, is empty to them.
 */
@Component
class CleanBodyFilter extends OncePerRequestFilter {
    /** The attribute that holds the {@link CleanPicture}; it is closed when the request is answered. */
    static final String PICTURE = "cleanPicture";

    private final Uploads uploads;
    private final HandlerExceptionResolver problems;

    CleanBodyFilter(Uploads uploads, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.uploads = uploads;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StringUtils.startsWithIgnoreCase(request.getContentType(), "image/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (CleanPicture picture = uploads.clean(request.getInputStream())) {
            request.setAttribute(PICTURE, picture);
            chain.doFilter(request, response);
        } catch (ResponseStatusException refusal) {
            problems.resolveException(request, response, null, refusal);
        }
    }
}
