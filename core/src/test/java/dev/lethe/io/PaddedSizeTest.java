package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaddedSizeTest {
    @Test
    void size_grows_by_less_than_an_eighth_and_never_shrinks() {
        long before = 0;
        for (long size = 0; size < 1L << 62; size += size / 4 + 1) {
            long padded = PaddedSize.of(size);

            assertThat(padded).isGreaterThanOrEqualTo(Math.max(size, before)).isLessThanOrEqualTo(size + size / 8);
            assertThat(PaddedSize.of(padded)).as("what is padded stays").isEqualTo(padded);
            before = padded;
        }
    }

    @Test
    void sizes_fall_into_few_classes() {
        Set<Long> classes = new HashSet<>();
        for (long size = 1 << 19; size <= 1 << 20; size++) {
            classes.add(PaddedSize.of(size));
        }

        assertThat(classes).hasSizeLessThanOrEqualTo(33);
    }

    @Test
    void sizes_of_the_paper_are_as_it_says() {
        assertThat(PaddedSize.of(9)).isEqualTo(10);
        assertThatThrownBy(() -> PaddedSize.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
