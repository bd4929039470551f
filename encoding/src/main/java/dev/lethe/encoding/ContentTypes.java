package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which format a content is, by its first bytes: a file's name proves nothing.
 *
 * <p>A match says how programs will take the content, not that it is whole. Stateless and thread-safe.
 */
public final class ContentTypes {
    /** Bytes that are enough to tell. */
    public static final int HEAD = 512;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(ImageFormat.JPEG, head -> startsWith(head, 0, 0xFF, 0xD8, 0xFF)),
            new Signature(ImageFormat.PNG, head -> startsWith(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)),
            new Signature(ImageFormat.GIF, head -> startsWith(head, 0, 'G', 'I', 'F', '8')),
            new Signature(
                    ImageFormat.WEBP,
                    head -> startsWith(head, 0, 'R', 'I', 'F', 'F') && startsWith(head, 8, 'W', 'E', 'B', 'P')),
            new Signature(
                    ImageFormat.TIFF,
                    head -> startsWith(head, 0, 'I', 'I', 42, 0)
                            || startsWith(head, 0, 'M', 'M', 0, 42)
                            || startsWith(head, 0, 'I', 'I', 43, 0)
                            || startsWith(head, 0, 'M', 'M', 0, 43)),
            new Signature(ImageFormat.AVIF, head -> hasBrand(head, AVIF_BRANDS)),
            new Signature(ImageFormat.HEIF, head -> hasBrand(head, HEIF_BRANDS)),
            new Signature(
                    ImageFormat.JXL,
                    head -> startsWith(head, 0, 0xFF, 0x0A)
                            || startsWith(head, 0, 0, 0, 0, 12, 'J', 'X', 'L', ' ', 0x0D, 0x0A, 0x87, 0x0A)),
            new Signature(
                    ImageFormat.JP2,
                    head -> startsWith(head, 0, 0xFF, 0x4F, 0xFF, 0x51)
                            || startsWith(head, 0, 0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0D, 0x0A, 0x87, 0x0A)),
            new Signature(ImageFormat.PSD, head -> startsWith(head, 0, '8', 'B', 'P', 'S')),
            new Signature(
                    ImageFormat.ICO,
                    head -> (startsWith(head, 0, 0, 0, 1, 0) || startsWith(head, 0, 0, 0, 2, 0))
                            && head.length > 5
                            && (head[4] | head[5]) != 0),
            new Signature(ImageFormat.BMP, head -> startsWith(head, 0, 'B', 'M')),
            new Signature(ImageFormat.SVG, ContentTypes::isSvg));

    private record Signature(ImageFormat format, Predicate<byte[]> matches) {}

    private ContentTypes() {}

    /**
     * The format of a content.
     *
     * @param head its first bytes, {@link #HEAD} of them or as many as there are
     */
    public static Optional<ImageFormat> of(byte[] head) {
        return SIGNATURES.stream()
                .filter(signature -> signature.matches.test(head))
                .map(Signature::format)
                .findFirst();
    }

    /**
     * The format of an input.
     *
     * @throws UnsupportedFormatException if it is not a picture of a known format
     */
    public static ImageFormat of(SeekableInput input) throws IOException {
        try (var stream = input.stream(0, HEAD)) {
            return of(stream.readNBytes(HEAD))
                    .orElseThrow(() ->
                            new UnsupportedFormatException("Not a picture of a known format, by its first bytes"));
        }
    }

    private static boolean startsWith(byte[] head, int offset, int... expected) {
        if (head.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** The brands of a file of the ISO family (ISO/IEC 14496-12, 4.3). */
    private static boolean hasBrand(byte[] head, Set<String> brands) {
        if (!startsWith(head, 4, 'f', 't', 'y', 'p')) {
            return false;
        }
        int end = Math.min(head.length, (head[2] & 0xFF) << 8 | head[3] & 0xFF);
        for (int i = 8; i + 4 <= end; i += 4) {
            if (i != 12 && brands.contains(new String(head, i, 4, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSvg(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        boolean xml = text.startsWith("<") || text.startsWith("\uFEFF<");
        return xml && text.contains("<svg");
    }
}
