package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file system knows of a picture besides its bytes: times and extended attributes. */
class OutsideTheBytesTest {
    private static final FileTime TAKEN = FileTime.from(Instant.parse("2021-05-06T07:08:09Z"));

    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();
    private Path photo = Path.of("");

    @BeforeEach
    void takePhoto() throws IOException {
        photo = Files.write(Files.createDirectory(folder.resolve("in")).resolve("a.png"), Toy.withSecret("here"));
        Files.getFileAttributeView(photo, BasicFileAttributeView.class).setTimes(TAKEN, TAKEN, TAKEN);
    }

    private static void assertNew(Path result) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(result, BasicFileAttributes.class);
        Instant monthAgo = Instant.now().minusSeconds(30 * 86_400L);
        assertThat(attributes.lastModifiedTime().toInstant()).isAfter(monthAgo);
        assertThat(attributes.creationTime().toInstant()).isAfter(monthAgo);
        assertThat(attributes.lastAccessTime().toInstant()).isAfter(monthAgo);
    }

    @Test
    void result_has_the_time_at_which_it_was_written() throws IOException {
        Path single = folder.resolve("single.png");
        Path out = folder.resolve("out");

        pipeline.sanitize(photo, single);
        pipeline.sanitizeAll(photo.getParent(), out, Batch.sequential()).close();

        assertNew(single);
        assertNew(out.resolve("a.png"));
        assertThat(Files.getLastModifiedTime(photo)).isEqualTo(TAKEN);
    }

    @Test
    void picture_that_is_cleaned_in_place_has_the_time_at_which_it_was_cleaned() throws IOException {
        pipeline.sanitize(photo, photo);

        assertNew(photo);
    }

    @Test
    void extended_attributes_are_not_carried_over() throws IOException {
        FileStore store = Files.getFileStore(photo);
        assumeTrue(
                store.supportsFileAttributeView(UserDefinedFileAttributeView.class),
                "this file system has no extended attributes");
        UserDefinedFileAttributeView view = Files.getFileAttributeView(photo, UserDefinedFileAttributeView.class);
        try {
            view.write("xdg.origin.url", ByteBuffer.wrap("https://example.org/me".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            assumeTrue(false, "this file system refuses extended attributes");
        }
        Path single = folder.resolve("single.png");
        Path out = folder.resolve("out");

        pipeline.sanitize(photo, single);
        pipeline.sanitizeAll(photo.getParent(), out, Batch.sequential()).close();
        pipeline.sanitize(photo, photo);

        for (Path result : new Path[] {single, out.resolve("a.png"), photo}) {
            assertThat(Files.getFileAttributeView(result, UserDefinedFileAttributeView.class)
                            .list())
                    .isEmpty();
        }
    }
}
