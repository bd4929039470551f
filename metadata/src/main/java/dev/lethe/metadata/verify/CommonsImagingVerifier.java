package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Verifier;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.common.GenericImageMetadata;
import org.apache.commons.imaging.common.ImageMetadata;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffImageMetadata;
import org.apache.commons.imaging.formats.webp.WebPImageMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the result with Commons Imaging and objects to EXIF fields, IPTC, XMP and texts that the policy does not keep.
 * It reads arrays only, so results over a few megabytes are left to the other verifiers, and a note says so.
 */
public final class CommonsImagingVerifier implements Verifier {
    private static final int LARGEST = 8 << 20;
    /** Not GIF: to tell of its comments it decodes each frame, into memory of whatever size the frame claims. */
    private static final Set<ImageFormat> JUDGED = Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    private static final int ORIENTATION = 0x0112;
    private static final int COPYRIGHT = 0x8298;
    /** Directories' own pointers and versions: they tell nothing. */
    private static final Set<Integer> STRUCTURE = Set.of(0x8769, 0x9000);

    private static final Set<Integer> CAPTURE_DATE = Set.of(0x9003, 0x9291);
    private static final Set<Integer> NEVER = Set.of(0x8825, 0x927C, 0x9286, 0xA431, 0xA435, 0xA430, 0xA420, 0x010E);

    /** A verifier; all are alike. */
    public CommonsImagingVerifier() {}

    @Override
    public String name() {
        return "Commons Imaging";
    }

    @Override
    public boolean judges(ImageFormat format) {
        return JUDGED.contains(format);
    }

    @Override
    public void verify(
            SeekableInput picture,
            ImageFormat format,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context)
            throws IOException {
        context.check();
        if (picture.length() > LARGEST && !format.equals(ImageFormat.JPEG)) {
            residue.note("the result is too large for Commons Imaging, which did not judge it");
            return;
        }
        try {
            byte[] bytes = format.equals(ImageFormat.JPEG) ? beforeScan(picture) : whole(picture);
            String xmp = format.equals(ImageFormat.WEBP) ? null : Imaging.getXmpXml(bytes);
            if (xmp != null && !xmp.isBlank()) {
                residue.add(Finding.of(Kind.TEXT, "XMP", "XMP packet", xmp.length()));
            }
            judge(Imaging.getMetadata(bytes), policy, residue);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // It is a second opinion: what it can't read, the structure walk has judged.
            residue.note("Commons Imaging could not read the result and did not judge it");
        }
    }

    private static void judge(@Nullable ImageMetadata metadata, MetadataPolicy policy, FindingCollector residue) {
        if (metadata instanceof JpegImageMetadata jpeg) {
            fields(jpeg.getExif(), policy, residue);
            if (jpeg.getPhotoshop() != null) {
                texts(jpeg.getPhotoshop().getItems(), "Photoshop", residue);
            }
        } else if (metadata instanceof WebPImageMetadata webp) {
            fields(webp.getExif(), policy, residue);
        } else if (metadata instanceof TiffImageMetadata tiff) {
            fields(tiff, policy, residue);
        } else if (metadata instanceof GenericImageMetadata generic) {
            texts(generic.getItems(), "text", residue);
        }
    }

    private static void texts(List<?> items, String carrier, FindingCollector residue) {
        if (!items.isEmpty()) {
            residue.add(Finding.of(Kind.TEXT, carrier, "records", items.size()));
        }
    }

    private static void fields(@Nullable TiffImageMetadata exif, MetadataPolicy policy, FindingCollector residue) {
        if (exif != null) {
            for (TiffField field : exif.getAllFields()) {
                if (!allowed(field.getTag(), policy)) {
                    residue.add(Finding.of(Kind.UNKNOWN_DATA, "EXIF", "field " + field.getTag(), 0));
                }
            }
        }
    }

    private static boolean allowed(int tag, MetadataPolicy policy) {
        if (tag == ORIENTATION) {
            return policy.keeps(Role.ORIENTATION);
        } else if (tag == COPYRIGHT) {
            return policy.keeps(Role.COPYRIGHT);
        } else if (CAPTURE_DATE.contains(tag)) {
            return policy.keeps(Role.CAPTURE_DATE);
        } else if (STRUCTURE.contains(tag)) {
            return policy.keeps(Role.CAPTURE_DATE) || policy.keeps(Role.KNOWN_FIELDS);
        }
        return policy.keeps(Role.KNOWN_FIELDS) && !NEVER.contains(tag);
    }

    /** A JPEG's bytes up to its first scan, where all that this reader looks at must be. */
    private static byte[] beforeScan(SeekableInput picture) throws IOException {
        byte[] start = read(picture, (int) Math.min(picture.length(), 64 * 1024));
        int at = 2;
        while (at + 4 <= LARGEST) {
            if (at + 4 > start.length) {
                if (start.length == picture.length()) {
                    return start;
                }
                start = read(picture, (int) Math.min(picture.length(), Math.max(at + 4L, 2L * start.length)));
                continue;
            }
            int marker = start[at + 1] & 0xFF;
            int length = (start[at + 2] & 0xFF) << 8 | start[at + 3] & 0xFF;
            if (marker == 0xDA) {
                return Arrays.copyOf(start, Math.min(start.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return start;
    }

    private static byte[] whole(SeekableInput picture) throws IOException {
        return read(picture, (int) picture.length());
    }

    private static byte[] read(SeekableInput picture, int count) throws IOException {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            int n = picture.read(done, bytes, done, count - done);
            if (n < 0) {
                return Arrays.copyOf(bytes, done);
            }
            done += n;
        }
        return bytes;
    }
}
