package dev.lethe.metadata.webp;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One rewriting of one WebP: headers and sizes from what is kept, then the picture or its frames. */
final class WebpStrip {
    private static final int SPACE_AT = 16;

    private final ByteCursor cursor;
    private final MetadataPolicy policy;
    private final WebpWriter writer;
    private final WebpFindings findings;
    private final WebpFacts facts;
    private final byte[] profile;
    private final byte[] exif;
    private boolean extendedMet;
    private boolean animationMet;

    WebpStrip(ByteCursor cursor, OutputStream out, StripRequest request, WebpFindings findings) throws IOException {
        this.cursor = cursor;
        this.policy = request.policy();
        this.writer = new WebpWriter(out);
        this.findings = findings;
        this.facts = WebpScan.read(cursor, policy);
        this.profile = profile(request);
        this.exif = facts.exif().rebuilt(policy);
    }

    /** The neutral profile to write, or an empty array. */
    private byte[] profile(StripRequest request) throws IOException {
        Optional<byte[]> own = facts.profile().isPresent()
                ? read(facts.profile().get())
                : request.profile().icc().filter(WebpStrip::isForRgb);
        Optional<byte[]> neutral = own.flatMap(IccProfile::neutralise);
        if (facts.profile().isPresent()) {
            findings.profile(facts.profile().get(), own, neutral, policy.keeps(Role.COLOR_PROFILE));
        }
        return neutral.filter(icc -> policy.keeps(Role.COLOR_PROFILE)).orElse(new byte[0]);
    }

    /** Coded pixels are red, green, blue (RFC 9649, 2.7.1.4): a grey picture's profile is not for them (ICC.1, 7.2.6). */
    private static boolean isForRgb(byte[] icc) {
        return icc.length > SPACE_AT + 4 && new String(icc, SPACE_AT, 4, StandardCharsets.US_ASCII).equals("RGB ");
    }

    private Optional<byte[]> read(Chunk chunk) throws IOException {
        return WebpScan.readable(chunk, cursor)
                ? Optional.of(cursor.seek(chunk.data()).bytes(chunk.available()))
                : Optional.empty();
    }

    void run() throws IOException {
        boolean apart = facts.still().map(image -> image.alpha() != null).orElse(false);
        boolean extended = facts.extended().isPresent() || apart || profile.length > 0 || exif.length > 0;
        writer.file((extended ? RiffWalker.framed(Extended.LENGTH) : 0)
                + framed(profile)
                + framed(exif)
                + (facts.animated() ? framed(facts.animation()) + facts.frameBytes() : 0)
                + facts.still().map(WebpImage::size).orElse(0L));
        if (extended) {
            writer.extended(flags(), facts.width(), facts.height());
        }
        if (profile.length > 0) {
            writer.chunk("ICCP", profile);
        }
        if (facts.animated()) {
            writer.chunk("ANIM", facts.animation());
        }
        RiffWalker walker = new RiffWalker(cursor, WebpScan.HEADER, facts.end());
        Optional<Chunk> chunk = walker.next();
        while (chunk.isPresent()) {
            cursor.context().countSegment();
            chunk(chunk.get());
            chunk = walker.next();
        }
        if (exif.length > 0) {
            writer.chunk("EXIF", exif);
        }
        end(walker);
    }

    private static long framed(byte[] payload) {
        return payload.length == 0 ? 0 : RiffWalker.framed(payload.length);
    }

    private int flags() {
        return (facts.animated() ? Extended.ANIMATED : 0)
                | (facts.alpha() ? Extended.ALPHA : 0)
                | (profile.length > 0 ? Extended.PROFILE : 0)
                | (exif.length > 0 ? Extended.EXIF : 0);
    }

    private void end(RiffWalker walker) throws IOException {
        if (facts.resized()) {
            findings.note("the file was shorter than it said to be; what it has was kept");
        }
        findings.stuffed(walker.stuffed());
        findings.excess(walker.rest());
        long end = facts.end();
        // A last padding byte that the size did not count.
        if ((end & 1) == 1 && end < cursor.length() && cursor.seek(end).u8() == 0) {
            end++;
        }
        findings.trailing(cursor.seek(end));
    }

    private void chunk(Chunk chunk) throws IOException {
        boolean wanted = facts.still().map(image -> image.has(chunk)).orElse(false);
        if (wanted) {
            if (WebpChunks.isImage(chunk.type())) {
                writer.image(facts.still().orElseThrow(), cursor);
            }
            return;
        }
        switch (chunk.type()) {
            case "VP8X" -> extended(chunk);
            case "ANIM" -> animation(chunk);
            case "ANMF" -> frame(chunk);
            case "ICCP" -> {
                if (!facts.profile().map(chunk::equals).orElse(false)) {
                    findings.dropped(chunk);
                }
            }
            default -> dropped(chunk);
        }
    }

    private void extended(Chunk chunk) {
        if (extendedMet || facts.extended().isEmpty()) {
            findings.dropped(chunk);
        } else {
            findings.stuffed(facts.extended().get().stuffed() ? 1 : 0);
            findings.excess(chunk.available() - Extended.LENGTH);
        }
        extendedMet = true;
    }

    private void animation(Chunk chunk) {
        if (animationMet || !facts.animated()) {
            findings.dropped(chunk);
        } else {
            findings.excess(chunk.available() - facts.animation().length);
        }
        animationMet = true;
    }

    private void frame(Chunk chunk) throws IOException {
        Optional<WebpFrame> frame =
                facts.animated() ? WebpFrame.read(chunk, facts.extended().orElseThrow(), cursor) : Optional.empty();
        if (frame.isEmpty()) {
            findings.hiddenPicture(chunk, "frame that is never shown");
            return;
        }
        writer.frame(frame.get(), cursor);
        RiffWalker walker = WebpFrame.walker(chunk, cursor);
        Optional<Chunk> part = walker.next();
        while (part.isPresent()) {
            cursor.context().countSegment();
            if (!frame.get().image().has(part.get())) {
                dropped(part.get());
            }
            part = walker.next();
        }
        findings.stuffed(walker.stuffed() + (frame.get().stuffed() ? 1 : 0));
        findings.excess(walker.rest());
    }

    private void dropped(Chunk chunk) throws IOException {
        if (WebpChunks.role(chunk.type()) == Role.PROVENANCE && policy.refusesProvenance()) {
            throw new UnsupportedFormatException("WebP holds a signed statement of origin (C2PA), which cleaning would"
                    + " break; it was refused as the policy asks");
        }
        Optional<byte[]> payload = read(chunk);
        if (payload.isEmpty()) {
            findings.unread(chunk);
        } else if (chunk.is("EXIF") && exif.length > 0 && Arrays.equals(payload.get(), exif)) {
            // It is just what is written anew.
            return;
        } else {
            findings.dropped(chunk, payload.get());
        }
    }
}
