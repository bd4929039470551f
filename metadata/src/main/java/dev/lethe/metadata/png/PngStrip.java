package dev.lethe.metadata.png;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.png.PngWalker.Chunk;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One rewriting of one PNG: the header and what is built anew, then each chunk that may stay, in the order of the file. */
final class PngStrip {
    private final ByteCursor cursor;
    private final MetadataPolicy policy;
    private final StripRequest request;
    private final PngWriter writer;
    private final PngFindings findings;
    private final PngFacts facts;
    private final PngWalker walker;
    private final byte[] exif;
    private final Set<String> seen = new HashSet<>();
    private int paletteBytes;
    private long pictureLeft;
    private boolean pictured;

    PngStrip(ByteCursor cursor, OutputStream out, StripRequest request, PngFindings findings) throws IOException {
        this.cursor = cursor;
        this.policy = request.policy();
        this.request = request;
        this.writer = new PngWriter(out);
        this.findings = findings;
        this.facts = PngScan.whole(cursor, policy);
        this.walker = new PngWalker(cursor).start();
        this.exif = facts.exif().rebuilt(policy);
        this.pictureLeft = facts.pictureBytes();
    }

    void run() throws IOException {
        writer.signature();
        chunk(walker.next().orElseThrow(cursor::truncated));
        leading();
        Optional<Chunk> chunk = walker.next();
        while (chunk.isPresent() && !chunk.get().is("IEND")) {
            cursor.context().countSegment();
            chunk(chunk.get());
            chunk = walker.next();
        }
        end(chunk);
    }

    /** What is built anew stands right behind the header, where every reader finds it. */
    private void leading() throws IOException {
        if (!facts.ownColor() && policy.keeps(Role.COLOR_PROFILE)) {
            Optional<byte[]> neutral = request.profile().icc().flatMap(IccProfile::neutralise);
            if (neutral.isPresent()) {
                writer.profile(neutral.get());
            }
        }
        if (exif.length > 0) {
            writer.chunk("eXIf", exif);
        }
    }

    /** Closes the picture. One that breaks off stays open: some viewers show fewer rows if it is closed there. */
    private void end(Optional<Chunk> last) throws IOException {
        if (last.isPresent() || facts.complete()) {
            writer.chunk("IEND", new byte[0]);
        }
        if (!facts.complete()) {
            findings.note("picture data were cut or damaged; what decoders read of them was kept");
        } else if (facts.damaged()) {
            findings.note("checksums, lengths or the end of the picture were missing or wrong and were repaired");
        }
        long end = walker.position();
        if (last.isPresent()) {
            end = last.get().data() + (last.get().whole() ? 4 : 0);
        }
        findings.trailing(cursor.seek(Math.min(end, cursor.length())));
    }

    private void chunk(Chunk chunk) throws IOException {
        Role role = PngChunks.role(chunk.type());
        if (!policy.keeps(role)) {
            dropped(chunk);
        } else if (!PngChunks.repeats(chunk.type()) && !seen.add(chunk.type())) {
            findings.misplaced(chunk);
        } else if (pictured && PngChunks.precedesPicture(chunk.type())) {
            findings.misplaced(chunk);
        } else if (!facts.header().fits(chunk.type(), chunk.length(), paletteBytes)) {
            seen.remove(chunk.type());
            findings.misplaced(chunk);
        } else {
            keep(chunk);
        }
    }

    private void keep(Chunk chunk) throws IOException {
        switch (chunk.type()) {
            case "IDAT" -> picture(chunk);
            case "fcTL", "acTL" -> animation(chunk, chunk.whole());
            case "fdAT" -> animation(chunk, chunk.length() >= 4 && walker.sound(chunk));
            default -> small(chunk);
        }
    }

    private void picture(Chunk chunk) throws IOException {
        pictured = true;
        long length = Math.min(chunk.available(), pictureLeft);
        boolean wrong = !facts.complete() && chunk.whole() && !walker.sound(chunk);
        cursor.seek(chunk.data());
        if (wrong && length > 0) {
            writer.copyDamaged(chunk.type(), cursor, length);
        } else if (length > 0 || !facts.damaged()) {
            writer.copy(chunk.type(), cursor, length);
        }
        findings.excess(chunk.available() - length);
        pictureLeft -= facts.damaged() ? length : 0;
    }

    /** Frames that no animation control announces are shown by nobody: they are hidden pictures. */
    private void animation(Chunk chunk, boolean usable) throws IOException {
        if (!facts.animated()) {
            findings.hiddenFrame(chunk);
        } else if (usable) {
            cursor.seek(chunk.data());
            writer.copy(chunk.type(), cursor, chunk.length());
        } else {
            findings.note("a damaged part of the animation was left out");
            findings.misplaced(chunk);
        }
    }

    private void small(Chunk chunk) throws IOException {
        if (!walker.sound(chunk)) {
            seen.remove(chunk.type());
            findings.note("chunks with a wrong checksum, which viewers pass over, were left out");
            findings.misplaced(chunk);
        } else if (chunk.is("iCCP")) {
            profile(chunk);
        } else {
            byte[] payload = walker.payload(chunk);
            int length =
                    chunk.is("PLTE") ? Math.min(payload.length, facts.header().mostPaletteBytes()) : payload.length;
            paletteBytes = chunk.is("PLTE") ? length : paletteBytes;
            findings.excess(payload.length - length);
            writer.chunk(chunk.type(), payload, length);
        }
    }

    private void profile(Chunk chunk) throws IOException {
        if (!walker.readable(chunk)) {
            findings.unread(chunk);
            return;
        }
        Optional<EmbeddedProfile> profile = EmbeddedProfile.of(walker.payload(chunk), cursor.context());
        Optional<byte[]> neutral = profile.map(EmbeddedProfile::icc).flatMap(IccProfile::neutralise);
        if (neutral.isPresent()) {
            writer.profile(neutral.get());
            findings.profile(
                    profile.get(), Arrays.equals(neutral.get(), profile.get().icc()));
        } else {
            findings.note("a colour profile that viewers cannot use was left out");
            findings.misplaced(chunk);
        }
    }

    private void dropped(Chunk chunk) throws IOException {
        Role role = PngChunks.role(chunk.type());
        if (role == Role.PROVENANCE && policy.refusesProvenance()) {
            throw new UnsupportedFormatException("PNG holds a signed statement of origin (C2PA), which cleaning would"
                    + " break; it was refused as the policy asks");
        }
        if (!walker.readable(chunk)) {
            findings.unread(chunk);
            return;
        }
        byte[] payload = walker.payload(chunk);
        if (chunk.is("eXIf")) {
            if (exif.length == 0 || !Arrays.equals(exif, payload)) {
                findings.exif(payload);
            }
        } else if (PngText.isText(chunk.type())) {
            findings.text(chunk, payload);
        } else {
            findings.other(chunk, payload);
        }
    }
}
