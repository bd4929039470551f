package dev.lethe.metadata.gif;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.metadata.naming.TrailingData;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells what blocks that are left out gave away. */
final class GifFindings {
    private static final int LONGEST_VALUE = 500;
    /** A size byte, the 256 bytes that lead any reader to the end of a packet, and the terminator (XMP part 3). */
    private static final int XMP_TRAILER = 258;

    private final FindingCollector found;
    private final GifWalker walker;

    GifFindings(FindingCollector found, GifWalker walker) {
        this.found = found;
        this.walker = walker;
    }

    /** An extension that was not copied. */
    void dropped(GifBlock block) throws IOException {
        if (!walker.readable(block.chain())) {
            found.note("a block was too large to be read for names; it is removed as a whole");
            structure(Kind.UNKNOWN_DATA, "GIF extension", "large block", block);
            return;
        }
        switch (block.meaning()) {
            case XMP -> MetadataNames.xmp(packet(block), "XMP", found);
            case PHOTOSHOP -> MetadataNames.photoshop(behindIdentifier(block), "Photoshop", found);
            case IPTC -> MetadataNames.iptc(behindIdentifier(block), "IPTC", found);
            case C2PA -> structure(Kind.PROVENANCE, "GIF application", "C2PA", block);
            case COMMENT -> text("GIF comment", block);
            case PLAIN_TEXT -> text("GIF plain text", block);
            case APPLICATION -> structure(Kind.UNKNOWN_DATA, "GIF application", "data of a program", block);
            default -> structure(Kind.UNKNOWN_DATA, "GIF extension", "unknown block", block);
        }
    }

    private void structure(Kind kind, String carrier, String what, GifBlock block) {
        found.add(Finding.of(kind, carrier, what, length(block)));
    }

    /** Introducer, label and sub-blocks. */
    private static long length(GifBlock block) {
        return block.chain().length() + 2;
    }

    private void text(String carrier, GifBlock block) throws IOException {
        byte[] content = walker.content(block.chain());
        String text = new String(content, 0, Math.min(content.length, LONGEST_VALUE), StandardCharsets.UTF_8);
        found.add(new Finding(Kind.TEXT, carrier, "text", length(block), Optional.of(Sensitive.of(text))));
    }

    private byte[] behindIdentifier(GifBlock block) throws IOException {
        byte[] content = walker.content(block.chain());
        return Arrays.copyOfRange(content, Math.min(GifBlocks.XMP.identifier().length, content.length), content.length);
    }

    /** An XMP packet stands as it is behind its identifier, not in sub-blocks; some writers use those all the same. */
    private byte[] packet(GifBlock block) throws IOException {
        byte[] raw = walker.raw(block.chain());
        int start = 1 + GifBlocks.XMP.identifier().length;
        boolean asItIs = raw.length > start + XMP_TRAILER && (raw[start] == '<' || (raw[start] & 0xFF) == 0xEF);
        return asItIs ? Arrays.copyOfRange(raw, start, raw.length - XMP_TRAILER) : behindIdentifier(block);
    }

    /** What of a graphic control was not written. */
    void control(GifBlock block, Optional<GraphicControl> read) {
        if (read.isEmpty()) {
            structure(Kind.UNKNOWN_DATA, "GIF graphic control", "block of another size", block);
        } else if (block.chain().length() != 6) {
            structure(Kind.UNKNOWN_DATA, "GIF graphic control", "bytes behind its content", block);
        } else if (read.get().hasReserved()) {
            structure(Kind.UNKNOWN_DATA, "GIF graphic control", "reserved bits", block);
        }
    }

    /** A graphic control without a frame. */
    void unusedControl() {
        found.add(Finding.of(Kind.TECHNICAL, "GIF graphic control", "control without a frame", 8));
    }

    /** What of an image's packed fields was not written. */
    void descriptor(byte packed) {
        if ((packed & GifBlock.RESERVED) != 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "GIF image descriptor", "reserved bits", 1));
        }
    }

    /** What of a loop extension was not written. */
    void loop(GifBlock block, Optional<GifLoop> read) {
        if (read.isEmpty()) {
            structure(Kind.UNKNOWN_DATA, "GIF loop", "block without a count", block);
        } else if (block.chain().length() != read.get().writtenLength()) {
            structure(Kind.UNKNOWN_DATA, "GIF loop", "bytes besides its count", block);
        }
    }

    /** A loop extension that was not written, though it was whole. */
    void droppedLoop(GifBlock block) {
        structure(Kind.TECHNICAL, "GIF loop", "loop count", block);
    }

    /** A colour profile that did not stay as it was. */
    void profile(GifBlock block, Optional<byte[]> content) {
        int before = found.findings().size();
        content.ifPresent(profile -> MetadataNames.icc(profile, "ICC profile", found));
        if (found.findings().size() == before) {
            structure(Kind.TECHNICAL, "ICC profile", "profile", block);
        }
    }

    /** Everything from here to the end of the input, and what stood between blocks. */
    void end(ByteCursor cursor) throws IOException {
        if (walker.stray() > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "between blocks", "stray bytes", walker.stray()));
        }
        TrailingData.name(cursor, found);
    }

    /** A repair, in fixed words. */
    void note(String remark) {
        found.note(remark);
    }
}
