package dev.lethe.metadata.tiff;

import dev.lethe.MetadataPolicy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chooses which entries of one directory stay, and cuts their values to what the tag defines. */
final class Selection {
    private final TiffInput in;
    private final MetadataPolicy policy;
    private final boolean dng;
    private final Facts facts;
    private final SortedMap<Integer, Field> fields = new TreeMap<>();
    private final List<Entry> dropped = new ArrayList<>();
    private long surplus;

    Selection(TiffInput in, MetadataPolicy policy, boolean dng, Facts facts) {
        this.in = in;
        this.policy = policy;
        this.dng = dng;
        this.facts = facts;
    }

    /** What stays, by tag; to be added to. */
    SortedMap<Integer, Field> fields() {
        return fields;
    }

    /** What goes, in the directory's order. */
    List<Entry> dropped() {
        return dropped;
    }

    /** Bytes of kept entries' values beyond what the tag defines. */
    long surplus() {
        return surplus;
    }

    /** Chooses among all entries of the picture's own directory. */
    void choose(Directory directory) throws IOException {
        for (Entry entry : directory.entries().values()) {
            if (!isHandledApart(entry.tag()) && !take(entry)) {
                dropped.add(entry);
            }
        }
        dropped.addAll(directory.repeated());
    }

    /** Takes from the directory that stands for a whole DNG what its raw picture's own does not say. */
    void chooseShared(Directory directory) throws IOException {
        for (Entry entry : directory.entries().values()) {
            boolean shared = TiffTags.isDng(entry.tag()) && !fields.containsKey(entry.tag());
            boolean taken = (shared || entry.tag() == TiffTags.ORIENTATION) && take(entry);
            boolean ofPreview = TiffTags.of(entry.tag())
                    .filter(tag -> policy.keeps(tag.role()))
                    .isPresent();
            if (!taken && !ofPreview && !isHandledApart(entry.tag())) {
                dropped.add(entry);
            }
        }
        dropped.addAll(directory.repeated());
    }

    /** Tags whose values are made anew elsewhere: kinds, places, profiles, sub-directories. */
    private boolean isHandledApart(int tag) {
        return switch (tag) {
            case TiffTags.NEW_SUBFILE_TYPE, TiffTags.OLD_SUBFILE_TYPE, TiffTags.ICC, TiffTags.SUB_IFDS -> true;
            case TiffTags.STRIP_OFFSETS, TiffTags.TILE_OFFSETS -> tag == facts.offsetsTag();
            case TiffTags.STRIP_BYTE_COUNTS, TiffTags.TILE_BYTE_COUNTS ->
                facts.offsetsTag() != 0 && tag == facts.countsTag();
            default -> isOldJpegPlace(tag) && facts.compression() == Facts.OLD_JPEG;
        };
    }

    private static boolean isOldJpegPlace(int tag) {
        return tag == TiffTags.OLD_JPEG
                || tag == TiffTags.OLD_JPEG_LENGTH
                || tag >= TiffTags.OLD_JPEG_Q_TABLES && tag <= TiffTags.OLD_JPEG_AC_TABLES;
    }

    private boolean take(Entry entry) throws IOException {
        Optional<TiffTags.Tag> known = TiffTags.of(entry.tag());
        if (known.isEmpty()
                || !policy.keeps(known.get().role())
                || TiffTags.isDng(entry.tag()) && !dng
                || !FieldTypes.fits(entry.type(), known.get().shape())
                || !entry.isIn(in.length())
                || !belongs(entry)) {
            return false;
        }
        if (entry.tag() == TiffTags.JPEG_TABLES) {
            return takeTables(entry);
        }
        long count = Math.min(entry.count(), most(entry.tag(), known.get().most()));
        surplus += FieldTypes.bytes(entry.type(), entry.count() - count);
        fields.put(entry.tag(), new Field(entry.tag(), entry.type(), count, new Field.Copied(entry.at())));
        return true;
    }

    /** Whether a tag has a meaning in this picture; the older JPEG tags hide thumbnails where they have none. */
    private boolean belongs(Entry entry) throws IOException {
        int tag = entry.tag();
        if (tag == TiffTags.ORIENTATION) {
            long value = in.wholes(entry, 1)[0];
            return value >= 1 && value <= 8;
        }
        boolean places = tag == TiffTags.STRIP_OFFSETS
                || tag == TiffTags.STRIP_BYTE_COUNTS
                || tag == TiffTags.TILE_OFFSETS
                || tag == TiffTags.TILE_BYTE_COUNTS
                || isOldJpegPlace(tag);
        boolean olderJpeg = tag >= 512 && tag <= TiffTags.OLD_JPEG_AC_TABLES;
        return !places && (!olderJpeg || facts.compression() == Facts.OLD_JPEG);
    }

    private boolean takeTables(Entry entry) throws IOException {
        Optional<byte[]> stream = facts.isJpeg() ? in.value(entry, 1 << 16) : Optional.empty();
        byte[] tables = stream.isPresent() ? JpegScrub.tables(stream.get(), in.context()) : new byte[0];
        if (tables.length == 0) {
            return false;
        }
        surplus += entry.bytes() - tables.length;
        fields.put(entry.tag(), new Field(entry.tag(), entry.type(), tables.length, new Field.Made(tables)));
        return true;
    }

    /** The most values of a tag in this picture. */
    private long most(int tag, int otherwise) {
        long samples = Math.max(1, Math.min(facts.samples(), 0xFFFF));
        long colours = 1L << Math.max(0, Math.min(facts.bits(), 16));
        return switch (tag) {
            case TiffTags.BITS_PER_SAMPLE, TiffTags.EXTRA_SAMPLES, 280, 281, 339, 340, 341 -> samples;
            case 320, 301 -> 3 * colours;
            case 291 -> colours;
            case 336 -> 2 * samples;
            case TiffTags.STRIP_ROW_COUNTS -> Long.MAX_VALUE;
            default -> otherwise;
        };
    }

    /** Adds a field with one number of four bytes. */
    void put(int tag, long value) {
        ByteBuffer bytes = ByteBuffer.allocate(4)
                .order(in.little() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .putInt((int) value);
        fields.put(tag, new Field(tag, FieldTypes.LONG, 1, new Field.Made(bytes.array())));
    }

    /** Adds a field whose values are known when the result is laid out. */
    void put(int tag, boolean wide, long count, Field.Value value) {
        fields.put(tag, new Field(tag, wide ? FieldTypes.LONG8 : FieldTypes.LONG, count, value));
    }
}
