package dev.lethe.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.SourceSet.Candidate;
import org.junit.jupiter.api.Test;

class SourceSetTest {
    @Test
    void widths_are_told_from_narrow_to_wide() {
        SourceSet set = SourceSet.of(new Candidate("b.jpg", 960), new Candidate("a.jpg", 480));
        assertThat(set.srcset()).isEqualTo("a.jpg 480w, b.jpg 960w");
        assertThat(Snippets.img(set, "(max-width: 600px) 100vw, 50vw", "Quay & boats"))
                .isEqualTo("<img src=\"b.jpg\" srcset=\"a.jpg 480w, b.jpg 960w\""
                        + " sizes=\"(max-width: 600px) 100vw, 50vw\" alt=\"Quay &amp; boats\">");
    }

    @Test
    void data_uri_is_a_candidate() {
        String uri = DataUri.of(ImageFormat.PNG, new byte[] {1, 2});
        assertThat(SourceSet.of(new Candidate(uri, 1)).srcset()).isEqualTo(uri + " 1w");
    }

    @Test
    void what_would_be_taken_for_something_else_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("a b.jpg", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("a.jpg,", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("a.jpg", 0));
        assertThatIllegalArgumentException().isThrownBy(SourceSet::of);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceSet.of(new Candidate("a.jpg", 5), new Candidate("b.jpg", 5)));
    }
}
