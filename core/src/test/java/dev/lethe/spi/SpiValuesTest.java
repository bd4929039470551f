package dev.lethe.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.pixels.Box;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpiValuesTest {
    @Test
    void collector_is_bounded_and_says_so() {
        FindingCollector found = new FindingCollector();
        for (int i = 0; i < 10_000; i++) {
            found.add(Finding.of(Finding.Kind.TEXT, "PNG tEXt", "comment", 1));
            found.add(new HiddenPicture("EXIF", 1, Optional.empty()));
            found.note("note " + i);
        }
        assertThat(found.findings()).hasSize(4096);
        assertThat(found.hiddenPictures()).hasSize(256);
        assertThat(found.notes()).hasSize(257).last().asString().contains("5904 others");
    }

    @Test
    void collector_notes_each_remark_once() {
        FindingCollector found = new FindingCollector();
        found.note("cut");
        found.note("cut");

        assertThat(found.notes()).containsExactly("cut");
    }

    @Test
    void analysis_gathers_regions_by_kind() {
        Analysis analysis = new Analysis();
        Box one = new Box(0, 0, 1, 1);
        Box two = new Box(1, 1, 1, 1);
        analysis.add("faces", List.of(one));
        analysis.add("faces", List.of(two));

        assertThat(analysis.regions("faces")).containsExactly(one, two);
        assertThat(analysis.regions("codes")).isEmpty();
    }

    @Test
    void capabilities_say_what_is_missing() {
        Capabilities none = Capabilities.none();

        assertThat(none.recognise(new byte[10])).isEmpty();
        assertThatThrownBy(() -> none.container(ImageFormat.PNG))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("PNG");
        assertThatThrownBy(() -> none.decoder(ImageFormat.PNG)).isInstanceOf(MissingCapabilityException.class);
        assertThatThrownBy(() -> none.encoder(ImageFormat.PNG)).isInstanceOf(MissingCapabilityException.class);
    }

    @Test
    void options_and_reach_refuse_what_can_not_be() {
        assertThatThrownBy(() -> EncodeOptions.defaults().withQuality(101))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncodeOptions.defaults().withQuality(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(EncodeOptions.defaults().withQuality(0).lossless()).isTrue();
        assertThatThrownBy(() -> Reach.halo(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Reach.halo(0)).isEqualTo(Reach.POINT);
    }
}
