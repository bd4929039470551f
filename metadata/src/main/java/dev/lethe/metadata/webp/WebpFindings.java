package dev.lethe.metadata.webp;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.metadata.naming.TrailingData;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Tells what chunks that are left out gave away. */
final class WebpFindings {
    private final FindingCollector found;

    WebpFindings(FindingCollector found) {
        this.found = found;
    }

    /** A chunk that was not copied, by its content. */
    void dropped(Chunk chunk, byte[] payload) {
        switch (chunk.type()) {
            case "EXIF" -> MetadataNames.exif(WebpScan.exifBlock(payload), "WebP EXIF", found);
            case "XMP " -> MetadataNames.xmp(payload, "WebP XMP", found);
            case "C2PA" -> structure(Kind.PROVENANCE, chunk, "C2PA manifest");
            default -> dropped(chunk);
        }
    }

    /** A chunk that was not copied, by its type alone. */
    void dropped(Chunk chunk) {
        if (WebpChunks.isImage(chunk.type()) || chunk.is("ALPH")) {
            hiddenPicture(chunk, "second picture");
        } else if (WebpChunks.role(chunk.type()) != Role.PRIVATE) {
            structure(Kind.UNKNOWN_DATA, chunk, "chunk that decoders pass over");
        } else {
            structure(Kind.UNKNOWN_DATA, chunk, "unknown chunk");
        }
    }

    /**
     * The file's colour profile.
     *
     * @param icc its content; empty if too long to be read
     * @param neutral what may be kept of it
     */
    void profile(Chunk chunk, Optional<byte[]> icc, Optional<byte[]> neutral, boolean kept) {
        if (icc.isEmpty()) {
            unread(chunk);
        } else if (!kept) {
            structure(Kind.TECHNICAL, chunk, "colour profile");
        } else if (neutral.isEmpty()) {
            note("a colour profile that viewers cannot use was left out");
            structure(Kind.UNKNOWN_DATA, chunk, "colour profile that cannot be used");
        } else if (!Arrays.equals(icc.get(), neutral.get())) {
            MetadataNames.icc(icc.get(), "ICC profile", found);
        }
    }

    /** A picture that no viewer shows. */
    void hiddenPicture(Chunk chunk, String what) {
        structure(Kind.HIDDEN_PICTURE, chunk, what);
        found.add(new HiddenPicture(carrier(chunk), chunk.available(), Optional.empty()));
    }

    /** A chunk that is too long to be read. */
    void unread(Chunk chunk) {
        note("chunks that are too long to be read were removed unread");
        structure(Kind.UNKNOWN_DATA, chunk, "long chunk");
    }

    /** Padding bytes and reserved fields that were not zero. */
    void stuffed(long places) {
        if (places > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "WebP", "reserved bits or padding in use", places));
        }
    }

    /** Bytes of a known structure behind its content. */
    void excess(long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "WebP", "bytes behind a structure's content", bytes));
        }
    }

    /** Everything from the cursor to the end of the input. */
    void trailing(ByteCursor cursor) throws IOException {
        TrailingData.name(cursor, found);
    }

    /** A repair, in fixed words. */
    void note(String remark) {
        found.note(remark);
    }

    private void structure(Kind kind, Chunk chunk, String what) {
        found.add(Finding.of(kind, carrier(chunk), what, chunk.size()));
    }

    /** Types that nobody knows are made up by whoever made the file, so they are not shown. */
    private static String carrier(Chunk chunk) {
        boolean known = WebpChunks.role(chunk.type()) != Role.PRIVATE || chunk.is("EXIF") || chunk.is("XMP ");
        return known ? "WebP " + chunk.type().strip() : "WebP chunk";
    }
}
