package dev.lethe.metadata.exif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the known fields in a TIFF-structured block: IFD0 and its Exif directory, no others (TIFF 6.0 section 2, CIPA
 * DC-008 section 4.6). Two directories are read at most, so loops of pointers lead nowhere.
 */
final class ExifParser {
    private static final int MOST_ENTRIES = 1024;

    private final byte[] block;
    private final boolean littleEndian;
    private final List<ExifField> fields = new ArrayList<>();
    private long exifOffset = -1;

    ExifParser(byte[] block) {
        this.block = block;
        this.littleEndian = block.length > 1 && block[0] == 'I' && block[1] == 'I';
    }

    List<ExifField> fields() {
        if (block.length >= 8 && u16(2) == 42) {
            directory(u32(4), false);
            if (exifOffset >= 0) {
                directory(exifOffset, true);
            }
        }
        return fields;
    }

    private void directory(long offset, boolean exifIfd) {
        if (offset < 8 || offset + 2 > block.length) {
            return;
        }
        int start = (int) offset + 2;
        int entries = Math.min(Math.min(u16((int) offset), MOST_ENTRIES), (block.length - start) / 12);
        for (int i = 0; i < entries; i++) {
            entry(start + 12 * i, exifIfd);
        }
    }

    private void entry(int at, boolean exifIfd) {
        int tag = u16(at);
        int type = u16(at + 2);
        long count = u32(at + 4);
        if (tag == KnownTags.EXIF_POINTER && !exifIfd) {
            exifOffset = u32(at + 8);
            return;
        }
        Optional<KnownTags.Known> known = KnownTags.of(tag).filter(k -> k.exifIfd() == exifIfd);
        if (known.isEmpty() || !fits(known.get(), type, count)) {
            return;
        }
        long bytes = count * ExifField.size(type);
        long from = bytes <= 4 ? at + 8 : u32(at + 8);
        if (from + bytes <= block.length) {
            byte[] value = Arrays.copyOfRange(block, (int) from, (int) (from + bytes));
            add(exifIfd, tag, type, value, known.get().maxCount());
        }
    }

    private static boolean fits(KnownTags.Known known, int type, long count) {
        return type == known.type() && count >= 1 && count <= known.maxCount();
    }

    private void add(boolean exifIfd, int tag, int type, byte[] value, int maxCount) {
        if (type == ExifField.ASCII) {
            byte[] text = text(value, maxCount);
            if (text.length > 1) {
                fields.add(new ExifField(exifIfd, tag, type, text.length, text));
            }
            return;
        }
        if (littleEndian) {
            swap(value, ExifField.unit(type));
        }
        fields.add(new ExifField(exifIfd, tag, type, value.length / ExifField.size(type), value));
    }

    /**
     * The text up to its first NUL and with one at its end: what lies behind it is not part of the field. A text without
     * one is cut so that it has room for it; it would be too long when it is read again.
     */
    private static byte[] text(byte[] value, int maxCount) {
        int length = 0;
        while (length < Math.min(value.length, maxCount - 1) && value[length] != 0) {
            length++;
        }
        return Arrays.copyOf(Arrays.copyOf(value, length), length + 1);
    }

    private static void swap(byte[] value, int unit) {
        for (int i = 0; i + unit <= value.length; i += unit) {
            for (int a = i, b = i + unit - 1; a < b; a++, b--) {
                byte kept = value[a];
                value[a] = value[b];
                value[b] = kept;
            }
        }
    }

    private int u16(int at) {
        int a = block[at] & 0xFF;
        int b = block[at + 1] & 0xFF;
        return littleEndian ? b << 8 | a : a << 8 | b;
    }

    private long u32(int at) {
        long a = u16(at);
        long b = u16(at + 2);
        return littleEndian ? b << 16 | a : a << 16 | b;
    }
}
