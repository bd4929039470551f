package dev.lethe.metadata.bmp;

import dev.lethe.MetadataPolicy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes an information header from parsed values: the same version as the old one, or 5 where a profile is added. */
final class DibHeaderWriter {
    private static final int WIDTH_TO_COMPRESSION = 20;
    private static final int IMAGE_SIZE = 20;
    private static final int RESOLUTION = 24;
    private static final int COLORS = 32;
    private static final int MASKS = 40;
    private static final int BITFIELDS = 3;

    private final DibHeader old;
    private final DibLayout layout;
    private final DibColor color;

    DibHeaderWriter(DibHeader old, DibLayout layout, DibColor color) {
        this.old = old;
        this.layout = layout;
        this.color = color;
    }

    /** Bytes that are written. */
    int length() {
        return color.profile().length > 0 ? DibHeader.V5 : old.size();
    }

    /** Whether masks that followed the old header are within the new one. */
    boolean takesMasks() {
        return length() > DibHeader.INFO && old.maskBytes() > 0;
    }

    /**
     * The new header.
     *
     * @param masks what followed the old header, where this one takes it
     * @param imageSize bytes of picture data
     * @param profileAt offset of the profile from the header's start
     */
    byte[] header(byte[] masks, long imageSize, long profileAt, MetadataPolicy policy) {
        byte[] header = new byte[length()];
        if (length() == DibHeader.CORE) {
            ByteBuffer.wrap(header)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(DibHeader.CORE)
                    .putShort((short) old.width())
                    .putShort((short) old.height())
                    .putShort((short) 1)
                    .putShort((short) old.bits());
            return header;
        }
        ByteBuffer fields = old.copy(WIDTH_TO_COMPRESSION).putInt(0, length()).putShort(12, (short) 1);
        boolean display = policy.keeps(BmpStructures.RESOLUTION.role());
        boolean sized = old.imageSize() > 0 || old.compression() != 0;
        fields.putInt(IMAGE_SIZE, sized ? (int) imageSize : 0);
        if (display) {
            fields.putInt(RESOLUTION, old.field(RESOLUTION)).putInt(RESOLUTION + 4, old.field(RESOLUTION + 4));
        }
        colors(fields);
        if (!old.isOs2() && length() > DibHeader.INFO) {
            masks(fields, masks);
        }
        if (length() >= DibHeader.V4) {
            color.write(fields, old, profileAt, display);
        }
        fields.get(0, header);
        return header;
    }

    private void colors(ByteBuffer fields) {
        boolean all = old.colors() == 0 || layout.colors() == 0;
        long important = old.field(COLORS + 4) & 0xFFFFFFFFL;
        fields.putInt(COLORS, all && layout.isFull(old.bits()) ? 0 : layout.colors());
        fields.putInt(COLORS + 4, important <= layout.colors() ? (int) important : 0);
    }

    private void masks(ByteBuffer fields, byte[] followed) {
        if (takesMasks()) {
            fields.put(MASKS, followed).putInt(16, BITFIELDS);
        } else {
            for (int at = MASKS; at < Math.min(old.size(), MASKS + 16); at += 4) {
                fields.putInt(at, old.field(at));
            }
        }
    }
}
