package dev.lethe.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterTest {
    private static final RunContext CONTEXT = RunContext.of(Limits.webUpload());

    /** A picture that gives a few rows at a time, and ends where it is told to. */
    private static final class Pulled implements Picture {
        private final Layout layout;
        private final int atOnce;
        private final int ends;
        private final AtomicBoolean closed = new AtomicBoolean();

        Pulled(Layout layout, int atOnce, int ends) {
            this.layout = layout;
            this.atOnce = atOnce;
            this.ends = ends;
        }

        @Override
        public Layout layout() {
            return layout;
        }

        @Override
        public RowReader rows(int frame) {
            return new RowReader() {
                private int next;

                @Override
                public int read(RowBand band) {
                    int n = Math.min(Math.min(atOnce, band.capacity()), ends - next);
                    for (int i = 0; i < n * layout.rowSamples(); i++) {
                        band.set(i, value(next * layout.rowSamples() + i, layout));
                    }
                    band.hold(next, n);
                    next += n;
                    return n;
                }

                @Override
                public void close() {
                    closed.set(true);
                }
            };
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    private static int value(int index, Layout layout) {
        return index * 7919 & layout.maxSample();
    }

    private static Layout layout(Channels channels, int bits, int height) {
        return new Layout(5, height, channels, bits, ColorProfile.SRGB);
    }

    @ParameterizedTest
    @CsvSource({
        "GRAY,8,1,1",
        "GRAY_ALPHA,8,130,1",
        "RGB,8,130,7",
        "RGBA,8,64,64",
        "RGB,8,65,64",
        "RGBA,16,130,3",
        "GRAY,16,200,1000",
        "GRAY,16,129,128"
    })
    void raster_holds_what_was_pulled_whatever_the_bands(Channels channels, int bits, int height, int atOnce)
            throws IOException {
        Layout layout = layout(channels, bits, height);
        Pulled picture = new Pulled(layout, atOnce, height);
        Raster raster = Raster.of(picture, CONTEXT);

        assertThat(raster.layout()).isEqualTo(layout);
        assertThat(raster.all().rows()).isEqualTo(height);
        assertThat(raster.all().top()).isZero();
        for (int i = 0; i < height * layout.rowSamples(); i++) {
            assertThat(raster.all().sample(i)).isEqualTo(value(i, layout));
        }
        assertThat(picture.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"RGB,8,1", "RGB,8,3", "RGBA,16,4", "GRAY,16,7", "GRAY_ALPHA,8,100"})
    void bands_equal_the_whole(Channels channels, int bits, int capacity) throws IOException {
        Layout layout = layout(channels, bits, 10);
        Raster raster = Raster.of(new Pulled(layout, 10, 10), CONTEXT);
        RowBand band = new RowBand(layout, capacity);
        int row = 0;
        try (RowReader reader = raster.rows()) {
            int n;
            while ((n = reader.read(band)) > 0) {
                assertThat(band.top()).isEqualTo(row);
                assertThat(band.rows()).isEqualTo(n);
                for (int i = 0; i < n * layout.rowSamples(); i++) {
                    assertThat(band.sample(i)).isEqualTo(raster.all().sample(raster.index(0, row) + i));
                }
                row += n;
            }
            assertThat(reader.read(band)).isZero();
            assertThat(band.rows()).isZero();
        }
        assertThat(row).isEqualTo(10);
    }

    @Test
    void passes_over_a_raster_do_not_disturb_each_other() throws IOException {
        Layout layout = layout(Channels.GRAY, 8, 4);
        Raster raster = Raster.of(new Pulled(layout, 4, 4), CONTEXT);
        RowBand band = new RowBand(layout, 1);
        RowReader first = raster.rows();
        RowReader second = raster.rows();
        first.read(band);
        first.read(band);
        second.read(band);

        assertThat(band.top()).isZero();
        first.read(band);
        assertThat(band.top()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,10", "9,10", "9,3", "65,64"})
    void picture_that_ends_early_is_damaged_and_not_black(int ends, int atOnce) {
        Layout layout = layout(Channels.RGB, 8, 100);

        assertThatThrownBy(() -> Raster.of(new Pulled(layout, atOnce, ends), CONTEXT))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining(ends + " of 100 rows");
    }

    @Test
    void raster_is_returned_as_it_is() throws IOException {
        Raster raster = Raster.create(layout(Channels.RGB, 8, 1), CONTEXT);

        assertThat(Raster.of(raster, CONTEXT)).isSameAs(raster);
    }

    @Test
    void raster_starts_black_and_transparent_and_takes_changes() throws IOException {
        Raster raster = Raster.create(Layout.of(3, 2, Channels.RGBA), CONTEXT);

        assertThat(raster.all().bytes()).hasSize(24).containsOnly(0);
        raster.all().set(raster.index(2, 1) + 3, 200);
        assertThat(raster.all().bytes()[23]).isEqualTo((byte) 200);
        assertThat(raster.all().sample(23)).isEqualTo(200);
    }

    @Test
    void raster_takes_its_memory_from_the_budget_first() throws IOException {
        MemoryBudget budget = new MemoryBudget(1000);
        try (RunContext context = RunContext.of(Limits.webUpload(), budget, new Cancellation())) {
            Raster.create(new Layout(10, 10, Channels.RGB, 16, ColorProfile.SRGB), context);
            assertThat(budget.used()).isEqualTo(600);
            assertMemory(() -> Raster.create(Layout.of(10, 10, Channels.RGBA).withSize(11, 10), context));
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void raster_of_impossible_size_is_refused_even_without_limits() {
        RunContext unlimited = RunContext.of(Limits.trusted().withMaxMemory(Long.MAX_VALUE));
        int most = Integer.MAX_VALUE;
        assertMemory(() -> Raster.create(Layout.of(most, most, Channels.RGBA), unlimited));
        assertMemory(() -> Raster.create(Layout.of(most, 1, Channels.RGBA), unlimited));
        assertMemory(() -> Raster.create(new Layout(most, most, Channels.RGBA, 16, ColorProfile.SRGB), unlimited));
    }

    private static void assertMemory(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY));
    }

    @Test
    void raster_refuses_bands_of_another_layout_and_frames_it_has_not() throws IOException {
        Raster raster = Raster.create(Layout.of(4, 4, Channels.RGB), CONTEXT);
        try (RowReader rows = raster.rows()) {
            for (Layout other : new Layout[] {
                Layout.of(5, 4, Channels.RGB),
                Layout.of(4, 4, Channels.RGBA),
                new Layout(4, 4, Channels.RGB, 16, ColorProfile.SRGB)
            }) {
                assertThatThrownBy(() -> rows.read(new RowBand(other, 1))).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> raster.rows(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(raster.frames()).isEqualTo(1);
    }
}
