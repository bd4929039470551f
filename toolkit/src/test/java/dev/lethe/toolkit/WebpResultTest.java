package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.encoding.Convert;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.spi.EncodeStep;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures that become WebPs on the whole way: encoded, given their profile, verified. */
class WebpResultTest {
    private static final int AFTER_IHDR = 33;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Report sanitize(byte[] picture, EncodeStep encoding) throws IOException {
        out.reset();
        return PrivacyPipeline.builder()
                .with(Lethe.capabilities())
                .then(encoding)
                .then(Metadata.strip(MetadataPolicy.removeAllButDisplay()))
                .build()
                .sanitize(Source.of(picture), Sink.to(out));
    }

    private String text() {
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] png(int type) throws IOException {
        BufferedImage image = new BufferedImage(90, 70, type);
        for (int y = 0; y < 70; y++) {
            for (int x = 0; x < 90; x++) {
                int wave = (int) (128 + 60 * Math.sin(x / 5.0) + 50 * Math.sin(y / 4.0) + (x * 31 ^ y * 17) % 11);
                image.setRGB(x, y, 0xFF000000 | wave << 16 | wave << 8 | Math.min(255, wave + x % 7));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    private static byte[] withProfile(byte[] png, int space) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("iCCPJane's camera\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(content)) {
            deflated.write(ICC_Profile.getInstance(space).getData());
        }
        CRC32 crc = new CRC32();
        crc.update(content.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(file);
        data.write(png, 0, AFTER_IHDR);
        data.writeInt(content.size() - 4);
        data.write(content.toByteArray());
        data.writeInt((int) crc.getValue());
        data.write(png, AFTER_IHDR, png.length - AFTER_IHDR);
        return file.toByteArray();
    }

    @Test
    void profile_of_the_picture_goes_along_without_its_identity() throws IOException {
        byte[] picture = withProfile(png(BufferedImage.TYPE_INT_RGB), ColorSpace.CS_LINEAR_RGB);
        Report report = sanitize(picture, Convert.to(ImageFormat.WEBP));

        assertThat(report.format()).isEqualTo(ImageFormat.WEBP);
        assertThat(text()).startsWith("RIFF").contains("VP8X", "ICCP", "VP8L").doesNotContain("Jane");
    }

    @Test
    void profile_for_grey_is_not_put_into_coloured_data() throws IOException {
        byte[] picture = withProfile(png(BufferedImage.TYPE_BYTE_GRAY), ColorSpace.CS_GRAY);
        sanitize(picture, Convert.to(ImageFormat.WEBP));
        assertThat(text()).contains("VP8L").doesNotContain("ICCP");
    }

    @Test
    void number_of_bytes_holds_for_the_finished_file_with_its_profile() throws IOException {
        byte[] picture = withProfile(png(BufferedImage.TYPE_INT_RGB), ColorSpace.CS_LINEAR_RGB);
        for (ImageFormat format : new ImageFormat[] {ImageFormat.JPEG, ImageFormat.WEBP}) {
            Report report = sanitize(picture, Compress.maxBytes(3000).to(format).withEffort(Effort.FAST));
            assertThat(report.encoding().orElseThrow().reached()).isTrue();
            assertThat(report.bytesAfter()).isEqualTo(out.size()).isBetween(2700L, 3000L);
        }
    }

    @Test
    void smallest_is_never_larger_than_the_cleaned_original() throws IOException {
        byte[] picture = png(BufferedImage.TYPE_INT_RGB);
        Report first = sanitize(picture, Compress.lossless().smallest().withEffort(Effort.FAST));
        byte[] once = out.toByteArray();
        Report again = sanitize(once, Compress.lossless().smallest().withEffort(Effort.FAST));

        assertThat(first.encoding().orElseThrow().score()).hasValue(Encoding.IDENTICAL);
        assertThat(first.bytesAfter()).isLessThan(picture.length);
        assertThat(again.bytesAfter()).isLessThanOrEqualTo(first.bytesAfter());
    }
}
