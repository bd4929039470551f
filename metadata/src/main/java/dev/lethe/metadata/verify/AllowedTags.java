package dev.lethe.metadata.verify;

import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.bmp.BmpHeaderDirectory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.gif.GifAnimationDirectory;
import com.drew.metadata.gif.GifControlDirectory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.gif.GifImageDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.ico.IcoDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.photoshop.PhotoshopDirectory;
import com.drew.metadata.photoshop.PsdHeaderDirectory;
import com.drew.metadata.png.PngChromaticitiesDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import java.util.Set;

/** Which of metadata-extractor's fields may be in a result. */
final class AllowedTags {
    /** Directories that only describe coding. */
    private static final Set<Class<?>> CODING = Set.of(
            FileTypeDirectory.class,
            JpegDirectory.class,
            HuffmanTablesDirectory.class,
            AdobeJpegDirectory.class,
            JfifDirectory.class,
            PngChromaticitiesDirectory.class,
            WebpDirectory.class,
            GifHeaderDirectory.class,
            GifControlDirectory.class,
            GifImageDirectory.class,
            GifAnimationDirectory.class,
            BmpHeaderDirectory.class,
            IcoDirectory.class,
            HeifDirectory.class,
            PsdHeaderDirectory.class);

    private static final Set<Integer> PNG_FORBIDDEN =
            Set.of(PngDirectory.TAG_TEXTUAL_DATA, PngDirectory.TAG_LAST_MODIFICATION_TIME);
    /** Texts, times, people, devices and blocks that a TIFF may hold beside its picture. */
    private static final Set<Integer> TIFF_FORBIDDEN = Set.of(
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
            ExifDirectoryBase.TAG_MAKE,
            ExifDirectoryBase.TAG_MODEL,
            ExifDirectoryBase.TAG_SOFTWARE,
            ExifDirectoryBase.TAG_DATETIME,
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_HOST_COMPUTER,
            ExifDirectoryBase.TAG_COPYRIGHT,
            ExifDirectoryBase.TAG_DOCUMENT_NAME,
            ExifDirectoryBase.TAG_PAGE_NAME,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
            ExifDirectoryBase.TAG_MAKERNOTE,
            ExifDirectoryBase.TAG_USER_COMMENT,
            ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER,
            ExifDirectoryBase.TAG_LENS_SERIAL_NUMBER,
            ExifDirectoryBase.TAG_CAMERA_OWNER_NAME);

    private static final Set<Integer> ICC_IDENTITY = Set.of(
            IccDirectory.TAG_CMM_TYPE,
            IccDirectory.TAG_PROFILE_DATETIME,
            IccDirectory.TAG_PLATFORM,
            IccDirectory.TAG_DEVICE_MAKE,
            IccDirectory.TAG_DEVICE_MODEL,
            IccDirectory.TAG_PROFILE_CREATOR,
            IccDirectory.TAG_TAG_dmnd,
            IccDirectory.TAG_TAG_dmdd);

    private AllowedTags() {}

    static boolean allows(Directory directory, Tag tag, ImageFormat format, MetadataPolicy policy) {
        if (CODING.contains(directory.getClass())) {
            return true;
        } else if (directory instanceof PngDirectory) {
            return !PNG_FORBIDDEN.contains(tag.getTagType());
        } else if (directory instanceof IccDirectory) {
            return policy.keeps(Role.COLOR_PROFILE) && !ICC_IDENTITY.contains(tag.getTagType());
        } else if (directory instanceof PhotoshopDirectory) {
            return format.equals(ImageFormat.PSD);
        } else if (directory instanceof ExifIFD0Directory || directory instanceof ExifSubIFDDirectory) {
            return exif(tag.getTagType(), format, policy);
        }
        return format.equals(ImageFormat.TIFF) && isFurtherPage(directory);
    }

    private static boolean isFurtherPage(Directory directory) {
        return directory instanceof ExifDirectoryBase
                && directory.getTags().stream().noneMatch(tag -> TIFF_FORBIDDEN.contains(tag.getTagType()));
    }

    private static boolean exif(int tag, ImageFormat format, MetadataPolicy policy) {
        if (tag == ExifDirectoryBase.TAG_ORIENTATION) {
            return policy.keeps(Role.ORIENTATION);
        } else if (tag == ExifDirectoryBase.TAG_COPYRIGHT) {
            return policy.keeps(Role.COPYRIGHT);
        } else if (tag == ExifDirectoryBase.TAG_DATETIME_ORIGINAL
                || tag == ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL) {
            return policy.keeps(Role.CAPTURE_DATE);
        } else if (tag == ExifDirectoryBase.TAG_EXIF_VERSION) {
            return policy.keeps(Role.CAPTURE_DATE) || policy.keeps(Role.KNOWN_FIELDS);
        }
        boolean forbidden = tag == ExifDirectoryBase.TAG_MAKERNOTE
                || tag == ExifDirectoryBase.TAG_USER_COMMENT
                || tag == ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER;
        return format.equals(ImageFormat.TIFF)
                ? policy.keeps(Role.KNOWN_FIELDS) || !TIFF_FORBIDDEN.contains(tag)
                : policy.keeps(Role.KNOWN_FIELDS) && !forbidden;
    }
}
