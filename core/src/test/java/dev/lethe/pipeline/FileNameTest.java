package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Inspection;
import dev.lethe.Sensitive;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();

    private static String told(String name, Kind kind) {
        return FileName.findings(name).stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.value().map(Sensitive::reveal).orElse(""))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IMG_20210506_070809.jpg;20210506_070809",
                "PXL_20210506_070809123.PORTRAIT.jpg;20210506_070809123",
                "20210506_070809(1).jpg;20210506_070809",
                "IMG-20210506-WA0001.jpg;20210506",
                "WhatsApp Image 2021-05-06 at 07.08.09.jpeg;2021-05-06 at 07.08.09",
                "WhatsApp Image 2021-05-06 at 7.08.09 AM.jpeg;2021-05-06 at 7.08.09 AM",
                "Screenshot 2021-05-06 at 07.08.09.png;2021-05-06 at 07.08.09",
                "Bildschirmfoto 2021-05-06 um 07.08.09.png;2021-05-06 um 07.08.09",
                "Screenshot_2021-05-06-07-08-09-12_ab.jpg;2021-05-06-07-08-09-12",
                "signal-2021-05-06-07-08-09-123.jpg;2021-05-06-07-08-09-123",
                "photo_2021-05-06_07-08-09.jpg;2021-05-06_07-08-09",
                "DJI_20210506070809_0001_D.JPG;20210506070809",
                "00000IMG_00000_BURST20210506070809123_COVER.jpg;20210506070809123",
                "birthday 06.05.2021.jpg;06.05.2021",
                "210506_070809.jpg;210506_070809",
                "FB_IMG_1620284889123.jpg;1620284889123",
                "mmexport1620284889123.jpg;1620284889123",
            })
    void name_tells_a_time_in_the_ways_of_cameras_and_apps(String name, String time) {
        assertThat(told(name, Kind.TIME)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lighthouse.jpg",
                "IMG_1234.JPG",
                "20211399.jpg",
                "12345678.jpg",
                "9999999999999.png",
                "120210506.jpg",
                "report-2021.png",
                "v1.0234.png",
                "",
                ".jpg",
            })
    void name_without_a_time_tells_none(String name) {
        assertThat(FileName.findings(name)).isEmpty();
    }

    @Test
    void name_tells_a_place() {
        assertThat(told("home 48.8584_2.2945.jpg", Kind.LOCATION)).isEqualTo("48.8584_2.2945");
        assertThat(told("-33.85678,151.21530.png", Kind.LOCATION)).isEqualTo("-33.85678,151.21530");
        assertThat(told("48°51'29\"N 2°17'40\"E.png", Kind.LOCATION)).startsWith("48°51");
        assertThat(told("site 8FW4V75V+8Q.jpg", Kind.LOCATION)).isEqualTo("8FW4V75V+8Q");
        assertThat(told("95.8584_2.2945.jpg", Kind.LOCATION)).isEmpty();
    }

    @Test
    void name_tells_apps_and_cameras() {
        assertThat(told("Screenshot_20210506-070809_com.example.bank.jpg", Kind.SOFTWARE))
                .isEqualTo("com.example.bank|Screenshot");
        assertThat(told("Screenshot_20210506-070809_Dating App.jpg", Kind.SOFTWARE))
                .startsWith("Dating App|");
        assertThat(told("IMG-20210506-WA0001.jpg", Kind.SOFTWARE)).isEqualTo("IMG-20210506-WA0001");
        assertThat(told("PXL_20210506_070809123.jpg", Kind.DEVICE)).isEqualTo("PXL_");
        assertThat(told("DSCN0042.JPG", Kind.DEVICE)).isEqualTo("DSCN0042");
    }

    @Test
    void any_name_is_judged_without_an_error() {
        Random random = new Random(7);
        String letters = "0123456789-_. :°'\"NSEW+TatDSCPXL_IMG\u202f\u0000é/\\";
        for (int i = 0; i < 500; i++) {
            String name = random.ints(random.nextInt(700), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            for (Finding finding : FileName.findings(name)) {
                assertThat(finding.carrier()).isEqualTo("file name");
                assertThat(name).contains(finding.value().orElseThrow().reveal());
            }
        }
    }

    @Test
    void inspection_of_a_path_tells_of_its_name_and_that_of_a_stream_does_not() throws IOException {
        Path file = Files.write(folder.resolve("PXL_20210506_070809123.png"), Toy.clean());

        Inspection seen = pipeline.inspect(file);

        assertThat(seen.findings())
                .extracting(Finding::kind, Finding::carrier, Finding::what)
                .containsExactly(
                        tuple(Kind.TIME, "file name", "date or time"),
                        tuple(Kind.DEVICE, "file name", "way in which a camera names pictures"));
        assertThat(seen.toString()).doesNotContain("20210506");
        assertThat(pipeline.inspect(Source.of(Toy.clean())).findings()).isEmpty();
        assertThat(pipeline.inspect(Source.of(new ByteArrayInputStream(Toy.clean())))
                        .findings())
                .isEmpty();
    }

    @Test
    void report_tells_what_the_name_of_the_result_keeps() throws IOException {
        Path file = Files.write(folder.resolve("IMG_20210506_070809.png"), Toy.withSecret("here"));
        Path sameName = Files.createDirectory(folder.resolve("out")).resolve("IMG_20210506_070809.png");

        Report same = pipeline.sanitize(file, sameName);
        Report other = pipeline.sanitize(file, folder.resolve("holiday.png"));
        Report streamed = pipeline.sanitize(Source.of(file), Sink.to(new ByteArrayOutputStream()));

        assertThat(same.kept()).extracting(Finding::kind).containsExactly(Kind.TIME);
        assertThat(same.removed()).extracting(Finding::kind).containsExactly(Kind.LOCATION);
        for (Report renamed : List.of(other, streamed)) {
            assertThat(renamed.kept()).isEmpty();
            assertThat(renamed.removed()).extracting(Finding::kind).containsExactly(Kind.LOCATION, Kind.TIME);
        }
    }

    @Test
    void name_is_none_where_there_is_no_file() {
        assertThat(FileName.findings(Optional.empty())).isEmpty();
        assertThat(Source.of(Toy.clean()).fileName()).isEmpty();
        assertThat(Sink.toBytes().fileName()).isEmpty();
        assertThat(Sink.discard().fileName()).isEmpty();
    }
}
