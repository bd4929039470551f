package dev.lethe.metadata.png;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.LimitExceededException;
import dev.lethe.Role;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.metadata.naming.TrailingData;
import dev.lethe.metadata.png.PngWalker.Chunk;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what chunks that are left out gave away. */
final class PngFindings {
    private static final int LONGEST_VALUE = 500;

    /** Chunks that are known and left out: what they are, in words. */
    private static final Map<String, Kind> KNOWN = Map.ofEntries(
            Map.entry("sPLT", Kind.TECHNICAL),
            Map.entry("hIST", Kind.TECHNICAL),
            Map.entry("oFFs", Kind.TECHNICAL),
            Map.entry("pCAL", Kind.TECHNICAL),
            Map.entry("sCAL", Kind.TECHNICAL),
            Map.entry("sTER", Kind.TECHNICAL),
            Map.entry("gIFg", Kind.TECHNICAL),
            Map.entry("gIFx", Kind.UNKNOWN_DATA),
            Map.entry("gIFt", Kind.TEXT),
            Map.entry("fRAc", Kind.TECHNICAL),
            Map.entry("vpAg", Kind.TECHNICAL),
            Map.entry("caNv", Kind.TECHNICAL),
            Map.entry("orNT", Kind.TECHNICAL),
            // Apple's index for decoding with several threads
            Map.entry("iDOT", Kind.TECHNICAL),
            // Fireworks: preview, layers and other parts of the document
            Map.entry("prVW", Kind.HIDDEN_PICTURE),
            Map.entry("mkBF", Kind.HIDDEN_PICTURE),
            Map.entry("mkBS", Kind.HIDDEN_PICTURE),
            Map.entry("mkBT", Kind.HIDDEN_PICTURE),
            Map.entry("mkTS", Kind.HIDDEN_PICTURE),
            Map.entry("meTa", Kind.TEXT),
            Map.entry("caBX", Kind.PROVENANCE),
            Map.entry("dSIG", Kind.PROVENANCE));

    private final FindingCollector found;
    private final RunContext context;

    PngFindings(FindingCollector found, RunContext context) {
        this.found = found;
        this.context = context;
    }

    /** An eXIf chunk that was not just what is written anew. */
    void exif(byte[] payload) {
        MetadataNames.exif(RawProfile.withoutSignature(payload), "PNG eXIf", found);
    }

    /** A text chunk. */
    void text(Chunk chunk, byte[] payload) throws LimitExceededException {
        Optional<PngText> parts = PngText.of(chunk.type(), payload);
        if (parts.isEmpty()) {
            structure(Kind.TEXT, chunk, "text without a keyword");
        } else if (parts.get().keyword().equals(PngText.XMP)) {
            MetadataNames.xmp(parts.get().all(context), "PNG iTXt XMP", found);
        } else if (RawProfile.isKeyword(parts.get().keyword())) {
            rawProfile(chunk, RawProfile.of(parts.get().keyword(), parts.get().all(context)));
        } else {
            plain(chunk, parts.get());
        }
    }

    private void plain(Chunk chunk, PngText text) throws LimitExceededException {
        boolean known = TextKinds.isKnown(text.keyword());
        String start = new String(text.start(LONGEST_VALUE, context), text.charset());
        String value = known ? start : text.keyword() + ": " + start;
        found.add(new Finding(
                TextKinds.of(text.keyword()),
                carrier(chunk),
                known ? text.keyword().toLowerCase(Locale.ROOT) : "text under a keyword of its own",
                chunk.size(),
                Optional.of(Sensitive.of(value))));
    }

    private void rawProfile(Chunk chunk, RawProfile profile) {
        String carrier = "PNG raw profile";
        int before = found.findings().size();
        if (profile.exif().isPresent()) {
            MetadataNames.exif(profile.exif().get(), carrier, found);
        } else if (profile.xmp().isPresent()) {
            MetadataNames.xmp(profile.xmp().get(), carrier, found);
        } else if (profile.isPhotoshop()) {
            MetadataNames.photoshop(profile.block(), carrier, found);
        } else if (profile.kind().equals("iptc")) {
            MetadataNames.iptc(profile.block(), carrier, found);
        } else if (profile.kind().startsWith("ic")) {
            MetadataNames.icc(profile.block(), carrier, found);
        }
        if (found.findings().size() == before) {
            structure(Kind.UNKNOWN_DATA, chunk, "raw profile");
        }
    }

    /** A colour profile of which only the colour was kept. */
    void profile(EmbeddedProfile profile, boolean neutral) {
        if (!neutral) {
            MetadataNames.icc(profile.icc(), "ICC profile", found);
        }
        if (!profile.name().equals(PngWriter.PROFILE_NAME)) {
            found.add(Finding.of(Kind.COLOR_PROFILE_IDENTITY, "PNG iCCP", "profile name", profile.name()));
        }
    }

    /** Any other chunk. */
    void other(Chunk chunk, byte[] payload) {
        if (chunk.is("tIME") && payload.length == 7) {
            found.add(new Finding(
                    Kind.TIME, "PNG tIME", "last change", chunk.size(), Optional.of(Sensitive.of(time(payload)))));
        } else if (KNOWN.containsKey(chunk.type())) {
            structure(KNOWN.get(chunk.type()), chunk, "chunk");
        } else if (PngChunks.role(chunk.type()) != Role.PRIVATE) {
            structure(Kind.TECHNICAL, chunk, "chunk");
        } else {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "PNG chunk", "unknown chunk", chunk.size()));
        }
    }

    private static String time(byte[] payload) {
        int year = (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d %02d:%02d:%02d",
                year,
                payload[2] & 0xFF,
                payload[3] & 0xFF,
                payload[4] & 0xFF,
                payload[5] & 0xFF,
                payload[6] & 0xFF);
    }

    /** A chunk that is too long to be read. */
    void unread(Chunk chunk) {
        note("chunks that are too long to be read were removed unread");
        structure(Kind.UNKNOWN_DATA, chunk, "long chunk");
    }

    /** A chunk that decoders pass over: doubled, too late, damaged, or of a wrong length. */
    void misplaced(Chunk chunk) {
        structure(Kind.UNKNOWN_DATA, chunk, "chunk that decoders pass over");
    }

    /** A part of an animation that is none. */
    void hiddenFrame(Chunk chunk) {
        structure(Kind.HIDDEN_PICTURE, chunk, "frame that is never shown");
        if (chunk.is("fdAT")) {
            found.add(new HiddenPicture("PNG fdAT", chunk.available(), Optional.empty()));
        }
    }

    /** Bytes of a known chunk behind its content. */
    void excess(long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "PNG chunk", "bytes behind its content", bytes));
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
        boolean known = PngChunks.role(chunk.type()) != Role.PRIVATE
                || KNOWN.containsKey(chunk.type())
                || PngText.isText(chunk.type());
        return known ? "PNG " + chunk.type() : "PNG chunk";
    }
}
