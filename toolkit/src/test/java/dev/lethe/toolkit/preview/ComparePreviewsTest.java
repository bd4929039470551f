package dev.lethe.toolkit.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.HiddenPicture.Likeness;
import dev.lethe.Inspection;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Raster;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ComparePreviewsTest {
    private static final String SAYS = "shows something else than the picture";

    private final Raster scene;
    private final byte[] thumbnail;

    ComparePreviewsTest() throws IOException {
        scene = TestPhoto.scene(640, 480);
        thumbnail = TestPhoto.jpeg(TestPhoto.small(scene, 160));
    }

    private byte[] photo(Raster seen) throws IOException {
        return TestPhoto.withThumbnail(TestPhoto.jpeg(seen), thumbnail);
    }

    private static List<String> said(Inspection seen) {
        return seen.findings().stream()
                .filter(finding -> finding.kind() == Kind.HIDDEN_PICTURE)
                .map(Finding::what)
                .toList();
    }

    private static Likeness likeness(Inspection seen) {
        assertThat(seen.hiddenPictures()).hasSize(1);
        return seen.hiddenPictures().get(0).likeness();
    }

    @Test
    void thumbnail_of_what_was_cropped_away_is_called_out() throws IOException {
        Inspection seen = Lethe.inspector().inspect(Source.of(photo(TestPhoto.cropped(scene, 0.3, 0.2, 0.6, 0.6))));

        assertThat(likeness(seen)).isEqualTo(Likeness.DIFFERENT);
        assertThat(said(seen)).containsExactly("thumbnail that " + SAYS);
        assertThat(seen.notes()).isEmpty();
    }

    @Test
    void thumbnail_of_what_was_covered_is_called_out_when_cleaned() throws IOException {
        byte[] photo = photo(TestPhoto.covered(scene, 0.4, 0.4, 0.15, 255));

        Report report = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Lethe.comparePreviews())
                .build()
                .sanitize(Source.of(photo), Sink.discard());

        assertThat(said(report.before())).containsExactly("thumbnail that " + SAYS);
        assertThat(report.steps()).contains("compare previews with the picture");
        assertThat(report.lossless()).isTrue();
    }

    @Test
    void thumbnail_that_is_a_copy_is_not_called_out() throws IOException {
        Inspection seen = Lethe.inspector().inspect(Source.of(photo(scene)));

        assertThat(likeness(seen)).isEqualTo(Likeness.SAME);
        assertThat(said(seen)).containsExactly("thumbnail");
    }

    @Test
    void nothing_is_compared_unless_asked_for() throws IOException {
        byte[] photo = photo(TestPhoto.cropped(scene, 0.3, 0.2, 0.6, 0.6));

        assertThat(likeness(Lethe.cleaner().inspect(Source.of(photo)))).isEqualTo(Likeness.NOT_COMPARED);
    }

    @Test
    void thumbnail_that_is_damaged_is_noted_and_no_error() throws IOException {
        byte[] broken = Arrays.copyOf(thumbnail, 40);
        byte[] photo = TestPhoto.withThumbnail(TestPhoto.jpeg(scene), broken);

        Inspection seen = Lethe.inspector().inspect(Source.of(photo));

        assertThat(likeness(seen)).isEqualTo(Likeness.NOT_COMPARED);
        assertThat(seen.notes()).anyMatch(note -> note.contains("hidden picture could not be decoded"));
    }

    @Test
    void picture_that_is_larger_than_allowed_is_noted_and_not_decoded() throws IOException {
        byte[] photo = photo(TestPhoto.cropped(scene, 0.3, 0.2, 0.6, 0.6));
        ComparePreviews step = new ComparePreviews(Lethe.capabilities(), 50_000);

        Inspection seen = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(step)
                .build()
                .inspect(Source.of(photo));

        assertThat(likeness(seen)).isEqualTo(Likeness.NOT_COMPARED);
        assertThat(seen.notes()).anyMatch(note -> note.contains("the picture could not be decoded"));
    }

    @Test
    void comparing_gives_back_the_memory_that_it_took() throws IOException {
        byte[] photo = photo(scene);
        long room = 6 << 20;
        MemoryBudget budget = new MemoryBudget(room);
        Inspection found = Lethe.cleaner().inspect(Source.of(photo));
        try (RunContext context = RunContext.of(Limits.desktop().withMaxMemory(room), budget, new Cancellation())) {
            Inspection seen = new ComparePreviews(Lethe.capabilities(), Long.MAX_VALUE)
                    .examine(found, SeekableInput.of(photo), context);
            assertThat(likeness(seen)).isEqualTo(Likeness.SAME);
            context.reserve(room);
        }
    }

    @Test
    void comparing_stops_when_the_run_is_cancelled() throws IOException {
        byte[] photo = photo(scene);
        Inspection found = Lethe.cleaner().inspect(Source.of(photo));
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (RunContext context = RunContext.of(Limits.desktop(), new MemoryBudget(Long.MAX_VALUE), cancellation)) {
            assertThatThrownBy(() -> new ComparePreviews(Lethe.capabilities(), Long.MAX_VALUE)
                            .examine(found, SeekableInput.of(photo), context))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void second_picture_after_the_end_is_compared_too() throws IOException {
        byte[] seen = TestPhoto.jpeg(TestPhoto.cropped(scene, 0.3, 0.2, 0.6, 0.6));
        byte[] both = Arrays.copyOf(seen, seen.length + thumbnail.length);
        System.arraycopy(thumbnail, 0, both, seen.length, thumbnail.length);

        Inspection inspection = Lethe.inspector().inspect(Source.of(both));

        HiddenPicture second = inspection.hiddenPictures().get(0);
        assertThat(second.position()).hasValue(seen.length);
        assertThat(second.likeness()).isEqualTo(Likeness.DIFFERENT);
        assertThat(said(inspection)).containsExactly("second picture that " + SAYS);
    }

    @Test
    void example_photo_that_was_cropped_is_called_out_in_each_of_its_previews() throws IOException {
        Path photos = Path.of("..", "examples", "photos");

        Inspection lighthouse = Lethe.inspector().inspect(photos.resolve("lighthouse.jpg"));
        Inspection portrait = Lethe.inspector().inspect(photos.resolve("portrait.jpg"));

        assertThat(lighthouse.hiddenPictures())
                .filteredOn(hidden -> hidden.likeness() == Likeness.DIFFERENT)
                .extracting(HiddenPicture::carrier)
                .containsExactly("EXIF thumbnail", "Photoshop thumbnail", "MPF second picture");
        assertThat(portrait.hiddenPictures())
                .extracting(HiddenPicture::likeness)
                .containsExactly(Likeness.SAME, Likeness.NOT_COMPARED);
    }
}
