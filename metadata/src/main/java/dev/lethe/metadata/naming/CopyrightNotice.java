package dev.lethe.metadata.naming;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the copyright notice of blocks other than EXIF, for policies that keep it. The value is rebuilt as an EXIF field;
 * the block itself never stays.
 */
public final class CopyrightNotice {
    private CopyrightNotice() {}

    /** The notice in an IPTC-IIM record sequence (record 2, data set 116). */
    public static Optional<String> inIptc(byte[] records) {
        return iptc(
                metadata -> new IptcReader().extract(new SequentialByteArrayReader(records), metadata, records.length));
    }

    /** The notice in the IPTC records of Photoshop's image resources. */
    public static Optional<String> inPhotoshop(byte[] resources) {
        return iptc(metadata ->
                new PhotoshopReader().extract(new SequentialByteArrayReader(resources), resources.length, metadata));
    }

    /** The notice in an XMP packet ({@code dc:rights}). */
    public static Optional<String> inXmp(byte[] packet) {
        if (XmpNames.hasDocumentType(packet)) {
            return Optional.empty();
        }
        return read(metadata -> new XmpReader().extract(packet, metadata, null))
                .flatMap(metadata -> metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                        .flatMap(directory -> directory.getXmpProperties().entrySet().stream())
                        .filter(property -> property.getKey().matches("dc:rights(\\[\\d+\\])?"))
                        .map(Map.Entry::getValue)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst());
    }

    @FunctionalInterface
    private interface Reading {
        void into(Metadata metadata);
    }

    private static Optional<String> iptc(Reading reading) {
        return read(reading)
                .map(metadata -> metadata.getFirstDirectoryOfType(IptcDirectory.class))
                .map(directory -> directory.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE))
                .filter(value -> !value.isBlank());
    }

    private static Optional<Metadata> read(Reading reading) {
        Metadata metadata = new Metadata();
        try {
            reading.into(metadata);
            return Optional.of(metadata);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
