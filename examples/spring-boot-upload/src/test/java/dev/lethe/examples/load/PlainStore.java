package dev.lethe.examples.load;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the load test compares with: the same server, which stores what it gets and looks at nothing. */
@Configuration
@EnableAutoConfiguration
@Import(PlainStore.Controller.class)
public class PlainStore {
    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(PlainStore.class, arguments);
    }

    @RestController
    static class Controller {
        private final Path folder;

        Controller(@Value("${uploads.folder}") Path folder) throws IOException {
            this.folder = Files.createDirectories(folder);
        }

        @PostMapping("/pictures")
        ResponseEntity<String> upload(HttpServletRequest request) throws IOException {
            FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                if (!part.isFormField()) {
                    Path kept = Files.createTempFile(folder, "upload", ".bin");
                    try (InputStream upload = part.getInputStream()) {
                        Files.copy(upload, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                    return ResponseEntity.status(201).body("{}");
                }
            }
            return ResponseEntity.badRequest().build();
        }
    }
}
