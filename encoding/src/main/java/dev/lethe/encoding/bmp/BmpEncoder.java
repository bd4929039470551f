package dev.lethe.encoding.bmp;

import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes BMPs that every program reads: a BITMAPINFOHEADER, the lowest row first, 8-bit grey or 24-bit colour. */
final class BmpEncoder {
    private static final int HEADERS = 54;
    private static final int GRAYS = 256;

    private BmpEncoder() {}

    static void write(Picture picture, OutputStream output, RunContext context) throws IOException {
        if (!Derived.isOpaque(picture, context)) {
            throw new MissingCapabilityException(
                    "BMP can't hold transparency that all programs respect; put the picture"
                            + " on a background first, or choose PNG");
        }
        Picture opaque = Derived.withoutAlpha(Derived.eightBits(picture, context), context);
        Raster raster = Raster.of(ToSrgb.picture(opaque, context), context);
        Layout layout = raster.layout();
        int samples = layout.rowSamples();
        int stride = (samples + 3) / 4 * 4;
        output.write(head(layout, stride));
        byte[] row = new byte[stride];
        for (int y = layout.height() - 1; y >= 0; y--) {
            context.check();
            System.arraycopy(raster.all().bytes(), raster.index(0, y), row, 0, samples);
            if (layout.channels().count() == 3) {
                swapRedAndBlue(row, samples);
            }
            output.write(row);
        }
    }

    private static void swapRedAndBlue(byte[] row, int samples) {
        for (int i = 0; i < samples; i += 3) {
            byte red = row[i];
            row[i] = row[i + 2];
            row[i + 2] = red;
        }
    }

    private static byte[] head(Layout layout, int stride) throws MissingCapabilityException {
        boolean gray = layout.channels().count() == 1;
        int offset = HEADERS + (gray ? 4 * GRAYS : 0);
        long size = (long) stride * layout.height();
        if (offset + size > Integer.MAX_VALUE) {
            throw new MissingCapabilityException("BMP can't hold a picture of this size; resize it or choose PNG");
        }
        ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'B')
                .put((byte) 'M')
                .putInt((int) (offset + size))
                .putInt(0)
                .putInt(offset);
        head.putInt(40).putInt(layout.width()).putInt(layout.height());
        head.putShort((short) 1).putShort((short) (gray ? 8 : 24)).putInt(0).putInt((int) size);
        head.putInt(0).putInt(0).putInt(gray ? GRAYS : 0).putInt(0);
        if (gray) {
            for (int i = 0; i < GRAYS; i++) {
                head.putInt(i << 16 | i << 8 | i);
            }
        }
        return head.array();
    }
}
