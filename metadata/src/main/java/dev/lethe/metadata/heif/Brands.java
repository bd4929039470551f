package dev.lethe.metadata.heif;

import dev.lethe.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file type box claims the file to be (ISO/IEC 14496-12 section 4.3).
 *
 * @param all the major brand, then the compatible ones
 */
record Brands(List<String> all) {
    private static final Set<String> HEIF = Set.of(
            "mif1", "mif2", "msf1", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "avci", "avcs");
    private static final Set<String> HEVC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "avci", "avcs");
    private static final Set<String> SEQUENCES = Set.of("msf1", "hevc", "hevx", "hevm", "hevs", "avcs", "avis");
    private static final int MOST = 64;

    static Brands none() {
        return new Brands(List.of());
    }

    /** The brands in a box's content: major brand, minor version, compatible brands. */
    static Brands read(byte[] body) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at + 4 <= body.length && all.size() < MOST; at += at == 0 ? 8 : 4) {
            all.add(new String(body, at, 4, StandardCharsets.ISO_8859_1));
        }
        return new Brands(all);
    }

    /** The brands in the first bytes of a file; none if it starts otherwise. */
    static Brands ofHead(byte[] head) {
        if (head.length < 16 || !new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")) {
            return none();
        }
        int size = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3] & 0xFF;
        int end = size < 16 || size > head.length ? head.length : size;
        byte[] body = new byte[end - 8];
        System.arraycopy(head, 8, body, 0, body.length);
        return read(body);
    }

    /** Whether this is a file of that format: AVIF if it says so first, or says so and nothing of HEVC or AVC. */
    boolean isOf(ImageFormat format) {
        boolean avif = has("avif") || has("avis");
        boolean first =
                !all.isEmpty() && (all.get(0).equals("avif") || all.get(0).equals("avis"));
        boolean isAvif = first || avif && all.stream().noneMatch(HEVC::contains);
        return format.equals(ImageFormat.AVIF)
                ? isAvif
                : !isAvif && all.stream().anyMatch(HEIF::contains);
    }

    private boolean has(String brand) {
        return all.contains(brand);
    }

    /** Whether the file claims to be an image sequence. */
    boolean isSequence() {
        return all.stream().anyMatch(SEQUENCES::contains);
    }

    /** Those that may stay, each once, the new major brand first; the result is of the same format. */
    List<String> kept(ImageFormat format) {
        LinkedHashSet<String> kept = new LinkedHashSet<>();
        all.stream()
                .filter(HeifStructures::keepsBrand)
                .filter(brand -> brand.equals(all.get(0)) || names(brand, format))
                .findFirst()
                .ifPresent(kept::add);
        all.stream().filter(HeifStructures::keepsBrand).forEach(kept::add);
        return List.copyOf(kept);
    }

    private static boolean names(String brand, ImageFormat format) {
        return format.equals(ImageFormat.AVIF) ? brand.equals("avif") || brand.equals("avis") : HEIF.contains(brand);
    }
}
