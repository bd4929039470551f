package dev.lethe.metadata.bmp;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;

/** Tells what parts of a bitmap that are left out gave away. */
final class DibFindings {
    private static final String HEADER = "BMP header";

    private final FindingCollector found;

    DibFindings(FindingCollector found) {
        this.found = found;
    }

    /** A colour profile, by what it tells besides the colour. */
    void profile(byte[] profile) {
        int before = found.findings().size();
        MetadataNames.icc(profile, "ICC profile", found);
        if (found.findings().size() == before) {
            found.add(Finding.of(Kind.TECHNICAL, "ICC profile", "profile", profile.length));
        }
    }

    /** A profile that was not read. */
    void largeProfile(long bytes) {
        found.note("a colour profile was too large to be read; it is removed as a whole");
        found.add(Finding.of(Kind.COLOR_PROFILE_IDENTITY, "ICC profile", "large profile", bytes));
    }

    /** The path of a profile: folders often have a person's name. */
    void linkedProfile(long bytes) {
        found.add(Finding.of(Kind.PERSON, "BMP linked profile", "path of a file", bytes));
    }

    /** Fields that nothing reads and that were not zero. */
    void unusedFields() {
        found.add(Finding.of(Kind.UNKNOWN_DATA, HEADER, "fields without a meaning", 0));
    }

    /** What of a header is not written. */
    void header(DibHeader header) {
        if (header.isOs2() && header.filled(DibHeader.INFO, DibHeader.OS2)) {
            unusedFields();
        } else if (header.declared() > header.size()) {
            long bytes = header.declared() - header.size();
            found.add(Finding.of(Kind.UNKNOWN_DATA, HEADER, "bytes behind its fields", bytes));
        }
        if (header.planes() != 1) {
            note("the number of colour planes was wrong and was set right");
        }
    }

    /** The reserved byte of palette entries. */
    void palette(long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "BMP palette", "reserved bytes", bytes));
        }
    }

    /** What fills up rows. */
    void padding(long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "BMP row padding", "bytes besides pixels", bytes));
        }
    }

    /** Bytes between palette and pixels. */
    void gap(long bytes, boolean suggestedPalette) {
        if (bytes > 0) {
            Kind kind = suggestedPalette ? Kind.TECHNICAL : Kind.UNKNOWN_DATA;
            found.add(Finding.of(kind, "BMP before the pixels", suggestedPalette ? "suggested colours" : "gap", bytes));
        }
    }

    /** Bytes of an icon's entry behind its mask. */
    void behindIcon(long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "ICO entry", "bytes behind its picture", bytes));
        }
    }

    /** A repair, in fixed words. */
    void note(String remark) {
        found.note(remark);
    }
}
