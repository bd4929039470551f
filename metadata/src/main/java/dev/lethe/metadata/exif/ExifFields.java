package dev.lethe.metadata.exif;

import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.Role;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The EXIF fields of a picture that a policy may keep, parsed into values. What is kept is written into a new block;
 * no byte of the old one is copied as such.
 *
 * <p>Immutable.
 */
public final class ExifFields {
    private static final ExifFields NONE = new ExifFields(new TreeMap<>());

    private final SortedMap<Integer, ExifField> byTag;

    private ExifFields(SortedMap<Integer, ExifField> byTag) {
        this.byTag = byTag;
    }

    /** No fields. */
    public static ExifFields none() {
        return NONE;
    }

    /**
     * Reads what can be read of an EXIF block, as found in an APP1 segment after "Exif\0\0", an eXIf chunk or an EXIF
     * chunk. Never fails: what is broken or unknown is passed over. Linear in the size of the block.
     *
     * @param tiff the block, starting with the TIFF header
     */
    public static ExifFields read(byte[] tiff) {
        return of(new ExifParser(tiff).fields());
    }

    static ExifFields of(Collection<ExifField> fields) {
        TreeMap<Integer, ExifField> byTag = new TreeMap<>();
        fields.forEach(field -> byTag.putIfAbsent(field.tag(), field));
        return byTag.isEmpty() ? NONE : new ExifFields(byTag);
    }

    /** Whether there is nothing that could be kept. */
    public boolean isEmpty() {
        return byTag.isEmpty();
    }

    /** How the picture is to be turned; normal where no field says so. */
    public Orientation orientation() {
        ExifField field = byTag.get(KnownTags.ORIENTATION);
        return field == null
                ? Orientation.NORMAL
                : Orientation.ofExif((field.value()[0] & 0xFF) << 8 | field.value()[1] & 0xFF);
    }

    /** The copyright notice, if there is one. */
    public Optional<String> copyright() {
        return Optional.ofNullable(byTag.get(KnownTags.COPYRIGHT))
                .map(field -> new String(field.value(), StandardCharsets.UTF_8).replace("\0", ""));
    }

    /** These fields, and those of another block where these have none. */
    public ExifFields orElse(ExifFields other) {
        TreeMap<Integer, ExifField> merged = new TreeMap<>(other.byTag);
        merged.putAll(byTag);
        return new ExifFields(merged);
    }

    /** These fields with another orientation. */
    public ExifFields withOrientation(Orientation orientation) {
        byte[] value = {0, (byte) orientation.exif()};
        return with(new ExifField(false, KnownTags.ORIENTATION, ExifField.SHORT, 1, value));
    }

    /** These fields with a copyright notice, found elsewhere (IPTC, XMP, a text chunk). */
    public ExifFields withCopyright(String notice) {
        // A NUL would end the text when it is read again.
        String text = notice.replace("\0", "");
        String shorter = text.substring(0, Math.min(text.length(), 200)).strip();
        byte[] value = (shorter + "\0").getBytes(StandardCharsets.UTF_8);
        return shorter.isEmpty()
                ? this
                : with(new ExifField(false, KnownTags.COPYRIGHT, ExifField.ASCII, value.length, value));
    }

    private ExifFields with(ExifField field) {
        TreeMap<Integer, ExifField> changed = new TreeMap<>(byTag);
        changed.put(field.tag(), field);
        return new ExifFields(changed);
    }

    /**
     * A new block with what the policy keeps, starting with the TIFF header.
     *
     * @return an empty array if nothing is to be kept; a normal orientation needs no block
     */
    public byte[] rebuilt(MetadataPolicy policy) {
        List<ExifField> kept = byTag.values().stream()
                .filter(field -> policy.keeps(role(field)))
                .filter(field -> field.tag() != KnownTags.ORIENTATION || orientation() != Orientation.NORMAL)
                .toList();
        return kept.isEmpty() ? new byte[0] : ExifBlock.build(kept);
    }

    private static Role role(ExifField field) {
        return KnownTags.of(field.tag()).map(KnownTags.Known::role).orElse(Role.PRIVATE);
    }
}
