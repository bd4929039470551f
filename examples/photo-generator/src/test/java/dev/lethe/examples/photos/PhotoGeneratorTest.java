package dev.lethe.examples.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the pictures open, that they carry what they are meant to give away, and never change. */
class PhotoGeneratorTest {

    @TempDir
    static Path folder;

    private static List<Path> files = List.of();

    @BeforeAll
    static void generate() throws IOException {
        System.setProperty("java.awt.headless", "true");
        files = PhotoGenerator.generate(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "lighthouse.jpg, 1600, 1200",
        "portrait.jpg, 1600, 1200",
        "tulips.jpg, 1200, 1200",
        "chat-screenshot.png, 720, 980",
        "teapot-cutout.png, 800, 800",
        "sailing-boat.png, 480, 320",
    })
    void opensWithTheJdk(String name, int width, int height) throws IOException {
        BufferedImage picture = ImageIO.read(folder.resolve(name).toFile());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lighthouse.jpg | Exif,LUMORA,8BIM,ICC_PROFILE,MPF,ftypisom,GCamera:MotionPhoto,Champ de Mars",
                "lighthouse.jpg | Juniper Quillfeather,Clementine Thistlewick,LP9-0042-7731,LL27-118-2209,Shared from",
                "portrait.jpg | Exif,MPF,hdrgm:GainMapMax,mwg-rs:Name,Clementine Thistlewick,14 Nowhere Lane",
                "tulips.jpg | JFIF,HasExtendedXMP,http://ns.adobe.com/xmp/extension/,c2pa,Adobe,spare key,8BIM",
                "chat-screenshot.png | tEXt,zTXt,iTXt,tIME,eXIf,iCCP,KSampler,XML:com.adobe.xmp,Juniper Quillfeather",
                "teapot-cutout.png | Raw profile type iptc,xmpMM:DerivedFrom,kitchen.lpr,eXIf",
                "sailing-boat.png | acTL,fcTL,fdAT,luMo,Juniper Quillfeather,LP9-0042-7731",
                "balloons.webp | RIFF,WEBPVP8X,ICCP,VP8L,EXIF,XMP ,LUMO,Clementine Thistlewick,LP9-0042-7731",
            })
    void carriesWhatItIsMeantToGiveAway(String name, String markers) throws IOException {
        assertThat(new String(bytes(name), ISO_8859_1)).contains(markers.split(","));
    }

    @Test
    void thumbnailAndPreviewShowMoreThanTheCrop() throws IOException {
        byte[] file = bytes("lighthouse.jpg");
        BufferedImage thumbnail = picture(file, find(file, 0xFFD8FFDB, 2));
        assertThat(ratio(thumbnail)).isEqualTo(5.0 / 3);
        int end = find(file, 0xFFD9FFD8, 0);
        assertThat(ratio(picture(file, end + 2))).isEqualTo(5.0 / 3);
    }

    @Test
    void gainMapFollowsThePortrait() throws IOException {
        byte[] file = bytes("portrait.jpg");
        BufferedImage gainMap = picture(file, find(file, 0xFFD9FFD8, 0) + 2);
        assertThat(gainMap.getWidth()).isEqualTo(400);
        assertThat(gainMap.getHeight()).isEqualTo(300);
    }

    @Test
    void screenshotKeepsTheEndOfTheUncroppedFile() throws IOException {
        byte[] file = bytes("chat-screenshot.png");
        int end = find(file, 0x49454E44, 0);
        assertThat(find(file, 0x49454E44, end + 1)).isEqualTo(file.length - 8);
        assertThat(file.length - end).isGreaterThan(2000);
    }

    @Test
    void kitchenSurvivesUnderTheTransparentPixels() throws IOException {
        BufferedImage cutOut = ImageIO.read(folder.resolve("teapot-cutout.png").toFile());
        BufferedImage kitchen = TeapotScene.kitchen();
        for (int y = 0; y < 160; y += 20) {
            for (int x = 0; x < 800; x += 20) {
                assertThat(cutOut.getRGB(x, y)).isEqualTo(kitchen.getRGB(x, y) & 0xFFFFFF);
            }
        }
    }

    @Test
    void webpChunksFillTheFile() throws IOException {
        byte[] file = bytes("balloons.webp");
        int at = 12;
        while (at < file.length) {
            int length = Integer.reverseBytes(word(file, at + 4));
            at += 8 + length + length % 2;
        }
        assertThat(at).isEqualTo(file.length);
        assertThat(Integer.reverseBytes(word(file, 4))).isEqualTo(file.length - 8);
    }

    @Test
    void secondRunGivesTheSameBytes(@TempDir Path again) throws IOException {
        for (Path file : PhotoGenerator.generate(again)) {
            assertThat(folder.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void filesStayModest() throws IOException {
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        assertThat(files).hasSize(7);
        assertThat(total).isBetween(500_000L, 2_500_000L);
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private static double ratio(BufferedImage picture) {
        return (double) picture.getWidth() / picture.getHeight();
    }

    private static BufferedImage picture(byte[] file, int from) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Arrays.copyOfRange(file, from, file.length)));
    }

    /** Finds the first place at or after {@code from} where these four bytes stand. */
    private static int find(byte[] file, int fourBytes, int from) {
        for (int at = from; at + 4 <= file.length; at++) {
            if (word(file, at) == fourBytes) {
                return at;
            }
        }
        throw new AssertionError("Not found: " + Integer.toHexString(fourBytes));
    }

    private static int word(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }
}
