package dev.lethe.compress.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Ssimulacra2Test {
    private final RunContext context = RunContext.of(Limits.desktop());

    @ParameterizedTest
    @EnumSource
    void scores_are_those_of_the_reference_program(TestPair pair) throws IOException {
        assertThat(Ssimulacra2.score(pair.original(), pair.distorted(), context))
                .isCloseTo(pair.score(), within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void prepared_original_gives_the_same_scores(TestPair pair) throws IOException {
        Ssimulacra2.Reference reference = Ssimulacra2.Reference.of(pair.original(), context);
        double score = Ssimulacra2.score(pair.original(), pair.distorted(), context);
        assertThat(reference.score(pair.distorted(), context)).isEqualTo(score);
        assertThat(reference.score(pair.distorted(), context)).isEqualTo(score);
        assertThat(reference.score(pair.original(), context)).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void identical_pictures_score_100(TestPair pair) throws IOException {
        assertThat(Ssimulacra2.score(pair.original(), pair.original(), context)).isEqualTo(100);
    }

    @Test
    void order_of_the_pictures_matters() throws IOException {
        TestPair pair = TestPair.COARSE;
        assertThat(Ssimulacra2.score(pair.distorted(), pair.original(), context))
                .isNotCloseTo(pair.score(), within(0.01));
    }

    @Test
    void hidden_colours_do_not_count_and_opacity_does() throws IOException {
        Raster original = plain(40, 30, 10, 0);
        assertThat(Ssimulacra2.score(original, plain(40, 30, 200, 0), context)).isEqualTo(100);
        assertThat(Ssimulacra2.score(original, plain(40, 30, 10, 255), context)).isLessThan(50);
    }

    @Test
    void grey_that_hides_on_one_background_shows_on_the_other() throws IOException {
        Raster original = plain(40, 30, 0, 0);
        double dark = Ssimulacra2.score(original, plain(40, 30, 26, 255), context);
        double light = Ssimulacra2.score(original, plain(40, 30, 230, 255), context);
        assertThat(dark).isLessThan(50);
        assertThat(light).isLessThan(50);
    }

    @Test
    void picture_with_fewer_than_eight_pixels_a_side_is_extended() throws IOException {
        Raster small = plain(3, 1, 50, 255);
        Raster extended = plain(8, 8, 50, 255);
        assertThat(Ssimulacra2.score(small, small, context)).isEqualTo(100);
        assertThat(Ssimulacra2.score(small, plain(3, 1, 90, 255), context))
                .isEqualTo(Ssimulacra2.score(extended, plain(8, 8, 90, 255), context))
                .isLessThan(90);
    }

    @Test
    void sizes_must_be_the_same() throws IOException {
        Raster original = plain(20, 30, 1, 255);
        Raster turned = plain(30, 20, 1, 255);
        assertThatThrownBy(() -> Ssimulacra2.score(original, turned, context))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 x 30")
                .hasMessageContaining("30 x 20");
        Ssimulacra2.Reference reference = Ssimulacra2.Reference.of(original, context);
        assertThatThrownBy(() -> reference.score(turned, context)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void picture_that_ends_early_is_malformed() throws IOException {
        Raster original = plain(20, 30, 1, 255);
        assertThatThrownBy(() -> Ssimulacra2.score(original, new Cut(original, 21), context))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("21 of 30");
    }

    @Test
    void memory_is_given_back_after_a_score_and_held_by_a_reference_until_the_run_ends() throws IOException {
        MemoryBudget budget = new MemoryBudget(100_000_000);
        TestPair pair = TestPair.COARSE;
        Raster original = pair.original();
        Raster distorted = pair.distorted();
        try (RunContext run = RunContext.of(Limits.desktop(), budget, new Cancellation())) {
            Ssimulacra2.score(original, distorted, run);
            assertThat(budget.used()).isZero();
            Ssimulacra2.Reference.of(original, run).score(distorted, run);
            assertThat(budget.used()).isBetween(30L * 200 * 150, 50L * 200 * 150);
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void memory_and_pixels_have_limits() throws IOException {
        Raster original = plain(300, 30, 1, 255);
        RunContext poor = RunContext.of(Limits.desktop().with(Limit.MEMORY, 1 << 20));
        assertThatThrownBy(() -> Ssimulacra2.score(original, original, poor))
                .isInstanceOf(LimitExceededException.class);
        RunContext narrow = RunContext.of(Limits.desktop().with(Limit.PIXELS, 8_999));
        assertThatThrownBy(() -> Ssimulacra2.Reference.of(original, narrow)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void comparison_can_be_cancelled() throws IOException {
        Raster original = plain(20, 30, 1, 255);
        Cancellation cancellation = new Cancellation();
        RunContext run = RunContext.of(Limits.desktop(), new MemoryBudget(100_000_000), cancellation);
        cancellation.cancel();
        assertThatThrownBy(() -> Ssimulacra2.score(original, original, run)).isInstanceOf(CancellationException.class);
    }

    private Raster plain(int width, int height, int tone, int opacity) throws IOException {
        Raster raster = Raster.create(Layout.of(width, height, Channels.RGBA), context);
        for (int i = 0; i < width * height * 4; i++) {
            raster.all().set(i, i % 4 == 3 ? opacity : tone);
        }
        return raster;
    }

    /** A picture whose last rows never come. */
    private record Cut(Raster whole, int there) implements Picture {
        @Override
        public Layout layout() {
            return whole.layout();
        }

        @Override
        public RowReader rows(int frame) {
            return new RowReader() {
                private int given;

                @Override
                public int read(RowBand band) {
                    int n = Math.min(5, there - given);
                    n = Math.min(n, band.capacity());
                    band.hold(given, Math.max(0, n));
                    given += n;
                    return n;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
