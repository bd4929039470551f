package dev.lethe.metadata.tiff;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.naming.CopyrightNotice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The EXIF fields that a policy keeps, rebuilt from parsed values, as fields of a TIFF directory and of a new Exif
 * directory.
 *
 * @param main for the page's own directory
 * @param exif for the Exif directory
 */
record KeptFields(List<Field> main, List<Field> exif) {
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int LARGEST_PACKET = 8 << 20;
    private static final KeptFields NONE = new KeptFields(List.of(), List.of());

    static KeptFields none() {
        return NONE;
    }

    /** Reads what a page's directory and its Exif directory say, and keeps what the policy keeps. */
    static KeptFields of(TiffInput in, Directory directory, ExifDirectories exif, MetadataPolicy policy)
            throws IOException {
        ExifView view = new ExifView(in);
        // Tags of pictures are the selection's business, resolution and orientation among them.
        view.addMain(directory.entries().values().stream()
                .filter(entry -> TiffTags.of(entry.tag()).isEmpty())
                .toList());
        view.add(new ExifDirectories(exif.exif(), Optional.empty(), Optional.empty()));
        byte[] block = view.block();
        ExifFields fields = block.length == 0 ? ExifFields.none() : ExifFields.read(block);
        if (policy.keeps(Role.COPYRIGHT) && fields.copyright().isEmpty()) {
            Optional<String> notice = notice(in, directory);
            fields = notice.isPresent() ? fields.withCopyright(notice.get()) : fields;
        }
        byte[] rebuilt = fields.rebuilt(policy);
        if (rebuilt.length == 0) {
            return NONE;
        }
        ByteBuffer bytes = ByteBuffer.wrap(rebuilt);
        List<Field> main = new ArrayList<>();
        List<Field> below = new ArrayList<>();
        int exifAt = fields(bytes, bytes.getInt(4), in.little(), main);
        if (exifAt > 0) {
            fields(bytes, exifAt, in.little(), below);
        }
        return new KeptFields(List.copyOf(main), List.copyOf(below));
    }

    /** A copyright notice outside of EXIF. */
    private static Optional<String> notice(TiffInput in, Directory directory) throws IOException {
        Optional<String> notice = packet(in, directory, IPTC).flatMap(CopyrightNotice::inIptc);
        if (notice.isEmpty()) {
            notice = packet(in, directory, PHOTOSHOP).flatMap(CopyrightNotice::inPhotoshop);
        }
        return notice.isPresent() ? notice : packet(in, directory, XMP).flatMap(CopyrightNotice::inXmp);
    }

    private static Optional<byte[]> packet(TiffInput in, Directory directory, int tag) throws IOException {
        Entry entry = directory.entries().get(tag);
        return entry == null ? Optional.empty() : in.value(entry, LARGEST_PACKET);
    }

    /** Reads a directory of the rebuilt block, which is big endian and well formed; returns where Exif starts, or 0. */
    private static int fields(ByteBuffer block, int at, boolean little, List<Field> into) {
        int exif = 0;
        for (int i = 0; i < block.getShort(at); i++) {
            int entry = at + 2 + 12 * i;
            int tag = block.getShort(entry) & 0xFFFF;
            int type = block.getShort(entry + 2);
            int count = block.getInt(entry + 4);
            if (tag == TiffTags.EXIF_IFD) {
                exif = block.getInt(entry + 8);
                continue;
            }
            byte[] value = new byte[(int) FieldTypes.bytes(type, count)];
            block.get(value.length <= 4 ? entry + 8 : block.getInt(entry + 8), value);
            into.add(new Field(
                    tag, type, count, new Field.Made(little ? swapped(value, FieldTypes.unit(type)) : value)));
        }
        return exif;
    }

    private static byte[] swapped(byte[] value, int unit) {
        byte[] swapped = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            swapped[i] = value[i / unit * unit + unit - 1 - i % unit];
        }
        return swapped;
    }

    /** The tags that stay. */
    Set<Integer> tags() {
        Set<Integer> tags = new HashSet<>();
        main.forEach(field -> tags.add(field.tag()));
        exif.forEach(field -> tags.add(field.tag()));
        return tags;
    }
}
