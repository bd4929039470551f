package dev.lethe.metadata.jp2;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** Names what a UUID box holds: EXIF, IPTC, XMP or GeoTIFF by their well-known identifiers. */
final class Jp2Uuid {
    private static final UUID XMP = UUID.fromString("be7acfcb-97a9-42e8-9c71-999491e3afac");
    private static final UUID EXIF = UUID.fromString("4a706754-6966-6645-7869-662d3e4a5032");
    private static final UUID EXIF_PHOTOSHOP = UUID.fromString("05373cdf-9d0c-4db1-a9be-6d8ec5e6f3a9");
    private static final UUID IPTC = UUID.fromString("33c7a4d2-b81d-4723-a0ba-f1a3e097ad38");
    private static final UUID GEOTIFF = UUID.fromString("b14bf8bd-083d-4b43-a5ae-8cd7d5a6ce03");

    private Jp2Uuid() {}

    static void name(byte[] content, FindingCollector found) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        byte[] payload = Arrays.copyOfRange(content, 16, content.length);
        if (id.equals(XMP)) {
            MetadataNames.xmp(payload, "XMP", found);
        } else if (id.equals(EXIF) || id.equals(EXIF_PHOTOSHOP)) {
            MetadataNames.exif(payload, "EXIF", found);
        } else if (id.equals(IPTC)) {
            MetadataNames.iptc(payload, "IPTC", found);
        } else if (id.equals(GEOTIFF)) {
            found.add(Finding.of(Kind.LOCATION, "GeoTIFF", "map position", payload.length));
        } else {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "JP2 uuid", "box", content.length));
        }
    }
}
