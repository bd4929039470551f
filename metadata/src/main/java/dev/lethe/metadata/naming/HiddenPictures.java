package dev.lethe.metadata.naming;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.photoshop.PhotoshopDirectory;
import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.spi.FindingCollector;
import java.util.Arrays;
import java.util.Optional;

/** Takes thumbnails out of EXIF blocks and Photoshop resources. */
final class HiddenPictures {
    private static final int RGB = 2;

    private HiddenPictures() {}

    /** The thumbnail that an EXIF block's second directory points to (tags 0x0201 and 0x0202). */
    static void inExif(byte[] block, Metadata metadata, String carrier, FindingCollector found) {
        for (ExifThumbnailDirectory directory : metadata.getDirectoriesOfType(ExifThumbnailDirectory.class)) {
            Integer offset = directory.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_OFFSET);
            Integer length = directory.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH);
            if (offset != null && length != null && offset >= 0 && length > 0 && length <= block.length - offset) {
                add(Arrays.copyOfRange(block, offset, offset + length), carrier + " thumbnail", found);
            } else {
                bare(block, directory, carrier + " thumbnail", found);
            }
        }
    }

    /** A thumbnail that is not coded, as the first digital cameras made them (CIPA DC-008 section 4.5.5). */
    private static void bare(byte[] block, ExifThumbnailDirectory directory, String carrier, FindingCollector found) {
        Integer offset = directory.getInteger(ExifDirectoryBase.TAG_STRIP_OFFSETS);
        Integer length = directory.getInteger(ExifDirectoryBase.TAG_STRIP_BYTE_COUNTS);
        Integer width = directory.getInteger(ExifDirectoryBase.TAG_IMAGE_WIDTH);
        Integer height = directory.getInteger(ExifDirectoryBase.TAG_IMAGE_HEIGHT);
        Integer colors = directory.getInteger(ExifDirectoryBase.TAG_PHOTOMETRIC_INTERPRETATION);
        if (offset == null || length == null || length <= 0) {
            return;
        }
        Optional<byte[]> rgb = width == null || height == null || colors == null || colors != RGB
                ? Optional.empty()
                : BarePixels.rgb(width, height, block, offset);
        found.add(new HiddenPicture(carrier, length, rgb.map(Sensitive::of)));
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, "thumbnail", length));
    }

    /** The thumbnail of Photoshop's resource 1036 or 1033. */
    static void inPhotoshop(Metadata metadata, String carrier, FindingCollector found) {
        for (PhotoshopDirectory directory : metadata.getDirectoriesOfType(PhotoshopDirectory.class)) {
            byte[] thumbnail = directory.getThumbnailBytes();
            if (thumbnail != null && thumbnail.length > 0) {
                add(thumbnail, carrier + " thumbnail", found);
            }
        }
    }

    private static void add(byte[] picture, String carrier, FindingCollector found) {
        found.add(new HiddenPicture(carrier, picture.length, Optional.of(Sensitive.of(picture))));
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, "thumbnail", picture.length));
    }
}
