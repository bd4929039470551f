package dev.lethe.benchmarks.batch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Makes any number of small JPEGs, the same ones each time, no two alike: some pictures, each time with another Exif block. */
public final class SmallJpegs {
    private static final int PICTURES = 64;
    private static final int PER_FOLDER = 1000;
    private static final int EXIF_SUB_IFD = 0x8769;
    private static final int GPS_IFD = 0x8825;
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private SmallJpegs() {}

    /**
     * Writes pictures to subfolders of a folder.
     *
     * @param args the folder, how many
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(picture(i));
        }
        for (int i = 0; i < count; i++) {
            Path sub = folder.resolve(String.format(Locale.ROOT, "%03d", i / PER_FOLDER));
            if (i % PER_FOLDER == 0) {
                Files.createDirectories(sub);
            }
            Path file = sub.resolve(String.format(Locale.ROOT, "IMG_%06d.jpg", i));
            Files.write(file, withExif(pictures.get(i % PICTURES), i));
        }
    }

    private static byte[] picture(int seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(160) - 20, random.nextInt(120) - 20, 5 + random.nextInt(60), 40);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** A picture with a block of its own behind SOI (Exif 2.32, 4.5.4 and 4.6). */
    private static byte[] withExif(byte[] jpeg, int number) {
        byte[] block = exif(number);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + block.length + 10);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (block.length + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(block).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static byte[] exif(int number) {
        String time = String.format(
                Locale.ROOT,
                "2026:%02d:%02d %02d:%02d:%02d\0",
                1 + number % 12,
                1 + number / 12 % 28,
                number / 336 % 24,
                number / 8064 % 60,
                number % 60);
        String serial = String.format(Locale.ROOT, "SN%08d\0", number);
        ByteBuffer tiff = ByteBuffer.allocate(230);
        tiff.putInt(0x4D4D002A).putInt(8).putShort((short) 4);
        entry(tiff, 0x010F, ASCII, 12, 62);
        entry(tiff, 0x0132, ASCII, 20, 74);
        entry(tiff, EXIF_SUB_IFD, LONG, 1, 94);
        entry(tiff, GPS_IFD, LONG, 1, 136);
        tiff.putInt(0).put("Lethe Cam 1\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put(time.getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 1);
        entry(tiff, 0xA431, ASCII, 11, 112);
        tiff.putInt(0).put(serial.getBytes(StandardCharsets.US_ASCII)).position(136);
        tiff.putShort((short) 2);
        entry(tiff, 0x0002, RATIONAL, 3, 166);
        entry(tiff, 0x0004, RATIONAL, 3, 190);
        tiff.putInt(0);
        degrees(tiff, number % 90, number);
        degrees(tiff, number % 180, number / 7);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int valueOrOffset) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(valueOrOffset);
    }

    private static void degrees(ByteBuffer tiff, int degrees, int rest) {
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(rest % 60)
                .putInt(1)
                .putInt(rest % 6000)
                .putInt(100);
    }
}
