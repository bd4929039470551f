package dev.lethe.metadata.exif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Builds a minimal EXIF block, big endian: IFD0 and, if needed, an Exif directory (TIFF 6.0 section 2). */
final class ExifBlock {
    private static final int HEADER = 8;
    private static final int VERSION_TAG = 0x9000;
    private static final byte[] VERSION = {'0', '2', '3', '2'};

    private ExifBlock() {}

    /** @param fields sorted by tag, at least one */
    static byte[] build(List<ExifField> fields) {
        List<ExifField> ifd0 = new ArrayList<>(
                fields.stream().filter(field -> !field.exifIfd()).toList());
        List<ExifField> exif =
                new ArrayList<>(fields.stream().filter(ExifField::exifIfd).toList());
        if (!exif.isEmpty()) {
            exif.add(new ExifField(true, VERSION_TAG, ExifField.UNDEFINED, 4, VERSION));
            exif.sort((a, b) -> Integer.compare(a.tag(), b.tag()));
            int pointer = HEADER + size(ifd0) + 12;
            ifd0.add(new ExifField(
                    false,
                    KnownTags.EXIF_POINTER,
                    ExifField.LONG,
                    1,
                    ByteBuffer.allocate(4).putInt(pointer).array()));
            ifd0.sort((a, b) -> Integer.compare(a.tag(), b.tag()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, HEADER});
        out.writeBytes(directory(ifd0, HEADER));
        if (!exif.isEmpty()) {
            out.writeBytes(directory(exif, out.size()));
        }
        return out.toByteArray();
    }

    private static int size(List<ExifField> fields) {
        int size = 2 + 12 * fields.size() + 4;
        for (ExifField field : fields) {
            size += outside(field);
        }
        return size;
    }

    /** Bytes that a value takes behind its directory, even as TIFF wants offsets to be. */
    private static int outside(ExifField field) {
        int length = field.value().length;
        return length <= 4 ? 0 : length + (length & 1);
    }

    private static byte[] directory(List<ExifField> fields, int start) {
        ByteBuffer out = ByteBuffer.allocate(size(fields));
        int next = start + 2 + 12 * fields.size() + 4;
        out.putShort((short) fields.size());
        for (ExifField field : fields) {
            out.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
            if (outside(field) == 0) {
                out.put(field.value()).put(new byte[4 - field.value().length]);
            } else {
                out.putInt(next);
                out.put(next - start, field.value());
                next += outside(field);
            }
        }
        return out.array();
    }
}
