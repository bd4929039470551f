package dev.lethe.examples.upload;

import dev.lethe.ImageFormat;
import dev.lethe.toolkit.upload.CleanPicture;
import dev.lethe.toolkit.upload.UploadSanitizer;
import dev.lethe.toolkit.upload.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes pictures from forms and shows the clean ones. */
@RestController
class UploadController {
    private final UploadSanitizer uploads;
    private final PictureStore store;
    private final UploadMetrics metrics;

    UploadController(UploadSanitizer uploads, PictureStore store, UploadMetrics metrics) {
        this.uploads = uploads;
        this.store = store;
        this.metrics = metrics;
    }

    /** What is told of a picture that was kept. */
    record Kept(String name, String mediaType, long bytes, List<String> removed) {}

    /** Takes the first file of a form, whatever its field is called; the sender's file name and type are not looked at. */
    @PostMapping("/pictures")
    ResponseEntity<?> upload(HttpServletRequest request) throws IOException {
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField()) {
                try (InputStream upload = part.getInputStream();
                        Verdict verdict = metrics.observed(() -> uploads.accept(upload))) {
                    return answer(verdict);
                }
            }
        }
        return Problems.answer(HttpStatus.BAD_REQUEST, "The form holds no file.");
    }

    private ResponseEntity<?> answer(Verdict verdict) throws IOException {
        if (!(verdict instanceof CleanPicture picture)) {
            return Problems.answer(verdict);
        }
        try {
            store.keep(picture);
        } catch (IOException e) {
            return Problems.notKept(e);
        }
        List<String> removed = picture.report().removedCounts().keySet().stream()
                .map(kind -> kind.title())
                .toList();
        Kept kept = new Kept(picture.name(), picture.format().mediaType(), picture.length(), removed);
        return ResponseEntity.created(URI.create("/pictures/" + picture.name())).body(kept);
    }

    /** Shows a clean picture. */
    @GetMapping("/pictures/{name}")
    ResponseEntity<Resource> picture(@PathVariable("name") String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return store.find(name)
                .flatMap(path -> ImageFormat.named(extension)
                        .map(format -> ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(format.mediaType()))
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                                .<Resource>body(new FileSystemResource(path))))
                .orElse(ResponseEntity.notFound().build());
    }

    /** Takes a picture as the body of the request, which {@link CleanBodyFilter} has cleaned before it comes here. */
    @PostMapping(path = "/echo", consumes = "image/*")
    ResponseEntity<byte[]> echo(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(String.valueOf(request.getContentType())))
                .body(request.getInputStream().readAllBytes());
    }

    /** A form that can't be read as one. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(FileUploadException error) {
        return Problems.answer(HttpStatus.BAD_REQUEST, "The form can't be read.");
    }
}
