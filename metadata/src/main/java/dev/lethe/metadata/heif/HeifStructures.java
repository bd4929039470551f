package dev.lethe.metadata.heif;

import dev.lethe.Role;
import java.util.Set;

/**
 * What each structure of HEIF and AVIF is for: the whole privacy rule of both formats (ISO/IEC 14496-12, 23008-12,
 * 23001-17, AV1 Image File Format). What is not named here is private.
 */
final class HeifStructures {
    /** Brands that readers act upon; others name makers and devices. */
    private static final Set<String> BRANDS = Set.of(
            "mif1", "mif2", "msf1", "miaf", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "avif",
            "avis", "avio", "avci", "avcs", "unif", "MA1A", "MA1B", "MiHA", "MiHB", "MiHE", "MiPr", "MiAn", "MiBu",
            "MiCm", "av01", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "isoa", "isob", "isoc");

    /** Auxiliary pictures that are transparency; depth, gain maps and mattes are not among them. */
    private static final Set<String> ALPHA = Set.of(
            "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1", "urn:mpeg:avc:2015:auxid:1");

    private HeifStructures() {}

    static boolean keepsBrand(String brand) {
        return BRANDS.contains(brand);
    }

    static boolean isAlpha(String auxiliaryType) {
        return ALPHA.contains(auxiliaryType);
    }

    /** Items by type: coded pictures, and pictures derived from others. */
    static Role item(String type) {
        return switch (type) {
            case "hvc1", "hvt1", "lhv1", "av01", "avc1", "unci", "grid", "iovl", "iden" -> Role.DECODING;
            case "jumb" -> Role.PROVENANCE;
            default -> Role.PRIVATE;
        };
    }

    /** Item properties by type; colour profiles are told from other colour boxes by {@link #color}. */
    static Role property(String type) {
        return switch (type) {
            // Size, depth, decoder set-up, layers, tiles, uncompressed layouts. A crop hides something, so it stays.
            case "ispe",
                    "pixi",
                    "hvcC",
                    "lhvC",
                    "av1C",
                    "avcC",
                    "auxC",
                    "clap",
                    "oinf",
                    "tols",
                    "lsel",
                    "a1op",
                    "a1lx",
                    "rref",
                    "iscl",
                    "rloc",
                    "uncC",
                    "cmpd",
                    "cmpC",
                    "icef",
                    "cloc" -> Role.DECODING;
            case "pasp", "clli", "mdcv", "cclv", "amve", "ndwt" -> Role.DISPLAY;
            case "irot", "imir" -> Role.ORIENTATION;
            case "colr" -> Role.COLOR_PROFILE;
            default -> Role.PRIVATE;
        };
    }

    /** Colour boxes by their own type: code points tell how samples become colours, so they are part of decoding. */
    static Role color(String type) {
        return switch (type) {
            case "nclx" -> Role.DECODING;
            case "prof", "rICC" -> Role.COLOR_PROFILE;
            default -> Role.PRIVATE;
        };
    }

    /** Properties that are private though they are marked as essential: a reader can show the picture without them. */
    static boolean isHarmlessToDrop(String property) {
        return switch (property) {
            case "udes", "altt", "crtt", "mdft", "cmin", "cmex", "free", "skip" -> true;
            default -> false;
        };
    }

    /** References between items: inputs of derived pictures, transparency, prediction, layers, tiles. */
    static Role reference(String type) {
        return switch (type) {
            case "dimg", "auxl", "prem", "pred", "base", "tbas" -> Role.DECODING;
            default -> Role.PRIVATE;
        };
    }

    /** Groups of pictures: alternatives to choose from, and stereo pairs. */
    static Role group(String type) {
        return type.equals("altr") || type.equals("ster") ? Role.DISPLAY : Role.PRIVATE;
    }

    /** Sample entries of image sequences. */
    static Role sampleEntry(String type) {
        return switch (type) {
            case "hvc1", "hev1", "av01", "avc1", "avc3" -> Role.DECODING;
            default -> Role.PRIVATE;
        };
    }

    /** Boxes inside a sample entry; colour boxes as for properties. */
    static Role inSampleEntry(String type) {
        return switch (type) {
            case "hvcC", "av1C", "avcC", "ccst", "auxi", "clap" -> Role.DECODING;
            case "pasp", "clli", "mdcv", "cclv", "amve" -> Role.DISPLAY;
            case "colr" -> Role.COLOR_PROFILE;
            default -> Role.PRIVATE;
        };
    }

    /** Boxes of a sample table: times, composition, chunks, sizes, places, sync samples. */
    static Role sampleTable(String type) {
        return switch (type) {
            case "stsd", "stts", "ctts", "stsc", "stsz", "stz2", "stco", "co64", "stss" -> Role.DECODING;
            default -> Role.PRIVATE;
        };
    }
}
