package dev.lethe.examples.upload;

import dev.lethe.ImageFormat;
import dev.lethe.toolkit.upload.CleanPicture;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes pictures from forms and shows the clean ones. */
@RestController
class UploadController {
    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

    private final Uploads uploads;
    private final PictureStore store;

    UploadController(Uploads uploads, PictureStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    /** What is told of a picture that was kept. */
    record Kept(String name, String mediaType, long bytes, List<String> removed) {
        static Kept of(CleanPicture picture) throws IOException {
            List<String> removed = picture.report().removedCounts().keySet().stream()
                    .map(kind -> kind.title())
                    .toList();
            return new Kept(picture.name(), picture.format().mediaType(), picture.length(), removed);
        }
    }

    /** Takes the first file of a form, whatever its field is called; the sender's file name and type are not looked at. */
    @PostMapping("/pictures")
    ResponseEntity<Kept> upload(HttpServletRequest request) throws IOException {
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField()) {
                try (InputStream upload = part.getInputStream();
                        CleanPicture picture = uploads.clean(upload)) {
                    keep(picture);
                    return ResponseEntity.created(URI.create("/pictures/" + picture.name()))
                            .body(Kept.of(picture));
                }
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The form holds no file.");
    }

    private void keep(CleanPicture picture) {
        try {
            store.keep(picture);
        } catch (IOException e) {
            LOG.error("Picture not kept", e);
            throw new ResponseStatusException(
                    HttpStatus.INSUFFICIENT_STORAGE, "The picture could not be kept. Please try again later.", e);
        }
    }

    /** Shows a clean picture. */
    @GetMapping("/pictures/{name}")
    ResponseEntity<Resource> picture(@PathVariable("name") String name) {
        String extension = String.valueOf(StringUtils.getFilenameExtension(name));
        return store.find(name)
                .flatMap(
                        path -> ImageFormat.named(extension).map(format -> shown(format, new FileSystemResource(path))))
                .orElse(ResponseEntity.notFound().build());
    }

    /** Takes a picture as the body of the request, which {@link CleanBodyFilter} has cleaned before it comes here. */
    @PostMapping(path = "/echo", consumes = "image/*")
    ResponseEntity<Resource> echo(@RequestAttribute(CleanBodyFilter.PICTURE) CleanPicture picture) {
        return shown(picture.format(), new InputStreamResource(picture::stream));
    }

    private static ResponseEntity<Resource> shown(ImageFormat format, Resource picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture);
    }

    /** A form that can't be read as one. */
    @ExceptionHandler
    ProblemDetail unreadable(FileUploadException error) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The form can't be read.");
    }
}
