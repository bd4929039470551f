package dev.lethe.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    /** Surefire names the module's folder; elsewhere the program is run in it. */
    private static final Path PHOTO = Path.of(System.getProperty("basedir", ""), "..", "photos", "lighthouse.jpg");

    @TempDir
    private Path folder;

    @Test
    void quickstart_makes_a_photo_forget_when_run() throws IOException {
        Path clean = folder.resolve("clean.jpg");

        String told = run(PHOTO.toString(), clean.toString());

        assertThat(told)
                .contains("This photo says where it was taken.")
                .contains("removed: location ")
                .contains("verified by: ");
        assertThat(Metadata.inspect(clean).findings()).isEmpty();
        assertThat(Files.size(clean)).isLessThan(Files.size(PHOTO));
    }

    private static String run(String... args) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            Quickstart.main(args);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
