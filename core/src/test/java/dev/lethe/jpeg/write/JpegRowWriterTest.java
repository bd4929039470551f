package dev.lethe.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limits;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JpegRowWriterTest {
    /** One row of MCUs, as a reader in rows gives it. */
    private static List<CoefficientPlane> row(JpegCoefficients picture, int mcuRow) {
        List<CoefficientPlane> row = new ArrayList<>();
        for (int i = 0; i < picture.planes().size(); i++) {
            CoefficientPlane all = picture.planes().get(i);
            int high = picture.frame().components().get(i).vertical();
            CoefficientPlane band = new CoefficientPlane(all.stride(), high);
            System.arraycopy(all.values(), all.index(0, mcuRow * high), band.values(), 0, band.values().length);
            row.add(band);
        }
        return row;
    }

    @Test
    void rows_make_the_same_file_as_the_whole() throws IOException {
        Random random = new Random(5);
        int compared = 0;
        for (int i = 0; i < 60; i++) {
            JpegCoefficients picture = RandomPictures.next(random);
            JpegWriter writer = JpegWriter.sequential().withRestartInterval(random.nextInt(5));
            if (ScanScript.sequential(picture.frame()).scans().size() == 1) {
                assertThat(inRows(writer, picture)).isEqualTo(ReadBack.write(writer, picture));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static byte[] inRows(JpegWriter writer, JpegCoefficients picture) throws IOException {
        JpegFrame frame = picture.frame();
        HuffmanStatistics statistics = writer.statistics(frame);
        for (int i = 0; i < frame.mcusHigh(); i++) {
            statistics.add(row(picture, i));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegRowWriter rows = writer.rows(frame, statistics.tables(), out, context);
            for (int i = 0; i < frame.mcusHigh(); i++) {
                rows.write(row(picture, i));
            }
            rows.end();
        }
        return out.toByteArray();
    }

    @Test
    void missing_and_surplus_rows_are_refused() throws IOException {
        JpegCoefficients picture = RandomPictures.next(new Random(1));
        JpegFrame frame = picture.frame();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegRowWriter rows = JpegWriter.standard()
                    .rows(frame, SequentialTables.standard(frame), OutputStream.nullOutputStream(), context);
            assertThatThrownBy(rows::end).isInstanceOf(IllegalStateException.class);
            for (int i = 0; i < frame.mcusHigh(); i++) {
                rows.write(picture.planes());
            }
            assertThatThrownBy(() -> rows.write(picture.planes())).isInstanceOf(IllegalStateException.class);
            rows.end();
        }
    }

    @Test
    void frames_whose_components_cannot_share_a_scan_are_refused() {
        JpegFrame.Component component =
                RandomPictures.next(new Random(1)).frame().components().get(0);
        JpegFrame.Component large = new JpegFrame.Component(1, 4, 2, component.quantization());
        JpegFrame frame = new JpegFrame(64, 64, JpegColors.YCBCR, List.of(large, large, large));
        assertThatThrownBy(() -> JpegWriter.sequential().statistics(frame))
                .isInstanceOf(UnsupportedFormatException.class);
    }
}
