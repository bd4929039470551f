package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.u32;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is told of a HEIF. */
class HeifInspectTest extends HeifFixture {
    @Test
    void strip_reports_each_picture_within_the_picture_by_what_it_is() throws IOException {
        FindingCollector found = Stripping.of(SAMPLES.loaded(SECRET)).found();
        assertThat(found.findings().stream()
                        .filter(finding -> finding.kind() == Kind.HIDDEN_PICTURE)
                        .map(Finding::what))
                .contains("thumbnail", "depth map", "hidden picture", "gain map", "mpvd", "film");
        HiddenPicture thumbnail = found.hiddenPictures().stream()
                .filter(picture -> picture.carrier().equals("HEIF thumbnail"))
                .findFirst()
                .orElseThrow();
        assertThat(thumbnail.content().orElseThrow().reveal()).isEqualTo(ascii("THUMB " + SECRET));
    }

    @Test
    void strip_tells_where_the_film_of_a_motion_photo_lies() throws IOException {
        byte[] file = SAMPLES.loaded(SECRET);

        HiddenPicture film = Stripping.of(file).found().hiddenPictures().stream()
                .filter(picture -> picture.carrier().equals("HEIF mpvd"))
                .findFirst()
                .orElseThrow();

        int start = (int) film.position().orElseThrow();
        assertThat(java.util.Arrays.copyOfRange(file, start, start + (int) film.bytes()))
                .isEqualTo(ascii(SECRET))
                .isEqualTo(film.content().orElseThrow().reveal());
    }

    @Test
    void strip_tells_of_data_that_belong_to_nothing() throws IOException {
        Stripping stripping =
                Stripping.of(single().between(box("mdat", ascii(SECRET))).bytes());
        assertThat(stripping.found().findings())
                .anyMatch(finding -> finding.what().contains("no picture") && finding.bytes() == SECRET.length());
        assertThat(stripping.text()).doesNotContain(SECRET);
    }

    @Test
    void header_tells_the_displayed_size_depth_and_transparency() throws IOException {
        ImageHeader grid = header(SAMPLES.plain().bytes());
        assertThat(grid.width()).isEqualTo(48);
        assertThat(grid.height()).isEqualTo(128);
        assertThat(grid.alpha()).isTrue();
        assertThat(grid.orientation()).isEqualTo(Orientation.NORMAL);
        ImageHeader cropped = header(single().property("clap", u32(50, 1, 40, 1, 0, 1, 0, 1), -1)
                .property("pixi", new byte[] {0, 0, 0, 0, 1, 10}, 1)
                .bytes());
        assertThat(cropped.width()).isEqualTo(50);
        assertThat(cropped.height()).isEqualTo(40);
        assertThat(cropped.bitsPerSample()).isEqualTo(10);
        assertThat(cropped.alpha()).isFalse();
    }
}
