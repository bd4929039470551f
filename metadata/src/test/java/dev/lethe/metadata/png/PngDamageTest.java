package dev.lethe.metadata.png;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.spi.FindingCollector;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** PNGs that are damaged, cut or no pictures. */
class PngDamageTest extends PngFixture {
    @Test
    void strip_adds_a_missing_end() throws Exception {
        byte[] png = start().chunk("IDAT", ROWS).build();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.notes()).anyMatch(note -> note.contains("were repaired"));
    }

    @Test
    void strip_leaves_a_truncated_picture_open_with_the_rows_it_has() throws Exception {
        byte[] png = start().raw("IDAT", 500, half(0), 0).build();
        byte[] cut = Arrays.copyOf(png, png.length - 4);
        FindingCollector found = new FindingCollector();
        assertThat(strip(cut, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", half(0)).build());
        assertThat(found.notes()).anyMatch(note -> note.contains("cut or damaged"));
    }

    @Test
    void strip_leaves_out_what_a_wrong_length_made_part_of_the_picture_data() throws Exception {
        byte[] swallowed = start().chunk("tEXt", ascii("Comment\0" + SECRET)).end();
        byte[] inside = concat(ROWS, new byte[4], Arrays.copyOfRange(swallowed, 33, swallowed.length));
        FindingCollector found = new FindingCollector();
        byte[] result = strip(start().raw("IDAT", inside.length, inside, 7).build(), DEFAULT, found);
        assertThat(result).isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("bytes behind its content"));
        byte[] beyond = start().raw("IDAT", 0x7FFFFFFF, inside, 7).build();
        assertThat(strip(beyond)).isEqualTo(result);
    }

    @Test
    void strip_leaves_the_checksum_of_broken_picture_data_wrong() throws Exception {
        byte[] broken = ROWS.clone();
        broken[broken.length - 1] ^= 1;
        CRC32 sum = new CRC32();
        sum.update(ascii("IDAT"));
        sum.update(broken);
        byte[] png =
                start().raw("IDAT", broken.length, broken, 0x1234).chunk("IEND").build();
        byte[] expected = start().raw("IDAT", broken.length, broken, (int) ~sum.getValue())
                .chunk("IEND")
                .build();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found)).isEqualTo(expected);
        assertThat(found.notes()).anyMatch(note -> note.contains("cut or damaged"));
        assertThat(objections(expected, DEFAULT)).isEmpty();
        assertThat(objections(png, DEFAULT)).isNotEmpty();
        assertThat(strip(expected)).isEqualTo(expected);
    }

    @Test
    void strip_repairs_the_checksum_of_whole_picture_data() throws Exception {
        byte[] png =
                start().raw("IDAT", ROWS.length, ROWS, 0x1234).chunk("IEND").build();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.notes()).isNotEmpty();
    }

    @Test
    void strip_refuses_what_no_viewer_shows_and_says_why() {
        byte[] apple = PngBytes.bare().chunk("CgBI", 0x50, 0, 0x20, 2).end();
        byte[] sum = start().chunk("IDAT", ROWS).end();
        sum[30] ^= 1;
        assertThatThrownBy(() -> strip(apple))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("CgBI");
        refuses(sum, "checksum");
        refuses(start().end(), "no picture data");
        refuses(PngBytes.of(2, 2, 8, 3).chunk("IDAT", ROWS).end(), "palette");
        refuses(PngBytes.of(0, 2, 8, 2).chunk("IDAT", ROWS).end(), "impossible header");
        refuses(PngBytes.of(2, 2, 7, 2).chunk("IDAT", ROWS).end(), "impossible header");
        refuses(PngBytes.bare().chunk("IDAT", ROWS).end(), "header");
    }

    private void refuses(byte[] png, String why) {
        assertThatThrownBy(() -> strip(png))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining(why);
    }
}
