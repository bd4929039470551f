package dev.lethe.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchReportExampleTest {
    private static final Path PHOTOS = Path.of(System.getProperty("basedir", ""), "..", "photos");

    @TempDir
    private Path folder;

    @Test
    void all_photos_are_cleaned_and_told_of() throws Exception {
        BatchReportExample.main(new String[] {PHOTOS.toString(), folder.toString()});

        assertThat(Metadata.inspect(folder.resolve("lighthouse.jpg")).findings())
                .isEmpty();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("lighthouse", "It told where it was taken", "src=\"data:image/jpeg;base64,")
                .doesNotContain("<script");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"pictures\":[");
    }
}
