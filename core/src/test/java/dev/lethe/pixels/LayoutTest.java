package dev.lethe.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @ParameterizedTest
    @CsvSource({"GRAY,8,1,6", "GRAY_ALPHA,8,2,12", "RGB,16,3,36", "RGBA,16,4,48"})
    void layout_counts_samples_and_bytes(Channels channels, int bits, int count, long bytes) {
        Layout layout = new Layout(3, 2, channels, bits, ColorProfile.SRGB);

        assertThat(layout.rowSamples()).isEqualTo(3 * count);
        assertThat(layout.bytes()).isEqualTo(bytes);
        assertThat(layout.maxSample()).isEqualTo(bits == 8 ? 255 : 65_535);
    }

    @Test
    void bytes_never_overflow() {
        int most = Integer.MAX_VALUE;
        assertThat(Layout.of(most, most, Channels.GRAY).bytes()).isEqualTo((long) most * most);
        assertThat(Layout.of(most, most, Channels.RGB).bytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(new Layout(1 << 30, 1 << 30, Channels.RGBA, 16, ColorProfile.SRGB).bytes())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void layout_changes_one_thing_at_a_time() {
        ColorProfile profile = ColorProfile.icc(new byte[] {1, 2, 3});
        Layout layout = new Layout(3, 2, Channels.RGB, 16, profile);

        assertThat(layout.withSize(7, 8)).isEqualTo(new Layout(7, 8, Channels.RGB, 16, profile));
        assertThat(layout.withChannels(Channels.GRAY)).isEqualTo(new Layout(3, 2, Channels.GRAY, 16, profile));
        assertThat(layout.withProfile(ColorProfile.SRGB))
                .isEqualTo(new Layout(3, 2, Channels.RGB, 16, ColorProfile.SRGB));
    }

    @Test
    void layout_refuses_what_can_not_be() {
        assertThatThrownBy(() -> Layout.of(0, 1, Channels.RGB)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Layout.of(1, -1, Channels.RGB)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layout(1, 1, Channels.RGB, 12, ColorProfile.SRGB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bits");
    }

    @Test
    void channels_know_their_relatives() {
        for (Channels channels : Channels.values()) {
            assertThat(channels.withAlpha().hasAlpha()).isTrue();
            assertThat(channels.withoutAlpha().hasAlpha()).isFalse();
            assertThat(channels.withAlpha().colors()).isEqualTo(channels.colors());
            assertThat(channels.withoutAlpha().count()).isEqualTo(channels.colors());
        }
    }

    @Test
    void band_holds_as_many_rows_as_the_picture_has_at_most() {
        Layout layout = Layout.of(2, 3, Channels.RGB);
        RowBand band = new RowBand(layout, 100);

        assertThat(band.capacity()).isEqualTo(3);
        assertThat(band.rows()).isZero();
        assertThat(band.index(1, 2)).isEqualTo(2 * 6 + 3);
        assertThatThrownBy(() -> band.hold(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowBand(layout, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void band_keeps_samples_unsigned_in_both_depths() {
        RowBand eight = new RowBand(Layout.of(1, 1, Channels.GRAY), 1);
        RowBand sixteen = new RowBand(new Layout(1, 1, Channels.GRAY, 16, ColorProfile.SRGB), 1);
        eight.set(0, 255);
        sixteen.set(0, 65_535);

        assertThat(eight.sample(0)).isEqualTo(255);
        assertThat(sixteen.sample(0)).isEqualTo(65_535);
        assertThat(eight.shorts()).isEmpty();
        assertThat(sixteen.bytes()).isEmpty();
    }

    @Test
    void profile_is_what_its_bytes_say_and_can_not_be_changed() {
        byte[] bytes = {1, 2, 3};
        ColorProfile profile = ColorProfile.icc(bytes);
        bytes[0] = 9;
        profile.icc().orElseThrow()[1] = 9;

        assertThat(profile).isEqualTo(ColorProfile.icc(new byte[] {1, 2, 3})).hasToString("ICC profile of 3 bytes");
        assertThat(profile.icc()).hasValueSatisfying(icc -> assertThat(icc).containsExactly(1, 2, 3));
        assertThat(ColorProfile.icc(new byte[0])).isSameAs(ColorProfile.SRGB).hasToString("sRGB");
        assertThat(ColorProfile.SRGB.icc()).isEmpty();
    }

    @Test
    void box_is_read_from_text() {
        assertThat(Box.parse("1, 2,30,40")).isEqualTo(new Box(1, 2, 30, 40));
        assertThat(new Box(0, 0, 10, 10).fits(10, 10)).isTrue();
        assertThat(new Box(1, 0, 10, 10).fits(10, 10)).isFalse();
        assertThat(new Box(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 1).fits(Integer.MAX_VALUE, 10))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,2,3", "1,2,3,4,5", "a,2,3,4", "1,2,0,4", "-1,2,3,4", "1,2,3,99999999999", "1.5,2,3,4"})
    void box_refuses_what_is_none(String text) {
        assertThatThrownBy(() -> Box.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("box: ");
    }
}
