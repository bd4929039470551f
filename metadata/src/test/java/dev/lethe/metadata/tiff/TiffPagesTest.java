package dev.lethe.metadata.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.verify.TiffProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Which directories of the chain count as pages. */
class TiffPagesTest {
    private static final int SIZE_BEYOND_THE_FILE = 200_000;

    @Test
    void older_jpeg_page_goes_when_a_directory_stands_where_its_data_should_be() throws IOException {
        ByteBuffer probe = ByteBuffer.wrap(file(8, SIZE_BEYOND_THE_FILE)).order(ByteOrder.LITTLE_ENDIAN);
        int second = probe.getInt(behind(probe, probe.getInt(4)));
        int third = probe.getInt(behind(probe, second));
        byte[] cut = file(third - 1, SIZE_BEYOND_THE_FILE);

        assertThat(pages(strip(cut))).isEqualTo(2);
    }

    @Test
    void older_jpeg_page_stays_when_its_data_are_there() throws IOException {
        byte[] whole = file(8, 40);

        assertThat(pages(strip(whole))).isEqualTo(3);
    }

    /** Found by fuzzing: the proof looked for a start marker in a strip that is shorter than one. */
    @Test
    void older_jpeg_strip_of_one_byte_is_no_stream() throws IOException {
        TiffBytes file = TiffBytes.classic();
        file.page().picture(2, 2, 1, 6, 1).shorts(512, 1).strips(2, new byte[] {(byte) 0xFF});
        byte[] result = strip(file.build());

        FindingCollector residue = new FindingCollector();
        try (RunContext context = RunContext.of(Limits.desktop())) {
            new TiffProof().check(SeekableInput.of(result), MetadataPolicy.removeAllButDisplay(), residue, context);
        }

        assertThat(residue.findings()).isEmpty();
    }

    private static byte[] file(int strip, int length) {
        TiffBytes file = TiffBytes.classic();
        file.page().picture(2, 2, 1, 1, 1).strips(2, TiffContractTest.strip(4, 1));
        file.page()
                .picture(2, 2, 1, 6, 1)
                .shorts(512, 1)
                .offsets(513, TiffContractTest.TABLES)
                .longs(514, TiffContractTest.TABLES.length)
                .longs(273, strip)
                .longs(279, length)
                .shorts(278, 2);
        file.page().picture(2, 2, 1, 1, 1).strips(2, TiffContractTest.strip(4, 9));
        return file.build();
    }

    /** The place of the pointer to the directory after the one at an offset. */
    private static int behind(ByteBuffer in, int at) {
        return at + 2 + 12 * in.getShort(at);
    }

    private static int pages(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int pages = 0;
        for (int at = in.getInt(4); at != 0; at = in.getInt(behind(in, at))) {
            pages++;
        }
        return pages;
    }

    private static byte[] strip(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.desktop())) {
            StripRequest request = StripRequest.of(MetadataPolicy.removeAllButDisplay());
            new TiffCodec().strip(SeekableInput.of(file), out, request, new FindingCollector(), context);
        }
        return out.toByteArray();
    }
}
