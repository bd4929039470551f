package dev.lethe.metadata.naming;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.icc.IccReader;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Sensitive;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.spi.FindingCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells what the fields of a metadata block give away. Reading is metadata-extractor's work; whatever it throws or does
 * not know leaves a finding about the block as a whole, so nothing is passed over in silence.
 */
public final class MetadataNames {
    private static final int LONGEST_VALUE = 500;

    private MetadataNames() {}

    /** An EXIF block, starting with its TIFF header. */
    public static void exif(byte[] block, String carrier, FindingCollector found) {
        Metadata read = name(
                carrier,
                "EXIF block",
                block.length,
                found,
                metadata -> new ExifReader().extract(new ByteArrayReader(block), metadata, 0));
        HiddenPictures.inExif(block, read, carrier, found);
    }

    /** An IPTC-IIM record sequence. */
    public static void iptc(byte[] records, String carrier, FindingCollector found) {
        name(
                carrier,
                "IPTC records",
                records.length,
                found,
                metadata -> new IptcReader().extract(new SequentialByteArrayReader(records), metadata, records.length));
    }

    /** A sequence of Photoshop image resources, each starting with "8BIM". */
    public static void photoshop(byte[] resources, String carrier, FindingCollector found) {
        Metadata read = name(
                carrier,
                "Photoshop resources",
                resources.length,
                found,
                metadata -> new PhotoshopReader()
                        .extract(new SequentialByteArrayReader(resources), resources.length, metadata));
        HiddenPictures.inPhotoshop(read, carrier, found);
    }

    /** An XMP packet. */
    public static void xmp(byte[] packet, String carrier, FindingCollector found) {
        XmpNames.name(packet, carrier, found);
    }

    /** What a colour profile tells besides the colour; nothing of one that was neutralised already. */
    public static void icc(byte[] profile, String carrier, FindingCollector found) {
        if (Arrays.equals(profile, IccProfile.neutralise(profile).orElse(null))) {
            return;
        }
        int before = found.findings().size();
        try {
            Metadata metadata = new Metadata();
            new IccReader().extract(new ByteArrayReader(profile), metadata);
            for (Directory directory : metadata.getDirectories()) {
                for (Tag tag : directory.getTags()) {
                    if (IccIdentity.tells(tag)) {
                        add(Kind.COLOR_PROFILE_IDENTITY, carrier, tag, found);
                    }
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            found.note("a colour profile could not be read for names");
        }
        if (found.findings().size() == before && IccIdentity.tells(profile)) {
            found.add(Finding.of(Kind.COLOR_PROFILE_IDENTITY, carrier, "identity in the header", profile.length));
        }
    }

    /** Work of a reader that fills a directory tree. */
    @FunctionalInterface
    private interface Reading {
        void into(Metadata metadata);
    }

    private static Metadata name(String carrier, String what, long bytes, FindingCollector found, Reading reading) {
        Metadata metadata = new Metadata();
        try {
            reading.into(metadata);
        } catch (RuntimeException | StackOverflowError e) {
            found.note(what + " could not be read for names; it is removed as a whole");
        }
        boolean named = false;
        for (Directory directory : metadata.getDirectories()) {
            // A thumbnail's own fields tell nothing; the thumbnail is a finding of its own.
            boolean thumbnail = directory instanceof ExifThumbnailDirectory;
            named |= thumbnail;
            String place = carrier(carrier, directory);
            for (Tag tag : thumbnail ? List.<Tag>of() : directory.getTags()) {
                add(TagKinds.of(directory, tag), place, tag, found);
                named = true;
            }
        }
        if (!named) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, carrier, what, bytes));
        }
        return metadata;
    }

    private static String carrier(String block, Directory directory) {
        String name = directory.getName();
        String own = name.startsWith("Exif ") ? name.substring("Exif ".length()) : name;
        return own.equals(block) ? block : block + " " + own;
    }

    /** A field's words cost more than all else, and most are never read: they are made when they are. */
    private static void add(Kind kind, String carrier, Tag tag, FindingCollector found) {
        Sensitive<String> value = Sensitive.lazily(() -> description(tag));
        found.add(new Finding(kind, carrier, tag.getTagName(), 0, Optional.of(value)));
    }

    /** What a field says. Some fields of maker notes can't be described when their value is cut short. */
    private static String description(Tag tag) {
        try {
            String whole = String.valueOf(tag.getDescription());
            return whole.substring(0, Math.min(whole.length(), LONGEST_VALUE));
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }
}
