package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.heif.Item.Property;
import dev.lethe.metadata.heif.ItemData.Placed;
import dev.lethe.metadata.heif.Ranges.Range;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Whether an item that says it is HEVC begins like it (ISO/IEC 14496-15 section 8.3.3, ITU-T H.265 section 7.4.2.2). Some
 * readers go through coded data as through boxes, and would find in them what nobody else does.
 */
final class CodedUnits {
    private static final Set<String> TYPES = Set.of("hvc1", "hev1", "lhv1");
    private static final int LENGTH_SIZE_AT = 21;
    private static final int UNIT_HEADER = 2;
    /** From this type on units are for applications, not for pictures; letters stand there where a box is. */
    private static final int UNSPECIFIED = 48;

    private CodedUnits() {}

    static void check(ItemTable table, Item item, Placed place, ByteCursor cursor) throws IOException {
        Property setup = table.property(item.id(), item.type().equals("lhv1") ? "lhvC" : "hvcC");
        if (!TYPES.contains(item.type()) || setup == null || setup.payload().length <= LENGTH_SIZE_AT) {
            return;
        }
        int lengthSize = item.type().equals("lhv1") ? 4 : (setup.payload()[LENGTH_SIZE_AT] & 3) + 1;
        byte[] start = start(place, lengthSize + UNIT_HEADER, cursor);
        if (start.length == lengthSize + UNIT_HEADER) {
            int type = start[lengthSize] >> 1 & 0x7F;
            int temporal = start[lengthSize + 1] & 7;
            if (type >= UNSPECIFIED || temporal == 0) {
                throw new MalformedImageException("HEIF's picture is not coded as it says; the file is damaged");
            }
        }
    }

    private static byte[] start(Placed place, int count, ByteCursor cursor) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        for (Range piece : place.pieces()) {
            int wanted = (int) Math.min(count - start.size(), piece.size());
            start.writeBytes(cursor.seek(piece.start()).bytes(wanted));
            if (start.size() == count) {
                break;
            }
        }
        return start.toByteArray();
    }
}
