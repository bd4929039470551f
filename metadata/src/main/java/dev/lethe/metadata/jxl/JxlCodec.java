package dev.lethe.metadata.jxl;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JPEG XL at box level (ISO/IEC 18181-2): codestream boxes are copied, all others go, those compressed with Brotli among
 * them. A bare codestream has nothing but coded data and is copied as it is; frame names within it are coded data and
 * stay. Orientation and colour are part of the codestream.
 */
public final class JxlCodec implements ContainerCodec {
    private static final byte[] SIGNATURE = {0, 0, 0, 12, 'J', 'X', 'L', ' ', 13, 10, (byte) 0x87, 10};
    private static final int HEADER_BYTES = 64;

    /** A codec; all are alike. */
    public JxlCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.JXL;
    }

    @Override
    public boolean matches(byte[] head) {
        return isBare(head) || startsWithSignature(head);
    }

    private static boolean isBare(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0xFF && head[1] == 0x0A;
    }

    private static boolean startsWithSignature(byte[] head) {
        if (head.length < SIGNATURE.length) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (head[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        ByteCursor cursor = new ByteCursor(input, "JPEG XL", context);
        JxlSize size = JxlSize.read(start(cursor), cursor);
        if (size.width() > Integer.MAX_VALUE || size.height() > Integer.MAX_VALUE) {
            context.require(Limit.PIXELS, Long.MAX_VALUE);
        }
        // Decoders turn the picture themselves, so for everybody else it is upright.
        boolean turned = size.orientation().swapsAxes();
        ImageHeader header = ImageHeader.still(ImageFormat.JXL, (int) (turned ? size.height() : size.width()), (int)
                (turned ? size.width() : size.height()));
        return size.animated() ? withVariant(header) : header;
    }

    private static ImageHeader withVariant(ImageHeader header) {
        return new ImageHeader(
                header.format(),
                header.width(),
                header.height(),
                1,
                header.bitsPerSample(),
                header.alpha(),
                header.orientation(),
                "animated");
    }

    /** The first bytes of the codestream, from one box or put together from several. */
    private static byte[] start(ByteCursor cursor) throws IOException {
        byte[] head = cursor.bytes(Math.min(SIGNATURE.length, cursor.remaining()));
        if (isBare(head)) {
            return cursor.seek(0).bytes(Math.min(HEADER_BYTES, cursor.remaining()));
        } else if (!startsWithSignature(head)) {
            throw cursor.malformed("does not start as one");
        }
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        boolean whole = false;
        while (cursor.remaining() > 0 && start.size() < HEADER_BYTES && !whole) {
            Box box = Box.read(cursor, cursor.length());
            boolean part = box.type().equals("jxlp");
            if (part && box.length() >= 4) {
                // The highest bit of a part's number says that it is the last.
                whole = cursor.u32be() >= 0x80000000L;
            }
            if (part || box.type().equals("jxlc")) {
                start.writeBytes(cursor.bytes(Math.min(HEADER_BYTES, Math.max(0, box.end() - cursor.position()))));
                whole |= !part;
            }
            cursor.seek(box.end());
        }
        return start.toByteArray();
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        ByteCursor cursor = new ByteCursor(input, "JPEG XL", context);
        JxlSize.read(start(cursor), cursor);
        cursor.seek(0);
        if (cursor.peek() == 0xFF) {
            cursor.copyTo(output, cursor.remaining());
        } else {
            new JxlStrip(cursor, output, request.policy(), found).run();
        }
    }
}
