package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Ellipse;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.Redact;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import dev.lethe.spi.Lane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** JPEGs that are redacted, turned or compressed without coding anew what need not be. */
class CoefficientLaneTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;
    private static final String SECRET = "Jane at 52.1N 4.3E";

    private static byte[] picture(int width, int height, int orientation) throws IOException {
        int[] steps = new int[64];
        Arrays.fill(steps, 8);
        QuantizationTable table = QuantizationTable.of(steps);
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            components.add(new JpegFrame.Component(id, id == 1 ? 2 : 1, id == 1 ? 2 : 1, table));
        }
        JpegCoefficients picture = JpegCoefficients.zeros(new JpegFrame(width, height, JpegColors.YCBCR, components));
        Random random = new Random(3);
        for (CoefficientPlane plane : picture.planes()) {
            for (int i = 0; i < plane.values().length; i += 64) {
                plane.values()[i] = (short) (random.nextInt(100) - 50);
                plane.values()[i + 1 + random.nextInt(9)] = (short) (random.nextInt(20) - 10);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.desktop())) {
            JpegWriter.standard()
                    .withSegments(to -> to.write(exif(orientation)))
                    .write(picture, out, context);
        }
        return out.toByteArray();
    }

    /** An EXIF segment with an orientation and a description, and with the same words where a thumbnail would be. */
    private static byte[] exif(int orientation) {
        byte[] text = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes("Exif\0\0MM\0*\0\0\0\10\0\2".getBytes(StandardCharsets.ISO_8859_1));
        block.writeBytes(new byte[] {0x01, 0x0E, 0, 2, 0, 0, 0, (byte) text.length, 0, 0, 0, 38});
        block.writeBytes(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        block.writeBytes(new byte[] {0, 0, 0, 0});
        block.writeBytes(text);
        byte[] content = block.toByteArray();
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (content.length + 2)});
        segment.writeBytes(content);
        return segment.toByteArray();
    }

    private record Done(Report report, byte[] file) {}

    private static Done run(PrivacyPipeline pipeline, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return new Done(pipeline.sanitize(Source.of(file), Sink.to(out)), out.toByteArray());
    }

    private static JpegCoefficients coefficients(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return JpegReader.open(SeekableInput.of(file), context).coefficients();
        }
    }

    private static Raster pixels(byte[] file, int orientation) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            var header = Lethe.capabilities().container(ImageFormat.JPEG).header(SeekableInput.of(file), context);
            assertThat(header.orientation().exif()).isEqualTo(orientation);
            return Raster.of(
                    Lethe.capabilities().decoder(ImageFormat.JPEG).read(SeekableInput.of(file), header, context),
                    context);
        }
    }

    private static int blocksThatDiffer(byte[] before, byte[] after) throws IOException {
        JpegCoefficients a = coefficients(before);
        JpegCoefficients b = coefficients(after);
        int differing = 0;
        for (int i = 0; i < a.planes().size(); i++) {
            short[] old = a.planes().get(i).values();
            short[] now = b.planes().get(i).values();
            for (int at = 0; at < old.length; at += 64) {
                differing += Arrays.equals(old, at, at + 64, now, at, at + 64) ? 0 : 1;
            }
        }
        return differing;
    }

    @Test
    void covered_jpeg_keeps_all_blocks_but_those_of_touched_mcus() throws IOException {
        byte[] file = picture(WIDTH, HEIGHT, 1);
        PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Redact.boxes(new Box(20, 3, 5, 5)))
                .build();

        Done done = run(pipeline, file);

        assertThat(done.report().lane()).isEqualTo(Lane.COEFFICIENTS);
        assertThat(done.report().notes()).anyMatch(note -> note.contains("nothing but what was edited is coded anew"));
        // one MCU: four blocks of luminance and one of each colour difference
        assertThat(blocksThatDiffer(file, done.file())).isEqualTo(6);
        assertThat(new String(done.file(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(done.report().before().has(Finding.Kind.TEXT)).isTrue();
    }

    @Test
    void box_is_covered_where_it_is_displayed() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] file = picture(WIDTH, HEIGHT, orientation);
            Box box = new Box(18, 4, 10, 20);
            PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .then(Redact.boxes(box))
                    .build();

            Raster shown = pixels(run(pipeline, file).file(), orientation);

            int black = shown.all().sample(shown.index(box.x(), box.y()));
            assertThat(black).isLessThan(6);
            for (int y = box.y(); y < box.y() + box.height(); y++) {
                for (int x = box.x(); x < box.x() + box.width(); x++) {
                    assertThat(shown.all().sample(shown.index(x, y))).isEqualTo(black);
                }
            }
        }
    }

    @Test
    void shapes_wipe_the_mcus_that_they_touch_and_no_other() throws IOException {
        for (int orientation : new int[] {1, 6}) {
            byte[] file = picture(WIDTH * 2, HEIGHT * 4, orientation);
            Ellipse shape = new Ellipse(60, 60, 33, 21);
            PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .then(Redact.regions(List.of(shape)))
                    .build();

            Done done = run(pipeline, file);

            Set<Integer> touched = new HashSet<>();
            for (int y = 0; y < HEIGHT * 4; y++) {
                int[] runs = shape.runs(y);
                for (int x = runs.length == 0 ? 0 : runs[0]; runs.length > 0 && x < runs[1]; x++) {
                    touched.add(y / 16 * 100 + x / 16);
                }
            }
            assertThat(done.report().lane()).isEqualTo(Lane.COEFFICIENTS);
            assertThat(blocksThatDiffer(file, done.file())).isEqualTo(6 * touched.size());
        }
    }

    @Test
    void what_a_detector_sees_is_covered_without_a_generation() throws IOException {
        Detector corner = new Detector() {
            @Override
            public String name() {
                return "corners";
            }

            @Override
            public List<Detection> detect(dev.lethe.pixels.Picture picture, RunContext context) {
                Box region = new Box(picture.layout().width() - 4, 0, 4, 4);
                return List.of(new Detection(Detection.Kind.OBJECT, "corner", region, 1));
            }
        };
        byte[] file = picture(WIDTH, HEIGHT, 1);

        Done done = run(
                Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                        .then(Redact.detected(corner))
                        .build(),
                file);

        assertThat(done.report().lane()).isEqualTo(Lane.COEFFICIENTS);
        assertThat(blocksThatDiffer(file, done.file())).isEqualTo(6);
    }

    @Test
    void covering_and_lossless_compression_go_together() throws IOException {
        byte[] file = picture(WIDTH, HEIGHT, 1);
        PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Redact.boxes(new Box(0, 0, 1, 1)))
                .then(Compress.lossless())
                .build();

        Done done = run(pipeline, file);

        assertThat(done.report().lane()).isEqualTo(Lane.COEFFICIENTS);
        assertThat(blocksThatDiffer(file, done.file())).isEqualTo(6);
        assertThat(done.file().length).isLessThan(file.length);
    }

    @Test
    void turned_jpeg_shows_the_same_without_a_field() throws IOException {
        for (int orientation = 2; orientation <= 8; orientation++) {
            byte[] file = picture(WIDTH, HEIGHT, orientation);
            PrivacyPipeline pipeline = Lethe.pipeline(
                            MetadataPolicy.removeAllButDisplay().withOrientationBaked())
                    .build();

            Done done = run(pipeline, file);

            assertThat(done.report().lane()).isEqualTo(Lane.COEFFICIENTS);
            Raster before = pixels(file, orientation);
            Raster after = pixels(done.file(), 1);
            assertThat(after.layout()).isEqualTo(before.layout());
            // Roundings of the inverse transform are not symmetric.
            for (int i = 0; i < before.all().bytes().length; i++) {
                assertThat(after.all().sample(i)).isCloseTo(before.all().sample(i), within(4));
            }
        }
    }

    private static org.assertj.core.data.Offset<Integer> within(int distance) {
        return org.assertj.core.api.Assertions.within(distance);
    }

    @Test
    void jpeg_that_would_lose_an_edge_keeps_its_field() throws IOException {
        byte[] file = picture(WIDTH - 3, HEIGHT, 2);
        PrivacyPipeline pipeline = Lethe.pipeline(
                        MetadataPolicy.removeAllButDisplay().withOrientationBaked())
                .build();

        Done done = run(pipeline, file);

        assertThat(done.report().lane()).isEqualTo(Lane.BYTES);
        assertThat(done.report().notes()).anyMatch(note -> note.contains("orientation stays a field"));
        pixels(done.file(), 2);
    }

    @Test
    void cleaning_a_turned_jpeg_again_changes_nothing() throws IOException {
        PrivacyPipeline pipeline = Lethe.pipeline(
                        MetadataPolicy.removeAllButDisplay().withOrientationBaked())
                .build();
        byte[] once = run(pipeline, picture(WIDTH, HEIGHT, 6)).file();

        assertThat(run(pipeline, once).file()).isEqualTo(once);
    }
}
