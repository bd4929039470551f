package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.read.JpegCoding;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures whose coefficients do not fit into memory. */
class StripedFileTest {
    /** Two stripes and a part of a third. */
    private static final int WIDTH = 2100;

    private static final int HEIGHT = 1400;

    private final RunContext context = EncodeSamples.context();

    private JpegReader read(ByteArrayOutputStream file) throws IOException {
        return JpegReader.open(SeekableInput.of(file.toByteArray()), context);
    }

    @ParameterizedTest
    @EnumSource(ChromaSubsampling.class)
    void picture_is_as_good_as_one_coded_as_a_whole(ChromaSubsampling subsampling) throws IOException {
        Raster picture = EncodeSamples.photo(WIDTH, HEIGHT, Channels.RGB);
        JpegEncoder encoder =
                JpegEncoder.quality(80).withEffort(EncoderEffort.FAST).withSubsampling(subsampling);
        ByteArrayOutputStream striped = new ByteArrayOutputStream();
        encoder.writeInStripes(picture, striped, context);

        JpegCoefficients got = read(striped).coefficients();
        JpegCoefficients whole = encoder.coefficients(picture, context);
        assertThat(got.frame()).isEqualTo(whole.frame());
        assertThat(ReferenceDecoder.psnr(picture, got)).isGreaterThan(ReferenceDecoder.psnr(picture, whole) - 0.05);
    }

    @Test
    void writer_takes_stripes_by_itself_where_memory_is_small() throws IOException {
        Raster picture = EncodeSamples.photo(WIDTH, HEIGHT, Channels.GRAY);
        ByteArrayOutputStream roomy = new ByteArrayOutputStream();
        JpegEncoder.quality(80).write(picture, roomy, context);
        ByteArrayOutputStream tight = new ByteArrayOutputStream();
        try (RunContext small = RunContext.of(Limits.desktop().withMaxMemory(10_000_000))) {
            JpegEncoder.quality(80).write(picture, tight, small);
        }
        assertThat(read(tight).coding()).isNotEqualTo(JpegCoding.PROGRESSIVE);
        assertThat(tight.size()).isLessThan(roomy.size() * 11 / 10);
    }
}
