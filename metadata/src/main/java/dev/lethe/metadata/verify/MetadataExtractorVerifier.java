package dev.lethe.metadata.verify;

import com.drew.imaging.FileType;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.ErrorDirectory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.icc.IccDirectory;
import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Verifier;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads the result with metadata-extractor and objects to every field that it knows and the policy does not keep. */
public final class MetadataExtractorVerifier implements Verifier {
    private static final Map<ImageFormat, FileType> TYPES = Map.of(
            ImageFormat.JPEG, FileType.Jpeg,
            ImageFormat.PNG, FileType.Png,
            ImageFormat.WEBP, FileType.WebP,
            ImageFormat.GIF, FileType.Gif,
            ImageFormat.BMP, FileType.Bmp,
            ImageFormat.ICO, FileType.Ico,
            ImageFormat.TIFF, FileType.Tiff,
            ImageFormat.HEIF, FileType.Heif,
            ImageFormat.AVIF, FileType.Avif,
            ImageFormat.PSD, FileType.Psd);

    /** How large a result may be that it holds in memory: coded data of HEIF and AVIF whole, tables of TIFF. */
    private static final Map<ImageFormat, Long> LARGEST =
            Map.of(ImageFormat.HEIF, 8L << 20, ImageFormat.AVIF, 8L << 20, ImageFormat.TIFF, 256L << 20);

    /** A verifier; all are alike. */
    public MetadataExtractorVerifier() {}

    @Override
    public String name() {
        return "metadata-extractor";
    }

    @Override
    public boolean judges(ImageFormat format) {
        return TYPES.containsKey(format);
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
        if (picture.length() > LARGEST.getOrDefault(format, Long.MAX_VALUE)) {
            residue.note("the result is too large for metadata-extractor, which did not judge it");
            return;
        }
        Metadata metadata;
        try {
            metadata = read(picture, format);
        } catch (ImageProcessingException | EOFException | RuntimeException | StackOverflowError e) {
            residue.note("metadata-extractor could not read the result and did not judge it");
            return;
        }
        for (Directory directory : metadata.getDirectories()) {
            // A neutral profile has no date, which the reader calls an error.
            boolean odd = directory instanceof ErrorDirectory || directory.hasErrors();
            if (odd && !(directory instanceof IccDirectory)) {
                residue.note("metadata-extractor found the coded data odd");
            }
            for (Tag tag : directory.getTags()) {
                if (!AllowedTags.allows(directory, tag, format, policy)) {
                    residue.add(Finding.of(Kind.UNKNOWN_DATA, directory.getName(), tag.getTagName(), 0));
                }
            }
        }
    }

    private static Metadata read(SeekableInput picture, ImageFormat format)
            throws IOException, ImageProcessingException {
        if (format.equals(ImageFormat.TIFF)) {
            return TiffMetadataReader.readMetadata(new DrewReader(picture));
        }
        FileType type = TYPES.get(format);
        if (type == null) {
            throw new IllegalArgumentException("format: not judged");
        }
        try (InputStream stream = new BufferedInputStream(picture.stream(), 16 * 1024)) {
            return ImageMetadataReader.readMetadata(stream, picture.length(), type);
        }
    }
}
