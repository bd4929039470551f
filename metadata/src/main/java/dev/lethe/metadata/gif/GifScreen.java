package dev.lethe.metadata.gif;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What leads a GIF: version, logical screen and global colour table (GIF89a sections 17 to 19).
 *
 * @param version the six bytes of the header
 * @param descriptor the seven bytes of the logical screen descriptor
 * @param table the global colour table; empty where there is none
 */
record GifScreen(byte[] version, byte[] descriptor, byte[] table) {
    private static final int BACKGROUND = 5;
    private static final int ASPECT = 6;

    static boolean isVersion(byte[] head) {
        if (head.length < 6) {
            return false;
        }
        String version = new String(head, 0, 6, StandardCharsets.ISO_8859_1);
        return version.equals("GIF89a") || version.equals("GIF87a");
    }

    /** Reads it from the start of the input. */
    static GifScreen read(ByteCursor cursor) throws IOException {
        byte[] version = cursor.seek(0).bytes(6);
        if (!isVersion(version)) {
            throw cursor.malformed("does not start as one");
        }
        byte[] descriptor = cursor.bytes(7);
        return new GifScreen(version, descriptor, cursor.bytes(tableSize(descriptor[4])));
    }

    /** Bytes of the colour table that packed fields announce. */
    static int tableSize(byte packed) {
        return packed < 0 ? 3 << (packed & 7) + 1 : 0;
    }

    int width() {
        return descriptor[0] & 0xFF | (descriptor[1] & 0xFF) << 8;
    }

    int height() {
        return descriptor[2] & 0xFF | (descriptor[3] & 0xFF) << 8;
    }

    /** Refuses what has no size, neither by its screen nor by its first frame. */
    void checkSize(GifBlock first, ByteCursor cursor) throws IOException {
        if (width() == 0 && first.right() == 0 || height() == 0 && first.bottom() == 0) {
            throw cursor.malformed("says that it has no pixels");
        }
    }

    /** Writes it anew; background and pixel aspect only where the policy keeps how a picture looks. */
    void write(OutputStream out, MetadataPolicy policy) throws IOException {
        out.write(version);
        byte[] kept = descriptor.clone();
        if (!policy.keeps(Role.DISPLAY)) {
            kept[BACKGROUND] = 0;
            kept[ASPECT] = 0;
        }
        out.write(kept);
        out.write(table);
    }
}
