package dev.lethe.examples.upload;

import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.upload.UploadSanitizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the server: {@code java -jar lethe-spring-boot-upload.jar [--server.port=8080] [--uploads.folder=pictures]}. */
@SpringBootApplication
public class UploadServer {
    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(UploadServer.class, arguments);
    }

    /** What is done with each upload: one for all requests. */
    @Bean
    UploadSanitizer sanitizer() {
        return UploadSanitizer.of(Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .limits(Limits.webUpload())
                .build());
    }
}
