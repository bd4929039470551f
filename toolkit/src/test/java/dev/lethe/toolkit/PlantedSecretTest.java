package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.Convert;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.Redact;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants a secret in a picture and in every place where a file may hold it as well, covers it, and searches the result. */
class PlantedSecretTest {
    private static final String MARKER = "LETHE-SECRET-4711";
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;
    private static final Box BOX = new Box(20, 12, 40, 24);
    private static final int MOST_INFLATED = 1 << 20;

    private static byte[] marker() {
        return MARKER.getBytes(StandardCharsets.US_ASCII);
    }

    /** A plain picture with a bright pattern in the box, under alpha 0 where there is alpha. */
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, inside(x, y) ? secret(x, y) : 0xFF406080 + x);
            }
        }
        return image;
    }

    private static boolean inside(int x, int y) {
        return x >= BOX.x() && x < BOX.x() + BOX.width() && y >= BOX.y() && y < BOX.y() + BOX.height();
    }

    private static int secret(int x, int y) {
        int alpha = x % 2 == 0 ? 0 : 0xFF000000;
        return alpha | ((x / 4 + y / 4) % 2 == 0 ? 0xFFE010 : 0x10E0FF);
    }

    /** Colours that nothing uses, whose bytes spell the marker. */
    private static BufferedImage paletted() {
        byte[] colors = new byte[256 * 3];
        for (int i = 0; i < 8; i++) {
            colors[3 * i] = (byte) (30 * i);
        }
        System.arraycopy(marker(), 0, colors, 3 * 100, marker().length);
        IndexColorModel palette = new IndexColorModel(8, 256, colors, 0, false);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, inside(x, y) ? (x / 4 + y / 4) % 2 * 7 : 1 + x % 5);
            }
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] withTrailer(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(file);
        out.writeBytes(marker());
        return out.toByteArray();
    }

    /** A small JPEG that shows the secret and says so. */
    private static byte[] thumbnail() throws IOException {
        byte[] plain = file(picture(BufferedImage.TYPE_INT_RGB), "jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xFE, marker());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        out.write(0xFF);
        out.write(marker);
        out.write((content.size() + 2) >> 8);
        out.write((content.size() + 2) & 0xFF);
        out.writeBytes(content.toByteArray());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** A thumbnail in EXIF, JFXX, Photoshop's resources and XMP, a second picture as MPF and gain maps have, a trailer. */
    private static byte[] jpeg() throws IOException {
        byte[] plain = file(picture(BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] small = thumbnail();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE0, latin("JFXX\0\20"), small);
        // IFD0 is empty; IFD1 holds the offset and length of a thumbnail (TIFF 6.0, Exif 2.32 section 4.5.5)
        segment(
                out,
                0xE1,
                latin("Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\16\0\2\2\1\0\4\0\0\0\1\0\0\0\54\2\2\0\4\0\0\0\1"),
                number(small.length),
                number(0),
                small);
        segment(
                out,
                0xE1,
                latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><t>"),
                Base64.getEncoder().encode(small),
                latin("</t><d>" + MARKER + "</d></x:xmpmeta>"));
        segment(out, 0xE2, latin("MPF\0MM\0*\0\0\0\10\0\0\0\0\0\0"), marker());
        segment(out, 0xED, latin("Photoshop 3.0\0" + "8BIM\4\14\0\0"), number(28 + small.length), new byte[28], small);
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(small);
        return withTrailer(out.toByteArray());
    }

    private static byte[] pages(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                BufferedImage page = format.equals("gif") ? paletted() : picture(BufferedImage.TYPE_INT_RGB);
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static PrivacyPipeline covering() {
        return Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Redact.boxes(BOX))
                .then(Lethe.sameFormatOrPng())
                .build();
    }

    private static byte[] covered(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        covering().sanitize(Source.of(file), Sink.to(out));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "png-palette", "png-rgb", "gif", "bmp", "bmp-palette", "tiff", "webp"})
    void nothing_of_a_covered_secret_is_left(String kind) throws IOException {
        byte[] file = switch (kind) {
            case "jpeg" -> jpeg();
            case "png" -> withTrailer(file(picture(BufferedImage.TYPE_INT_ARGB), "png"));
            case "png-palette" -> withTrailer(file(paletted(), "png"));
            case "png-rgb" -> withTrailer(file(picture(BufferedImage.TYPE_INT_RGB), "png"));
            case "gif" -> withTrailer(file(paletted(), "gif"));
            case "bmp" -> withTrailer(file(picture(BufferedImage.TYPE_INT_RGB), "bmp"));
            case "bmp-palette" -> withTrailer(file(paletted(), "bmp"));
            case "tiff" -> withTrailer(file(picture(BufferedImage.TYPE_INT_RGB), "tiff"));
            default -> withTrailer(webp());
        };
        assertThat(holdsMarker(file)).isTrue();

        byte[] result = covered(file);

        assertThat(holdsMarker(result)).isFalse();
        assertOneColour(result);
    }

    private static byte[] webp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Convert.to(ImageFormat.WEBP))
                .build()
                .sanitize(Source.of(file(picture(BufferedImage.TYPE_INT_ARGB), "png")), Sink.to(out));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "tiff"})
    void further_frames_and_pages_are_refused_or_gone(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            covering().sanitize(Source.of(withTrailer(pages(format))), Sink.to(out));
        } catch (MissingCapabilityException e) {
            assertThat(out.size()).isZero();
            assertThat(e).hasMessageContaining("frames");
            return;
        }
        assertThat(holdsMarker(out.toByteArray())).isFalse();
        assertOneColour(out.toByteArray());
    }

    @Test
    void formats_without_a_pixel_writer_become_pngs_if_the_user_allows_it() throws IOException {
        for (ImageFormat format : List.of(
                ImageFormat.HEIF,
                ImageFormat.AVIF,
                ImageFormat.JXL,
                ImageFormat.JP2,
                ImageFormat.PSD,
                ImageFormat.SVG)) {
            assertThat(Lethe.sameFormatOrPng().target(format)).isEqualTo(ImageFormat.PNG);
            assertThatThrownBy(() -> Lethe.capabilities().encoder(format))
                    .isInstanceOf(MissingCapabilityException.class);
        }
    }

    /** All pixels of the box as Lethe decodes them, and, where the JDK can, as it does. */
    private static void assertOneColour(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            SeekableInput input = SeekableInput.of(file);
            ImageFormat format = format(file);
            ImageHeader header = Lethe.capabilities().container(format).header(input, context);
            assertThat(header.frames()).isEqualTo(1);
            Raster raster = Raster.of(Lethe.capabilities().decoder(format).read(input, header, context), context);
            int first = raster.index(BOX.x(), BOX.y());
            int channels = raster.layout().channels().count();
            for (int y = BOX.y(); y < BOX.y() + BOX.height(); y++) {
                for (int x = BOX.x(); x < BOX.x() + BOX.width(); x++) {
                    for (int c = 0; c < channels; c++) {
                        int sample = raster.all().sample(raster.index(x, y) + c);
                        assertThat(sample).isCloseTo(raster.all().sample(first + c), within(2));
                        boolean alpha = raster.layout().channels().hasAlpha() && c == channels - 1;
                        assertThat(sample).isBetween(alpha ? 255 : 0, alpha ? 255 : 8);
                    }
                }
            }
        }
        BufferedImage seen = ImageIO.read(new java.io.ByteArrayInputStream(file));
        assertThat(seen == null || (seen.getRGB(BOX.x() + 3, BOX.y() + 3) & 0xF0F0F0) == 0)
                .isTrue();
    }

    private static org.assertj.core.data.Offset<Integer> within(int distance) {
        return org.assertj.core.api.Assertions.within(distance);
    }

    private static ImageFormat format(byte[] file) {
        String start = new String(file, 0, 12, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        if (start.startsWith("RIFF")) {
            return ImageFormat.WEBP;
        }
        if (start.startsWith("GIF")) {
            return ImageFormat.GIF;
        }
        if (start.startsWith("BM")) {
            return ImageFormat.BMP;
        }
        if (start.startsWith("II") || start.startsWith("MM")) {
            return ImageFormat.TIFF;
        }
        return start.contains("PNG") ? ImageFormat.PNG : ImageFormat.JPEG;
    }

    /** As it is, in Base64 at each of three offsets, and in whatever can be inflated. */
    private static boolean holdsMarker(byte[] file) {
        List<String> needles = new ArrayList<>(List.of(MARKER));
        for (int lead = 0; lead < 3; lead++) {
            String coded = Base64.getEncoder().encodeToString(latin("x".repeat(lead) + MARKER));
            needles.add(coded.substring(4, coded.length() - 4));
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (needles.stream().anyMatch(text::contains)) {
            return true;
        }
        for (int i = 0; i < file.length - 2; i++) {
            if ((file[i] & 0x0F) == 8
                    && (file[i] & 0xFF) <= 0x78
                    && ((file[i] & 0xFF) << 8 | file[i + 1] & 0xFF) % 31 == 0) {
                String inflated = inflated(file, i);
                if (needles.stream().anyMatch(inflated::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String inflated(byte[] file, int from) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            inflater.setInput(file, from, file.length - from);
            int count;
            while (out.size() < MOST_INFLATED && (count = inflater.inflate(part)) > 0) {
                out.write(part, 0, count);
            }
        } catch (DataFormatException e) {
            // What came before counts.
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
