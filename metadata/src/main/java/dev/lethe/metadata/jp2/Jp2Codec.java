package dev.lethe.metadata.jp2;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.box.Box;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * JPEG 2000, bare or as JP2 or JPX, at box and marker level (ITU-T T.800 annexes A and I): headers are rebuilt, comments
 * leave the codestream, packet data are copied. JPX files that refer to other files are copied without those references.
 */
public final class Jp2Codec implements ContainerCodec {
    private static final byte[] SIGNATURE = {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10};

    /** A codec; all are alike. */
    public Jp2Codec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.JP2;
    }

    @Override
    public boolean matches(byte[] head) {
        return isBare(head) || head.length >= 12 && Arrays.equals(Arrays.copyOf(head, 12), SIGNATURE);
    }

    private static boolean isBare(byte[] head) {
        return head.length >= 4
                && (head[0] & 0xFF) == 0xFF
                && head[1] == 0x4F
                && (head[2] & 0xFF) == 0xFF
                && head[3] == 0x51;
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        ByteCursor cursor = new ByteCursor(input, "JPEG 2000", context);
        byte[] head = cursor.bytes(Math.min(12, cursor.remaining()));
        cursor.seek(isBare(head) ? 0 : codestream(cursor.seek(0)));
        if (cursor.u16be() != 0xFF4F || cursor.u16be() != 0xFF51) {
            throw cursor.malformed("has no size at the start of its codestream");
        }
        cursor.skip(4);
        long width = cursor.u32be();
        long height = cursor.u32be();
        width -= cursor.u32be();
        height -= cursor.u32be();
        if (width < 1 || height < 1) {
            throw cursor.malformed("says that it has no pixels");
        }
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            context.require(Limit.PIXELS, Long.MAX_VALUE);
        }
        return ImageHeader.still(ImageFormat.JP2, (int) width, (int) height);
    }

    /** Offset of the first codestream. */
    private static long codestream(ByteCursor cursor) throws IOException {
        while (cursor.remaining() > 0) {
            Box box = Box.read(cursor, cursor.length(), "jp2c");
            if (box.type().equals("jp2c")) {
                return box.content();
            }
            cursor.seek(box.end());
        }
        throw cursor.malformed("holds no codestream");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        ByteCursor cursor = new ByteCursor(input, "JPEG 2000", context);
        byte[] head = cursor.bytes(Math.min(12, cursor.remaining()));
        cursor.seek(0);
        if (isBare(head)) {
            new Jp2Codestream(cursor, cursor.length(), output, found).rewrite();
        } else if (matches(head)) {
            new Jp2Strip(cursor, output, request.policy(), found).run();
        } else {
            throw cursor.malformed("does not start as one");
        }
    }
}
