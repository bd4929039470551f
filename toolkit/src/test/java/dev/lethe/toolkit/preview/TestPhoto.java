package dev.lethe.toolkit.preview;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.encoding.Resize;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Photos drawn in code, what editors do with them, and thumbnails put into their EXIF blocks. */
final class TestPhoto {
    private TestPhoto() {}

    static RunContext context() {
        return RunContext.of(Limits.desktop());
    }

    /** Hills, a sun and a fence: soft and hard edges in every part of the picture. */
    static Raster scene(int width, int height) throws IOException {
        return drawn(width, height, (x, y) -> {
            double light = 90 + 70 * Math.sin(5 * x + 2 * Math.sin(3 * y)) + 60 * Math.cos(9 * y * (0.5 + x));
            light += Math.hypot(x - 0.7, y - 0.25) < 0.12 ? 90 : 0;
            return y > 0.6 && (int) (x * 24) % 2 == 0 ? light - 70 : light;
        });
    }

    /** The lightness at a point, both coordinates 0 to 1. */
    interface Drawing {
        double light(double x, double y);
    }

    static Raster drawn(int width, int height, Drawing drawing) throws IOException {
        Raster raster = Raster.create(Layout.of(width, height, Channels.RGB), context());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = drawing.light((x + 0.5) / width, (y + 0.5) / height);
                int value = (int) Math.max(0, Math.min(255, light));
                for (int c = 0; c < 3; c++) {
                    raster.all().set(raster.index(x, y) + c, Math.max(0, value - 12 * c));
                }
            }
        }
        return raster;
    }

    static Raster cropped(Raster from, double left, double top, double width, double height) throws IOException {
        int startX = (int) (left * from.layout().width());
        int startY = (int) (top * from.layout().height());
        Layout layout = from.layout().withSize((int) (width * from.layout().width()), (int)
                (height * from.layout().height()));
        Raster to = Raster.create(layout, context());
        for (int y = 0; y < layout.height(); y++) {
            for (int i = 0; i < layout.rowSamples(); i++) {
                to.all().set(to.index(0, y) + i, from.all().sample(from.index(startX, startY + y) + i));
            }
        }
        return to;
    }

    static Raster covered(Raster from, double left, double top, double side, int tone) throws IOException {
        Raster to = cropped(from, 0, 0, 1, 1);
        int width = from.layout().width();
        int height = from.layout().height();
        for (int y = (int) (top * height); y < (int) ((top + side) * height); y++) {
            for (int x = (int) (left * width); x < (int) ((left + side) * width); x++) {
                for (int c = 0; c < from.layout().channels().count(); c++) {
                    to.all().set(to.index(x, y) + c, tone);
                }
            }
        }
        return to;
    }

    static Raster brighter(Raster from, double gain, int offset) throws IOException {
        Raster to = cropped(from, 0, 0, 1, 1);
        byte[] samples = to.all().bytes();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) Math.max(0, Math.min(255, gain * (samples[i] & 0xFF) + offset));
        }
        return to;
    }

    /** Turned by a right angle, clockwise. */
    static Raster turned(Raster from) throws IOException {
        Layout layout = from.layout();
        Raster to = Raster.create(layout.withSize(layout.height(), layout.width()), context());
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    to.all()
                            .set(
                                    to.index(layout.height() - 1 - y, x) + c,
                                    from.all().sample(from.index(x, y) + c));
                }
            }
        }
        return to;
    }

    /** Between bars above and below, as thumbnails of 4 to 3 often hold wider pictures. */
    static Raster barred(Raster from, int height) throws IOException {
        Layout layout = from.layout();
        Raster to = Raster.create(layout.withSize(layout.width(), height), context());
        int top = (height - layout.height()) / 2;
        for (int y = 0; y < layout.height(); y++) {
            for (int i = 0; i < layout.rowSamples(); i++) {
                to.all().set(to.index(0, top + y) + i, from.all().sample(from.index(0, y) + i));
            }
        }
        return to;
    }

    static Raster small(Picture from, int edge) throws IOException {
        RunContext context = context();
        return Raster.of(Resize.maxEdge(edge).edit(from, new Analysis(), context), context);
    }

    static byte[] jpeg(Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lethe.capabilities()
                .encoder(ImageFormat.JPEG)
                .write(picture, ImageFormat.JPEG, EncodeOptions.defaults(), out, context());
        return out.toByteArray();
    }

    /** A JPEG with another one as its EXIF thumbnail (CIPA DC-008, tags 0x0201 and 0x0202 of the second directory). */
    static byte[] withThumbnail(byte[] jpeg, byte[] thumbnail) {
        ByteBuffer block = ByteBuffer.allocate(62 + thumbnail.length);
        block.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 0);
        block.putInt(14).putShort((short) 3);
        block.putShort((short) 0x103).putShort((short) 3).putInt(1).putInt(6 << 16);
        block.putShort((short) 0x201).putShort((short) 4).putInt(1).putInt(62);
        block.putShort((short) 0x202).putShort((short) 4).putInt(1).putInt(thumbnail.length);
        block.position(62).put(thumbnail);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + head.length + block.capacity();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(head);
        out.writeBytes(block.array());
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return out.toByteArray();
    }
}
