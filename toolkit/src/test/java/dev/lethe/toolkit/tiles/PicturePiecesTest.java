package dev.lethe.toolkit.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.tiles.TilePyramid;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.OpenPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturePiecesTest {
    @TempDir
    private Path folder;

    private final RunContext context = RunContext.of(Limits.desktop());

    private byte[] noise(Layout layout, ImageFormat format) throws IOException {
        Raster raster = Raster.create(layout, context);
        Random random = new Random(5);
        for (int i = 0; i < layout.rowSamples() * layout.height(); i++) {
            raster.all().set(i, random.nextInt(layout.maxSample() + 1));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Lethe.capabilities().encoder(format).write(raster, format, EncodeOptions.defaults(), bytes, context);
        return bytes.toByteArray();
    }

    private Raster pixels(byte[] file) throws IOException {
        try (OpenPicture open = OpenPicture.of(Source.of(file), Lethe.capabilities(), context)) {
            return Raster.of(open.picture(), context);
        }
    }

    @ParameterizedTest
    @CsvSource({"RGB, 8, 100, 70, 33", "RGBA, 16, 50, 64, 16", "GRAY, 16, 40, 40, 40", "GRAY_ALPHA, 8, 17, 90, 64"})
    void joined_pieces_have_the_very_samples(Channels channels, int bits, int width, int height, int edge)
            throws IOException {
        byte[] picture = noise(new Layout(width, height, channels, bits, ColorProfile.SRGB), ImageFormat.PNG);
        Path pieces = folder.resolve("pieces");
        int count = PicturePieces.split(Source.of(picture), edge, pieces);
        assertThat(count).isEqualTo(((width - 1) / edge + 1) * ((height - 1) / edge + 1));

        for (ImageFormat format : new ImageFormat[] {ImageFormat.PNG, ImageFormat.TIFF}) {
            Sink.ToBytes joined = Sink.toBytes();
            PicturePieces.join(pieces, joined, format);
            Raster back = pixels(joined.bytes());
            assertThat(back.layout()).isEqualTo(pixels(picture).layout());
            assertThat(back.all().bytes()).isEqualTo(pixels(picture).all().bytes());
            assertThat(back.all().shorts()).isEqualTo(pixels(picture).all().shorts());
        }
    }

    @Test
    void missing_or_changed_piece_is_told() throws IOException {
        Path pieces = folder.resolve("pieces");
        PicturePieces.split(Source.of(noise(Layout.of(64, 64, Channels.RGB), ImageFormat.PNG)), 32, pieces);
        Path one = pieces.resolve("row0001-column0000.png");
        Files.write(one, noise(Layout.of(31, 32, Channels.RGB), ImageFormat.PNG));
        assertThatThrownBy(() -> PicturePieces.join(pieces, Sink.toBytes(), ImageFormat.PNG))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("row0001-column0000.png");
        Files.delete(one);
        assertThatThrownBy(() -> PicturePieces.join(pieces, Sink.toBytes(), ImageFormat.PNG))
                .isInstanceOf(IOException.class);
        Files.writeString(pieces.resolve(PieceGrid.FILE), "width=-1");
        assertThatThrownBy(() -> PicturePieces.join(pieces, Sink.toBytes(), ImageFormat.PNG))
                .isInstanceOf(MalformedImageException.class);
    }

    @Test
    void what_is_no_picture_leaves_no_folder() throws IOException {
        byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PicturePieces.split(Source.of(text), 64, folder.resolve("pieces")))
                .isInstanceOf(UnsupportedFormatException.class);
        assertThatThrownBy(() -> PictureTiles.write(Source.of(text), TilePyramid.deepZoom(), folder.resolve("tiles")))
                .isInstanceOf(UnsupportedFormatException.class);
        byte[] cut = noise(Layout.of(300, 300, Channels.RGB), ImageFormat.PNG);
        byte[] half = Arrays.copyOf(cut, cut.length / 2);
        assertThatThrownBy(() -> PicturePieces.split(Source.of(half), 64, folder.resolve("pieces")))
                .isInstanceOf(MalformedImageException.class);
        assertThatThrownBy(() -> PictureTiles.write(Source.of(half), TilePyramid.deepZoom(), folder.resolve("tiles")))
                .isInstanceOf(MalformedImageException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void tiles_of_a_picture_of_any_format() throws IOException {
        byte[] tiff = noise(Layout.of(300, 200, Channels.RGB), ImageFormat.TIFF);
        long tiles = PictureTiles.write(Source.of(tiff), TilePyramid.deepZoom(), folder.resolve("tiles"));
        assertThat(tiles).isEqualTo(11);
    }
}
