package dev.lethe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
    @ParameterizedTest
    @EnumSource(Limit.class)
    void presets_limit_everything_and_grow_from_strict_to_loose(Limit limit) {
        assertThat(Limits.webUpload().max(limit)).isPositive();
        assertThat(Limits.trusted().max(limit))
                .isGreaterThanOrEqualTo(Limits.desktop().max(limit));
        if (limit != Limit.MEMORY) {
            assertThat(Limits.desktop().max(limit))
                    .isGreaterThanOrEqualTo(Limits.webUpload().max(limit));
        }
    }

    @Test
    void web_upload_is_what_it_says() {
        Limits limits = Limits.webUpload();

        assertThat(limits.max(Limit.BYTES)).isEqualTo(50L << 20);
        assertThat(limits.max(Limit.PIXELS)).isEqualTo(50_000_000);
        assertThat(limits.max(Limit.MEMORY)).isEqualTo(512L << 20);
        assertThat(limits.max(Limit.TIME)).isEqualTo(10_000);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void one_limit_changes_and_the_others_stay(Limit changed) {
        Limits before = Limits.webUpload();
        Limits after = before.with(changed, 7);

        for (Limit limit : Limit.values()) {
            assertThat(after.max(limit)).isEqualTo(limit == changed ? 7 : before.max(limit));
        }
        assertThat(before).isEqualTo(Limits.webUpload()).hasSameHashCodeAs(Limits.webUpload());
        assertThat(after).isNotEqualTo(before);
        assertThat(after.toString()).contains(changed + "=7");
    }

    @Test
    void named_withers_change_their_limit() {
        Limits limits = Limits.webUpload()
                .withMaxBytes(1)
                .withMaxPixels(2)
                .withMaxFrames(3)
                .withMaxMemory(4)
                .withDeadline(Duration.ofSeconds(5));

        assertThat(limits.max(Limit.BYTES)).isEqualTo(1);
        assertThat(limits.max(Limit.PIXELS)).isEqualTo(2);
        assertThat(limits.max(Limit.FRAMES)).isEqualTo(3);
        assertThat(limits.max(Limit.MEMORY)).isEqualTo(4);
        assertThat(limits.max(Limit.TIME)).isEqualTo(5000);
    }

    @Test
    void limits_refuse_negative_values() {
        assertThatThrownBy(() -> Limits.webUpload().withMaxBytes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max");
        assertThatThrownBy(() -> Limits.webUpload().withDeadline(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deadline_may_be_as_long_as_one_likes() {
        assertThat(Limits.webUpload()
                        .withDeadline(Duration.ofSeconds(Long.MAX_VALUE))
                        .max(Limit.TIME))
                .isEqualTo(Long.MAX_VALUE);
    }
}
