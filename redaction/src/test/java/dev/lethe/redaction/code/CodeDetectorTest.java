package dev.lethe.redaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeDetectorTest {
    private static final int SIDE = 640;
    private static final double MODULE = 4;

    private final RunContext context = RunContext.of(Limits.desktop());

    private static BitMatrix code(BarcodeFormat format, String content) throws WriterException {
        BitMatrix drawn = new MultiFormatWriter().encode(content, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
        int[] box = drawn.getEnclosingRectangle();
        int height = box[3] == 1 ? 25 : box[3];
        BitMatrix code = new BitMatrix(box[2], height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < box[2]; x++) {
                if (drawn.get(box[0] + x, box[1] + Math.min(y, box[3] - 1))) {
                    code.set(x, y);
                }
            }
        }
        return code;
    }

    /** A code in the middle of a plain picture, turned. */
    private Raster picture(BitMatrix code, double degrees, boolean inverted) throws IOException {
        Raster raster = Raster.create(Layout.of(SIDE, SIDE, Channels.GRAY), context);
        int samples = 4;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int light = 0;
                for (int i = 0; i < samples * samples; i++) {
                    double px = x + (i % samples + 0.5) / samples;
                    double py = y + (i / samples + 0.5) / samples;
                    light += dark(code, px, py, degrees) == inverted ? 1 : 0;
                }
                raster.all().set(raster.index(x, y), 30 + 210 * light / (samples * samples));
            }
        }
        return raster;
    }

    private static boolean dark(BitMatrix code, double x, double y, double degrees) {
        double[] place = place(code, x, y, degrees);
        return inside(code, place) && code.get((int) place[0], (int) place[1]);
    }

    private static double[] place(BitMatrix code, double x, double y, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double dx = (x - SIDE / 2.0) / MODULE;
        double dy = (y - SIDE / 2.0) / MODULE;
        return new double[] {dx * cos + dy * sin + code.getWidth() / 2.0, dy * cos - dx * sin + code.getHeight() / 2.0};
    }

    private static boolean inside(BitMatrix code, double[] place) {
        return place[0] >= 0 && place[1] >= 0 && place[0] < code.getWidth() && place[1] < code.getHeight();
    }

    private static double covered(List<Detection> found, BitMatrix code, double degrees) {
        int all = 0;
        int covered = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (inside(code, place(code, x + 0.5, y + 0.5, degrees))) {
                    all++;
                    covered += holds(found, x, y) ? 1 : 0;
                }
            }
        }
        return (double) covered / all;
    }

    private static boolean holds(List<Detection> found, int x, int y) {
        for (Detection detection : found) {
            int[] runs = detection.region().runs(y);
            for (int i = 0; i < runs.length; i += 2) {
                if (x >= runs[i] && x < runs[i + 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "QR_CODE, HTTPS://LETHE.EXAMPLE/4711, 0",
        "QR_CODE, HTTPS://LETHE.EXAMPLE/4711, 33",
        "DATA_MATRIX, LETHE 4711 AND SOME MORE, 0",
        "DATA_MATRIX, LETHE 4711 AND SOME MORE, 33",
        "AZTEC, LETHE 4711 AND SOME MORE, 0",
        "AZTEC, LETHE 4711 AND SOME MORE, 33",
        "PDF_417, LETHE 4711, 0",
        "CODE_128, LETHE4711, 0",
        "CODE_128, LETHE4711, 33",
        "CODE_39, LT4711, 80",
        "EAN_13, 4006381333931, 0",
        "EAN_8, 96385074, 45",
        "UPC_A, 036000291452, 12",
        "ITF, 12345678, 0"
    })
    void code_is_covered_whatever_its_angle_and_colours(BarcodeFormat format, String content, double degrees)
            throws Exception {
        BitMatrix code = code(format, content);
        for (boolean inverted : new boolean[] {false, true}) {
            List<Detection> found = CodeDetector.create().detect(picture(code, degrees, inverted), context);

            assertThat(found).isNotEmpty().allMatch(detection -> detection.kind() == Detection.Kind.CODE);
            assertThat(covered(found, code, degrees)).isGreaterThan(0.9);
        }
    }

    @Test
    void noise_and_stripes_are_no_codes() throws IOException {
        Random random = new Random(5);
        Raster noise = Raster.create(Layout.of(300, 300, Channels.RGB), context);
        Raster stripes = Raster.create(Layout.of(300, 300, Channels.GRAY), context);
        for (int i = 0; i < noise.all().bytes().length; i++) {
            noise.all().set(i, 110 + (int) (random.nextGaussian() * 12));
        }
        for (int i = 0; i < stripes.all().bytes().length; i++) {
            stripes.all().set(i, i % 300 % 12 < 5 ? 20 : 230);
        }

        assertThat(CodeDetector.create().detect(noise, context)).isEmpty();
        assertThat(CodeDetector.create().detect(stripes, context)).isEmpty();
    }

    @Test
    void tiny_pictures_hold_no_code() throws IOException {
        Raster tiny = Raster.create(Layout.of(1, 1, Channels.RGBA), context);
        assertThat(CodeDetector.create().detect(tiny, context)).isEmpty();
        assertThat(CodeDetector.create().name()).isEqualTo("codes");
    }
}
