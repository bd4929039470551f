package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static dev.lethe.metadata.heif.HeifBytes.u16;
import static dev.lethe.metadata.heif.HeifBytes.u32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The items of a HEIF: where their data lie, which of them stay, and which files are refused for them. */
class HeifItemsTest extends HeifFixture {
    private static byte[] cut(byte[] bytes, int fewer) {
        return Arrays.copyOf(bytes, bytes.length - fewer);
    }

    @Test
    void strip_keeps_every_picture_of_a_collection() throws IOException {
        Stripping stripping = Stripping.of(SAMPLES.collection());
        assertThat(stripping.text()).contains("PIC one", "PIC two");
        assertThat(header(SAMPLES.collection()).frames()).isEqualTo(2);
        assertThat(stripping.found().findings()).isEmpty();
    }

    @Test
    void strip_copies_shared_bytes_once() throws IOException {
        byte[] picture = single().bytes();
        String data = "PIC " + "x".repeat(10_000);
        HeifBytes shared = new HeifBytes("heic").item(1, "hvc1", 0, "", data);
        for (int id = 2; id < 100; id++) {
            shared.item(id, "hvc1", 0, "", "");
        }
        shared.property("hvcC", DECODER, 1).property("ispe", HeifSamples.size(8, 8), 1);
        // Each further item's place is a hole in the table: give it the first one's.
        byte[] bytes = shared.bytes();
        int table = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("iloc") + 12;
        for (int i = 1; i < 99; i++) {
            System.arraycopy(bytes, table + 8, bytes, table + 16 * i + 8, 8);
        }
        assertThat(Stripping.of(bytes).result()).hasSizeLessThan(20_000);
        assertThat(Stripping.of(picture).found().findings()).isEmpty();
    }

    @Test
    void item_of_unknown_length_ends_with_its_box_and_not_with_the_file() throws IOException {
        byte[] picture = single().after(ascii(SECRET)).bytes();
        int table = new String(picture, StandardCharsets.ISO_8859_1).indexOf("iloc") + 12;
        Arrays.fill(picture, table + 12, table + 16, (byte) 0);
        assertThat(Stripping.of(picture).result())
                .isEqualTo(Stripping.of(single().bytes()).result());
    }

    @Test
    void item_made_of_parts_of_another_is_resolved() throws IOException {
        byte[] picture = new HeifBytes("heic")
                .item(1, "hvc1", 0, "", "PIC made")
                .item(2, "Exif", ascii("....PIC part"))
                .property("hvcC", DECODER, 1)
                .property("ispe", HeifSamples.size(8, 8), 1)
                .reference("iloc", 1, 2)
                .bytes();
        int table = new String(picture, StandardCharsets.ISO_8859_1).indexOf("iloc") + 12;
        System.arraycopy(concat(u16(1), u16(2), u16(0), u16(1), u32(4, 8)), 0, picture, table, 16);
        assertThat(Stripping.of(picture).text()).endsWith("mdatPIC part");
    }

    /** Found by fuzzing: the proof objected to what the writer had kept. */
    @Test
    void tile_that_is_called_a_depth_map_stays_as_a_tile_alone() throws IOException {
        byte[] picture = new HeifBytes("heic", "mif1")
                .item(1, "grid", 0, "", "\0\0\0\0\0@\0000")
                .item(2, "hvc1", 1, "", "PIC tile")
                .property("hvcC", DECODER, -2)
                .property("ispe", HeifSamples.size(64, 48), 1, 2)
                .property("auxC", HeifSamples.urn("urn:mpeg:hevc:2015:auxid:2"), 2)
                .reference("dimg", 1, 2)
                .reference("auxl", 2, 1)
                .bytes();

        Stripping stripping = Stripping.of(picture);

        assertThat(stripping.text()).contains("PIC tile", "dimg").doesNotContain("auxl", "auxid");
        assertProven(stripping.result(), DISPLAY);
        assertThat(Stripping.of(stripping.result()).result()).isEqualTo(stripping.result());
    }

    @Test
    void strip_refuses_coded_data_that_readers_could_take_for_boxes() {
        byte[] setup = DECODER.clone();
        setup[21] = 3;
        for (String coded :
                new String[] {"\0\0\0\30colrprof and more", "\0\0\0\30Exif and so on", "\0\0\0\30iprp..."}) {
            byte[] picture = new HeifBytes("heic", "mif1")
                    .item(1, "hvc1", 0, "", coded)
                    .property("hvcC", setup, -1)
                    .property("ispe", HeifSamples.size(64, 48), 1)
                    .bytes();
            assertThatThrownBy(() -> Stripping.of(picture)).isInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void strip_refuses_pictures_that_are_files_of_their_own() {
        byte[] jpeg = new HeifBytes("mif1")
                .item(1, "jpeg", 0, "", "\u00FF\u00D8" + SECRET)
                .property("ispe", HeifSamples.size(64, 48), 1)
                .bytes();
        assertThatThrownBy(() -> Stripping.of(jpeg))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("JPEG");
    }

    @Test
    void strip_refuses_a_picture_that_is_cut_short_but_not_metadata_that_are() throws IOException {
        assertThatThrownBy(() -> Stripping.of(cut(single().bytes(), 1))).isInstanceOf(MalformedImageException.class);
        byte[] exifLast = single().item(2, "Exif", HeifSamples.exifItem(ExifBytes.block(SECRET)))
                .bytes();
        Stripping stripping = Stripping.of(cut(exifLast, 40));
        assertThat(stripping.result()).isEqualTo(Stripping.of(single().bytes()).result());
        assertThat(stripping.found().notes()).anyMatch(note -> note.contains("ends early"));
    }

    @Test
    void tables_larger_than_the_limit_on_metadata_are_refused_before_they_are_read() {
        byte[] picture = single().property("zzzz", new byte[200_000], 1).bytes();
        RunContext context = RunContext.of(Limits.webUpload().with(Limit.METADATA_BYTES, 100_000));
        assertThatThrownBy(() -> new HeifCodec()
                        .strip(
                                SeekableInput.of(picture),
                                OutputStream.nullOutputStream(),
                                StripRequest.of(DISPLAY),
                                new FindingCollector(),
                                context))
                .isInstanceOf(LimitExceededException.class);
    }
}
