package dev.lethe.metadata.bmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.spi.FindingCollector;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bitmaps that are damaged, cut or impossible. */
class BmpDamageTest extends BmpFixture {
    @Test
    void mark_at_the_end_of_runs_is_added_where_rows_are_complete() throws Exception {
        byte[] picture = runs(40, 8, 1, 5, 1, 0, 0, 5, 0, 0, 0);
        FindingCollector found = found(picture);
        assertThat(found.notes()).anyMatch(note -> note.contains("mark"));
        byte[] result = strip(picture);
        assertThat(result).endsWith(5, 1, 0, 0, 5, 0, 0, 0, 0, 1);
        assertThat(field(result, 14 + 20)).isEqualTo(10);
    }

    @Test
    void runs_without_an_end_are_cut_where_the_header_says() throws Exception {
        byte[] picture = runs(40, 8, 1, 5, 1, 0, 0);
        byte[] result = strip(picture);
        assertThat(result).endsWith(5, 1, 0, 0);
        assertThat(text(result)).doesNotContain("Secret");
    }

    @Test
    void pixels_that_are_cut_stay_as_far_as_they_go() throws Exception {
        byte[] picture = topDown24();
        byte[] cut = Arrays.copyOf(picture, picture.length - 3);
        FindingCollector found = found(cut);
        assertThat(found.notes()).anyMatch(note -> note.contains("ends before its pixels"));
        assertThat(strip(cut)).endsWith(1, 2, 3, 0, 4);
    }

    @Test
    void offset_of_zero_means_behind_the_palette() throws Exception {
        byte[] picture = BmpBytes.of(40, 1, 1, 32, 0).add(1, 2, 3, 4).file();
        assertThat(field(strip(picture), 10)).isEqualTo(54);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0})
    void impossible_height_is_refused(int height) {
        byte[] picture =
                BmpBytes.of(40, 1, height, 32, 0).pixels().add(1, 2, 3, 4).file();
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(MalformedImageException.class);
        assertThatThrownBy(() -> header(picture)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void huge_pictures_are_refused() {
        byte[] picture =
                BmpBytes.of(40, 60_000, 60_000, 32, 0).pixels().add(1, 2, 3, 4).file();
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(LimitExceededException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 0x7FFFFFFF})
    void unknown_compression_is_refused(int compression) {
        byte[] picture =
                BmpBytes.of(40, 1, 1, 32, compression).pixels().add(1, 2, 3, 4).file();
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(UnsupportedFormatException.class);
    }
}
