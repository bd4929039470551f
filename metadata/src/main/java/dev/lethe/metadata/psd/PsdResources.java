package dev.lethe.metadata.psd;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Limit;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The image resources section: kept resources are written anew, without their names; the rest is told. */
final class PsdResources {
    private static final int SIGNATURE = 0x3842494D;
    private static final int THUMBNAIL_HEADER = 28;

    private final ByteCursor cursor;
    private final StripRequest request;
    private final MetadataPolicy policy;
    private final FindingCollector found;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private ExifFields exif = ExifFields.none();
    private byte[] exifBlock = new byte[0];
    private boolean profiled;

    PsdResources(ByteCursor cursor, StripRequest request, FindingCollector found) {
        this.cursor = cursor;
        this.request = request;
        // No viewer turns a document by its EXIF field.
        this.policy = request.policy().withOrientationDropped();
        this.found = found;
    }

    /** Reads the section that ends at an offset and gives the new section's content. */
    byte[] rebuild(long end) throws IOException {
        while (end - cursor.position() >= 12) {
            cursor.context().countSegment();
            if (cursor.u32be() != SIGNATURE) {
                break;
            }
            resource(end);
        }
        long rest = end - cursor.position();
        if (rest > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "PSD resources", "bytes that are no resource", rest));
        }
        cursor.seek(end);
        finish();
        return kept.toByteArray();
    }

    private void resource(long end) throws IOException {
        int id = cursor.u16be();
        int name = cursor.u8();
        cursor.skip(name + (name + 1 & 1));
        long length = cursor.u32be();
        if (length > end - cursor.position()) {
            throw cursor.malformed("has an image resource that does not fit into its section");
        }
        long next = cursor.position() + length + (length & 1);
        if (name > 0) {
            found.add(Finding.of(Kind.TEXT, "PSD resources", "name of a resource", name));
        }
        if (id == PsdBlocks.ICC) {
            profile(cursor.bytes(length));
        } else if (policy.keeps(PsdBlocks.role(id))) {
            byte[] content = cursor.bytes(length);
            // No colour is transparent: saying so is the same as saying nothing.
            if (id != PsdBlocks.TRANSPARENT_INDEX || !Arrays.equals(content, new byte[] {-1, -1})) {
                write(id, content);
            }
        } else {
            dropped(id, length);
        }
        cursor.seek(Math.min(next, end));
    }

    private void profile(byte[] own) throws IOException {
        Optional<byte[]> neutral = IccProfile.neutralise(own);
        if (policy.keeps(Role.COLOR_PROFILE) && neutral.isPresent() && !profiled) {
            profiled = true;
            write(PsdBlocks.ICC, neutral.get());
            MetadataNames.icc(own, "ICC profile", found);
        } else {
            found.add(Finding.of(Kind.COLOR_PROFILE_IDENTITY, "ICC profile", "profile", own.length));
        }
    }

    private void dropped(int id, long length) throws IOException {
        boolean readable = length <= cursor.context().limits().max(Limit.METADATA_BYTES);
        String carrier = "PSD resource " + id;
        if (!readable) {
            found.add(Finding.of(PsdBlocks.kind(id), carrier, "resource too large to be read", length));
            return;
        }
        byte[] content = cursor.bytes(length);
        switch (id) {
            case PsdBlocks.EXIF, PsdBlocks.EXIF_OLD -> {
                exif = exif.orElse(ExifFields.read(content));
                exifBlock = exifBlock.length == 0 ? content : exifBlock;
            }
            case PsdBlocks.XMP -> MetadataNames.xmp(content, "XMP", found);
            case PsdBlocks.IPTC -> MetadataNames.iptc(content, "IPTC", found);
            case PsdBlocks.THUMBNAIL, PsdBlocks.THUMBNAIL_OLD -> {
                byte[] picture =
                        Arrays.copyOfRange(content, Math.min(THUMBNAIL_HEADER, content.length), content.length);
                found.add(new HiddenPicture(carrier, picture.length, Optional.of(Sensitive.of(picture))));
                found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, "thumbnail", length));
            }
            default -> found.add(Finding.of(PsdBlocks.kind(id), carrier, "resource", length));
        }
    }

    private void finish() throws IOException {
        byte[] rebuilt = exif.rebuilt(policy);
        if (rebuilt.length > 0) {
            write(PsdBlocks.EXIF, rebuilt);
        }
        if (exifBlock.length > 0 && !Arrays.equals(exifBlock, rebuilt)) {
            MetadataNames.exif(exifBlock, "EXIF", found);
        }
        Optional<byte[]> given = request.profile().icc().flatMap(IccProfile::neutralise);
        if (!profiled && policy.keeps(Role.COLOR_PROFILE) && given.isPresent()) {
            write(PsdBlocks.ICC, given.get());
        }
    }

    private void write(int id, byte[] content) throws IOException {
        ByteBuffer head =
                ByteBuffer.allocate(12).putInt(SIGNATURE).putShort((short) id).putShort((short) 0);
        kept.write(head.putInt(content.length).array());
        kept.write(content);
        if ((content.length & 1) == 1) {
            kept.write(0);
        }
    }
}
