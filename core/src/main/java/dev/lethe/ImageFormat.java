package dev.lethe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture format's name, media type and file extensions. Which codecs exist for it is another matter.
 *
 * @param name the usual name, upper case
 * @param mediaType as registered with IANA, or as commonly used
 * @param extensions lower case, without the dot, the preferred one first
 */
public record ImageFormat(String name, String mediaType, List<String> extensions) {
    /** JPEG and MPO (ITU-T T.81). */
    public static final ImageFormat JPEG = of("JPEG", "image/jpeg", "jpg", "jpeg", "jpe", "jfif", "mpo");
    /** PNG, still or animated (W3C PNG, third edition). */
    public static final ImageFormat PNG = of("PNG", "image/png", "png", "apng");
    /** WebP, still or animated (RFC 9649). */
    public static final ImageFormat WEBP = of("WEBP", "image/webp", "webp");
    /** GIF 87a and 89a. */
    public static final ImageFormat GIF = of("GIF", "image/gif", "gif");
    /** TIFF 6.0, BigTIFF and DNG. */
    public static final ImageFormat TIFF = of("TIFF", "image/tiff", "tiff", "tif", "dng", "btf", "tf8");
    /** HEIF with HEVC or other codings, still or sequences (ISO/IEC 23008-12). */
    public static final ImageFormat HEIF = of("HEIF", "image/heic", "heic", "heif", "hif", "heics", "heifs");
    /** AVIF, still or sequences. */
    public static final ImageFormat AVIF = of("AVIF", "image/avif", "avif", "avifs");
    /** JPEG XL, bare codestream or container (ISO/IEC 18181). */
    public static final ImageFormat JXL = of("JXL", "image/jxl", "jxl");
    /** JPEG 2000, JP2, JPX or bare codestream (ITU-T T.800). */
    public static final ImageFormat JP2 = of("JP2", "image/jp2", "jp2", "jpx", "jpf", "j2k", "j2c", "jpc");
    /** Scalable Vector Graphics, plain or gzipped. */
    public static final ImageFormat SVG = of("SVG", "image/svg+xml", "svg", "svgz");
    /** Windows bitmap. */
    public static final ImageFormat BMP = of("BMP", "image/bmp", "bmp", "dib");
    /** Windows icon and cursor. */
    public static final ImageFormat ICO = of("ICO", "image/vnd.microsoft.icon", "ico", "cur");
    /** Photoshop PSD and PSB. */
    public static final ImageFormat PSD = of("PSD", "image/vnd.adobe.photoshop", "psd", "psb");

    private static final List<ImageFormat> KNOWN =
            List.of(JPEG, PNG, WEBP, GIF, TIFF, HEIF, AVIF, JXL, JP2, SVG, BMP, ICO, PSD);

    /** Checks and copies. */
    public ImageFormat {
        if (name.isBlank() || extensions.isEmpty()) {
            throw new IllegalArgumentException("name and extensions must not be empty");
        }
        extensions = List.copyOf(extensions);
    }

    private static ImageFormat of(String name, String mediaType, String... extensions) {
        return new ImageFormat(name, mediaType, List.of(extensions));
    }

    /** The formats that Lethe itself knows by name. */
    public static List<ImageFormat> known() {
        return KNOWN;
    }

    /** The format that a name or an extension stands for, in any case: {@code jpeg}, {@code JPG}, {@code tif}. */
    public static Optional<ImageFormat> named(String nameOrExtension) {
        String lower = nameOrExtension.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(f -> f.name.equalsIgnoreCase(lower) || f.extensions.contains(lower))
                .findFirst();
    }

    /** The extension that a new file of this format gets, without the dot. */
    public String extension() {
        return extensions.get(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
