package dev.lethe.toolkit.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.Sensitive;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.text.ReadWord;
import dev.lethe.redaction.text.TextReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final String[] LINES = {
        "Patient: Ada Byron", "Diagnosis: none that we know of", "Hospital of the town, ward three",
                "Take one tablet daily",
        "Dose 20 mg in the morning", "Results of the laboratory follow", "Treatment goes on as before",
                "Signed by the doctor"
    };

    private final RunContext context = RunContext.of(Limits.desktop());

    private Raster raster(BufferedImage image) throws IOException {
        Raster raster = Raster.create(Layout.of(image.getWidth(), image.getHeight(), Channels.RGB), context);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int c = 0; c < 3; c++) {
                    raster.all().set(raster.index(x, y) + c, image.getRGB(x, y) >> (16 - 8 * c) & 0xFF);
                }
            }
        }
        return raster;
    }

    private Raster page() throws IOException {
        BufferedImage image = new BufferedImage(600, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 640);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        for (int i = 0; i < LINES.length; i++) {
            pen.drawString(LINES[i], 50, 80 + 40 * i);
        }
        pen.dispose();
        return raster(image);
    }

    private Raster scene() throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                int gray = 100 + (x + y) / 8 + random.nextInt(20);
                image.setRGB(x, y, gray << 16 | gray << 8 | gray);
            }
        }
        return raster(image);
    }

    @Test
    void page_is_told_from_a_scene_by_looks() throws IOException {
        assertThat(Sensitivity.byLooks().assess(page(), context).first().showing())
                .isEqualTo(Showing.DOCUMENT);
        assertThat(Sensitivity.byLooks().assess(scene(), context).first().showing())
                .isEqualTo(Showing.PHOTO);
    }

    @Test
    void words_tell_the_kind_of_a_page() throws IOException {
        TextReader reader = (picture, run) -> {
            List<ReadWord> words = new ArrayList<>();
            for (int i = 0; i < LINES.length; i++) {
                int x = 50;
                for (String word : LINES[i].split(" ")) {
                    words.add(new ReadWord(Sensitive.of(word), new Box(x, 65 + 40 * i, 8 * word.length(), 18), 0.9));
                    x += 8 * word.length() + 6;
                }
            }
            return words;
        };
        Assessment seen = Sensitivity.byLooks().withReader(reader).assess(page(), context);
        assertThat(seen.first().showing()).isEqualTo(Showing.MEDICAL_DOCUMENT);
        assertThat(seen.toString()).doesNotContain("Ada", "Byron");
    }

    @Test
    void faces_are_said_where_a_detector_finds_them() throws IOException {
        Detector faces = new Detector() {
            @Override
            public String name() {
                return "faces";
            }

            @Override
            public List<Detection> detect(dev.lethe.pixels.Picture picture, RunContext run) {
                return List.of(new Detection(Detection.Kind.FACE, "face", new Box(10, 10, 40, 40), 0.9));
            }
        };
        assertThat(Sensitivity.byLooks()
                        .withFaces(faces)
                        .assess(scene(), context)
                        .likely(Showing.FACES))
                .isTrue();
    }
}
