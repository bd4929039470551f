package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.spi.FindingCollector;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Checks a property or a box of a sample entry: of a known type, and as long as its fields and no longer. */
final class HeifPropertyProof {
    private static final Set<String> TRANSPARENCY = Set.of(
            "urn:mpeg:hevc:2015:auxid:1", "urn:mpeg:avc:2015:auxid:1", "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");

    private HeifPropertyProof() {}

    static void check(IsoBox box, MetadataPolicy policy, FindingCollector residue) {
        boolean allowed = policy.keeps(role(box.type())) && holds(box);
        if (box.type().equals("colr") && box.size() > 4 && box.u32(0) != 0x6E636C78) {
            // Not code points, so a profile: "prof" or "rICC".
            allowed = box.u32(0) == 0x70726F66 || box.u32(0) == 0x72494343;
            IccProof.check(box.bytes(4), policy, residue);
        }
        if (!allowed) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "HEIF property", "property not allowed here", box.size()));
        }
    }

    private static Role role(String type) {
        return switch (type) {
            case "irot", "imir" -> Role.ORIENTATION;
            case "pasp", "clli", "mdcv", "cclv", "amve", "ndwt" -> Role.DISPLAY;
            case "ispe",
                    "pixi",
                    "colr",
                    "clap",
                    "hvcC",
                    "lhvC",
                    "av1C",
                    "avcC",
                    "auxC",
                    "auxi",
                    "ccst",
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
            default -> Role.PRIVATE;
        };
    }

    private static boolean holds(IsoBox box) {
        int size = box.size();
        return switch (box.type()) {
            case "irot" -> size == 1 && box.u8(0) < 4;
            case "imir" -> size == 1 && box.u8(0) < 2;
            case "a1op" -> size == 1;
            case "lsel" -> size == 2;
            case "clli" -> size == 4;
            case "cloc" -> size == 5;
            case "tols" -> size == 6;
            case "a1lx" -> size == (box.u8(0) == 1 ? 13 : 7);
            case "pasp", "amve", "ndwt", "ccst" -> size == 8;
            case "cmpC" -> size == 9;
            case "colr" -> size == 11;
            case "ispe", "iscl", "rloc" -> size == 12;
            case "mdcv" -> size == 24;
            case "cclv" -> size <= 37;
            case "clap" -> size == 32;
            case "pixi" -> size == 5 + box.u8(4);
            case "rref" -> size == 5 + 4 * box.u8(4);
            case "auxC", "auxi" -> TRANSPARENCY.contains(auxiliary(box));
            case "hvcC" -> hevc(box, 22);
            case "lhvC" -> hevc(box, 5);
            case "av1C" -> av1(box);
            case "cmpd" -> components(box);
            case "uncC" -> size == (box.u8(0) > 0 ? 8 : 36 + 5 * box.u32(8));
            default -> true;
        };
    }

    private static String auxiliary(IsoBox box) {
        int last = box.size() - 1;
        boolean ended = last > 4 && box.u8(last) == 0 && box.u32(0) == 0;
        return ended ? new String(box.bytes(4), 0, last - 4, StandardCharsets.ISO_8859_1) : "";
    }

    /** Parameter sets only: supplemental messages are of types 39 and 40. */
    private static boolean hevc(IsoBox box, int head) {
        int at = head + 1;
        for (int array = 0; array < box.u8(head); array++) {
            int type = box.u8(at) & 0x7F;
            int units = box.u16(at + 1);
            at += 3;
            if (type == 39 || type == 40) {
                return false;
            }
            for (int i = 0; i < units; i++) {
                at += 2 + box.u16(at);
            }
        }
        return at == box.size();
    }

    /** Sequence headers only: type 1, here in the top bits of a head without its extension. */
    private static boolean av1(IsoBox box) {
        int at = 4;
        while (at < box.size()) {
            int head = box.u8(at++);
            if (head >> 3 != 1) {
                return false;
            }
            at += head >> 2 & 1;
            long size = box.size() - (long) at;
            if ((head & 2) != 0) {
                size = 0;
                int shift = 0;
                int b;
                do {
                    b = box.u8(at++);
                    size |= (long) (b & 127) << shift;
                    shift += 7;
                } while (b > 127);
            }
            at = Math.toIntExact(at + size);
        }
        return at == box.size();
    }

    private static boolean components(IsoBox box) {
        int at = 4;
        for (long i = 0; i < box.u32(0); i++) {
            boolean named = box.u16(at) > 0x7FFF;
            if (named && box.u8(at + 2) != 0) {
                return false;
            }
            at += named ? 3 : 2;
        }
        return at == box.size();
    }
}
