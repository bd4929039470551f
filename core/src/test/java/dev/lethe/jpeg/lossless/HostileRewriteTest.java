package dev.lethe.jpeg.lossless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Files that once were another picture after they had been written anew. */
class HostileRewriteTest {
    private static final HexFormat HEX = HexFormat.of();

    private static String write(JpegCoefficients picture, JpegWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(picture, out, Samples.context());
        return HEX.formatHex(out.toByteArray());
    }

    private static JpegReader rewrite(JpegRewrite rewrite, String file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rewrite.write(SeekableInput.of(HEX.parseHex(file)), out, Samples.context());
        return open(HEX.formatHex(out.toByteArray()));
    }

    private static JpegReader open(String file) throws IOException {
        return JpegReader.open(SeekableInput.of(HEX.parseHex(file)), Samples.context());
    }

    @Test
    void components_of_one_id_stay_apart_in_scans_of_their_own() throws IOException {
        JpegCoefficients picture = Samples.random(16, 16, 11, 11, 11);
        String file = write(picture, JpegWriter.sequential())
                .replaceFirst("0111(..)0211(..)0311", "0111$10111$20111")
                .replaceFirst("ffda000c03(..)(..)(..)(..)(..)(..)", "ffda000c0301$201$401$6");

        JpegCoefficients alike = open(file).coefficients();

        JpegCoefficients read = open(write(alike, JpegWriter.progressive())).coefficients();

        assertThat(alike.frame().components())
                .extracting(JpegFrame.Component::id)
                .containsOnly(1);
        for (int i = 0; i < 3; i++) {
            CoefficientPlane plane = picture.planes().get(i);
            assertThat(read.planes().get(i).values()).isEqualTo(plane.values());
        }
    }

    @Test
    void adobe_marker_behind_the_scan_gets_no_say() throws IOException {
        String adobe = "ffee000e41646f626500640000000000";
        String file = write(Samples.random(16, 16, 11, 11, 11), JpegWriter.sequential());
        String late = file.substring(0, file.length() - 4) + adobe + "ffd9";

        JpegReader read = rewrite(JpegRewrite.sameCoding(), late);

        assertThat(open(late).frame().colors()).isEqualTo(JpegColors.YCBCR);
        assertThat(read.frame().colors()).isEqualTo(JpegColors.YCBCR);
        assertThat(read.hasAdobe()).isFalse();
    }
}
