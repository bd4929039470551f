package dev.lethe.compress.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.compress.quality.QualitySearch.Candidate;
import dev.lethe.compress.quality.QualitySearch.Encoding;
import dev.lethe.compress.quality.QualitySearch.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class QualitySearchTest {
    private static final QualitySearch PERCENT = QualitySearch.between(1, 100);
    private static final QualitySearch TENTHS = QualitySearch.between(0, 1000);

    /** An encoder that is two curves, and writes down what it was asked for. */
    private static final class Curves implements Encoding<String> {
        private final IntToLongFunction bytes;
        private final IntToDoubleFunction score;
        private final List<Integer> asked = new ArrayList<>();

        Curves(IntToLongFunction bytes, IntToDoubleFunction score) {
            this.bytes = bytes;
            this.score = score;
        }

        @Override
        public Candidate<String> at(int quality) {
            assertThat(asked).doesNotContain(quality);
            asked.add(quality);
            return new Candidate<>(bytes.applyAsLong(quality), score.applyAsDouble(quality), "q" + quality);
        }

        Curves fresh() {
            return new Curves(bytes, score);
        }

        /** The fewest bytes of all qualities that score enough. */
        long fewestBytes(double wanted, int least, int most) {
            long fewest = Long.MAX_VALUE;
            for (int q = least; q <= most; q++) {
                fewest = score.applyAsDouble(q) >= wanted ? Math.min(fewest, bytes.applyAsLong(q)) : fewest;
            }
            return fewest;
        }
    }

    /** Like a JPEG encoder on a picture: a steep start, a saturated end; busy pictures lie lower and take more. */
    private static Curves photo(Random random, int most) {
        double loss = 20 + random.nextDouble() * 60;
        double power = 0.5 + random.nextDouble() * 0.5;
        double floor = random.nextDouble() * 3;
        double size = 20_000 + random.nextInt(500_000);
        double growth = 0.6 + random.nextDouble() * 0.6;
        return new Curves(
                q -> (long) (size / Math.pow(scale(q, most), growth)),
                q -> 100 - floor - loss * Math.pow(scale(q, most), power));
    }

    /** The factor by which libjpeg multiplies quantisation steps. */
    private static double scale(int quality, int most) {
        double q = Math.max(1, 100.0 * quality / most);
        return q < 50 ? 50 / q : Math.max(0.02, 2 - q / 50);
    }

    @Test
    void score_is_reached_within_the_tolerance_in_few_encodes() throws IOException {
        Random random = new Random(1);
        int encodes = 0;
        for (int i = 0; i < 1000; i++) {
            Curves photo = photo(random, 1000);
            double wanted = Math.min(40 + random.nextInt(52), photo.score.applyAsDouble(1000) - 1);
            Outcome<String> found = TENTHS.smallest(wanted, photo);
            assertThat(found.reached()).isTrue();
            assertThat(found.best().score()).isGreaterThanOrEqualTo(wanted);
            boolean close = found.best().score() <= wanted + QualitySearch.SCORE_TOLERANCE;
            boolean smallest = found.best().bytes() == photo.fewestBytes(wanted, 0, 1000);
            assertThat(close || smallest).isTrue();
            assertThat(found.encodes()).isEqualTo(photo.asked.size()).isLessThanOrEqualTo(8);
            encodes += found.encodes();
        }
        assertThat(encodes / 1000.0).isLessThan(4);
    }

    @Test
    void search_without_much_patience_ends_sooner_with_a_file_that_is_nearly_as_small() throws IOException {
        Random random = new Random(1);
        int patient = 0;
        int hasty = 0;
        for (int i = 0; i < 1000; i++) {
            Curves photo = photo(random, 1000);
            double wanted = Math.min(40 + random.nextInt(52), photo.score.applyAsDouble(1000) - 1);
            patient += TENTHS.smallest(wanted, photo.fresh()).encodes();
            Outcome<String> found = TENTHS.withPatience(1).smallest(wanted, photo);
            boolean close = found.best().score() <= wanted + QualitySearch.SCORE_TOLERANCE_AT_LAST;
            boolean smallest = found.best().bytes() == photo.fewestBytes(wanted, 0, 1000);
            assertThat(found.best().score()).isGreaterThanOrEqualTo(wanted);
            assertThat(close || smallest).isTrue();
            hasty += found.encodes();
        }
        assertThat(hasty).isLessThan(patient);
        assertThatThrownBy(() -> TENTHS.withPatience(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void smallest_file_is_found_where_steps_are_coarse() throws IOException {
        Random random = new Random(2);
        int encodes = 0;
        for (int i = 0; i < 1000; i++) {
            Curves photo = photo(random, 100);
            double wanted = Math.min(40 + random.nextInt(52), photo.score.applyAsDouble(100) - 1);
            Outcome<String> found = PERCENT.smallest(wanted, photo);
            assertThat(found.reached()).isTrue();
            if (found.best().score() > wanted + QualitySearch.SCORE_TOLERANCE) {
                assertThat(found.best().bytes()).isEqualTo(photo.fewestBytes(wanted, 1, 100));
            }
            encodes += found.encodes();
        }
        assertThat(encodes / 1000.0).isLessThan(4);
    }

    @Test
    void bytes_are_used_to_ninety_five_percent() throws IOException {
        Random random = new Random(3);
        int encodes = 0;
        int used = 0;
        for (int i = 0; i < 1000; i++) {
            Curves photo = photo(random, 1000);
            long allowed = photo.bytes.applyAsLong(50 + random.nextInt(900));
            Outcome<String> found = TENTHS.within(allowed, photo);
            assertThat(found.reached()).isTrue();
            assertThat(found.best().bytes()).isLessThanOrEqualTo(allowed);
            used += found.best().bytes() >= QualitySearch.BYTES_USED * allowed ? 1 : 0;
            encodes += found.encodes();
        }
        assertThat(used).isGreaterThan(980);
        assertThat(encodes / 1000.0).isLessThan(4);
    }

    @Test
    void best_picture_that_fits_is_found_where_steps_are_coarse() throws IOException {
        Curves steps = new Curves(q -> 1000L * (q / 10 + 1), q -> q);
        Outcome<String> found = PERCENT.within(5_500, steps);
        assertThat(found.best().bytes()).isEqualTo(5_000);
        assertThat(found.quality()).isBetween(40, 49);
        assertThat(found.best().result()).isEqualTo("q" + found.quality());
    }

    @Test
    void highest_score_is_given_when_the_wanted_one_is_out_of_reach() throws IOException {
        Outcome<String> found = PERCENT.smallest(95, new Curves(q -> q, q -> 0.8 * q));
        assertThat(found.reached()).isFalse();
        assertThat(found.quality()).isEqualTo(100);
        assertThat(found.best().score()).isEqualTo(80);
    }

    @Test
    void smallest_file_is_given_when_none_fits() throws IOException {
        Outcome<String> found = PERCENT.within(10, new Curves(q -> 1000 + q, q -> q));
        assertThat(found.reached()).isFalse();
        assertThat(found.quality()).isEqualTo(1);
    }

    @Test
    void lowest_quality_serves_when_it_is_good_enough() throws IOException {
        Outcome<String> found = PERCENT.smallest(50, new Curves(q -> q, q -> 99));
        assertThat(found.reached()).isTrue();
        assertThat(found.quality()).isEqualTo(1);
    }

    @Test
    void everything_fits_when_much_is_allowed() throws IOException {
        Outcome<String> found = PERCENT.within(1_000_000, new Curves(q -> q, q -> q));
        assertThat(found.reached()).isTrue();
        assertThat(found.quality()).isEqualTo(100);
    }

    @Test
    void plateaus_and_jumps_end_at_a_file_that_meets_the_wish() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            int jump = 2 + random.nextInt(98);
            Curves cliff = new Curves(q -> (q < jump ? 1000 : 5000) + q, q -> q < jump ? 20 : 97);
            Outcome<String> found = PERCENT.withMostEncodes(20).smallest(70, cliff);
            assertThat(found.reached()).isTrue();
            assertThat(found.quality()).isEqualTo(jump);
            Outcome<String> fits = PERCENT.withMostEncodes(20).within(1500, cliff.fresh());
            assertThat(fits.quality()).isEqualTo(jump - 1);
        }
    }

    @Test
    void curves_that_also_fall_end_at_a_file_that_meets_the_wish() throws IOException {
        Random random = new Random(5);
        int reached = 0;
        for (int i = 0; i < 1000; i++) {
            double[] wobble = random.doubles(101, -4, 4).toArray();
            Curves noisy = new Curves(q -> (long) (1000 + 50 * (q + wobble[q])), q -> Math.min(99.9, q + wobble[q]));
            Outcome<String> found = PERCENT.smallest(75, noisy);
            assertThat(found.best().score()).isGreaterThanOrEqualTo(75);
            assertThat(found.quality()).isBetween(70, 90);
            assertThat(found.encodes()).isLessThanOrEqualTo(8);
            Outcome<String> fits = PERCENT.within(4000, noisy.fresh());
            assertThat(fits.best().bytes()).isLessThanOrEqualTo(4000).isGreaterThan(3000);
            reached += fits.best().bytes() >= 3800 ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(800);
    }

    @Test
    void last_encode_goes_to_the_surest_quality() throws IOException {
        Curves steep = new Curves(q -> q, q -> q < 100 ? -500 : 99);
        Outcome<String> found = PERCENT.withMostEncodes(2).smallest(90, steep);
        assertThat(found.reached()).isTrue();
        assertThat(found.quality()).isEqualTo(100);
        assertThat(found.encodes()).isEqualTo(2);
    }

    @Test
    void one_quality_is_a_range_too() throws IOException {
        Outcome<String> found = QualitySearch.between(7, 7).smallest(50, new Curves(q -> q, q -> q));
        assertThat(found.reached()).isFalse();
        assertThat(found.encodes()).isEqualTo(1);
    }

    @Test
    void search_is_the_same_each_time() throws IOException {
        Curves first = photo(new Random(6), 1000);
        Curves second = photo(new Random(6), 1000);
        assertThat(TENTHS.smallest(80, first)).isEqualTo(TENTHS.smallest(80, second));
        assertThat(first.asked).isEqualTo(second.asked);
    }

    @Test
    void what_the_encoder_throws_ends_the_search() {
        assertThatThrownBy(() -> PERCENT.smallest(80, q -> {
                    throw new IOException("disk");
                }))
                .hasMessage("disk");
    }

    @Test
    void wishes_that_mean_nothing_are_refused() {
        Encoding<String> unmeasured = new Curves(q -> q, q -> Double.NaN);
        assertThatThrownBy(() -> PERCENT.smallest(80, unmeasured)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PERCENT.smallest(100, unmeasured)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PERCENT.smallest(Double.NaN, unmeasured)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PERCENT.within(0, unmeasured)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QualitySearch.between(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PERCENT.withMostEncodes(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
