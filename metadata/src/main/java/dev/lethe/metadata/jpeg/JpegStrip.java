package dev.lethe.metadata.jpeg;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** One rewriting of one JPEG: what leads is written anew, then each coding segment and scan is copied in order. */
final class JpegStrip {
    private final ByteCursor cursor;
    private final OutputStream out;
    private final JpegWriter writer;
    private final StripRequest request;
    private final MetadataPolicy policy;
    private final JpegFindings findings;

    JpegStrip(ByteCursor cursor, OutputStream out, StripRequest request, JpegFindings findings) {
        this.cursor = cursor;
        this.out = out;
        this.writer = new JpegWriter(out);
        this.request = request;
        this.policy = request.policy();
        this.findings = findings;
    }

    void run() throws IOException {
        JpegPreamble preamble = JpegPreamble.read(cursor);
        preamble.frame(cursor);
        ExifFields fields = policy.keeps(Role.COPYRIGHT) ? preamble.exifWithCopyright() : preamble.exif();
        byte[] exif = fields.rebuilt(policy);
        writer.marker(JpegMarkers.SOI);
        if (preamble.jfif().length > 0) {
            writer.jfif(preamble.jfif(), policy.keeps(Role.DISPLAY));
            findings.jfifThumbnail(preamble.jfif());
        }
        if (exif.length > 0) {
            writer.exif(exif);
        }
        icc(preamble);
        if (preamble.adobe().length > 0) {
            writer.adobe(preamble.adobe()[11] & 0xFF);
        }
        body(exif);
        writer.marker(JpegMarkers.EOI);
    }

    private void icc(JpegPreamble preamble) throws IOException {
        Optional<byte[]> own = preamble.icc();
        Optional<byte[]> profile = own.or(() -> request.profile().icc());
        Optional<byte[]> neutral = profile.flatMap(IccProfile::neutralise);
        boolean kept = policy.keeps(Role.COLOR_PROFILE) && neutral.isPresent();
        if (own.isPresent() && !(kept && Arrays.equals(own.get(), neutral.get()))) {
            findings.icc(own.get());
        }
        if (kept) {
            writer.icc(neutral.get());
        }
    }

    private void body(byte[] keptExif) throws IOException {
        JpegWalker walker = new JpegWalker(cursor.seek(2));
        boolean scanned = false;
        while (true) {
            int marker = walker.nextMarker();
            if (marker == JpegMarkers.EOI) {
                findings.stray(walker.stray());
                findings.trailing(cursor);
                return;
            }
            boolean broken = marker == JpegWalker.NONE || marker == JpegMarkers.SOI && scanned || !fits(marker, walker);
            if (broken && scanned) {
                findings.note("the picture's end was missing or damaged and was closed");
                findings.stray(walker.stray());
                findings.trailing(cursor);
                return;
            } else if (broken) {
                throw cursor.malformed("ends before its picture data");
            }
            if (marker != JpegMarkers.SOI) {
                segment(marker, walker.payload(), keptExif);
            }
            if (marker == JpegMarkers.SOS) {
                scanned = true;
                walker.copyScan(out);
            }
        }
    }

    private static boolean fits(int marker, JpegWalker walker) throws IOException {
        return marker == JpegMarkers.SOI || walker.segmentFits();
    }

    private void segment(int marker, byte[] payload, byte[] keptExif) throws IOException {
        JpegSegments segment = JpegSegments.of(marker, payload);
        switch (segment) {
            case CODING -> {
                int length = JpegTables.definedLength(marker, payload);
                writer.segment(marker, payload, length);
                if (length < payload.length) {
                    findings.excess(payload.length - length);
                }
            }
            // Written anew before everything else.
            case JFIF, ADOBE, ICC -> {}
            case EXIF -> {
                if (!Arrays.equals(JpegPreamble.exifBlock(payload), keptExif)) {
                    findings.dropped(marker, segment, payload);
                }
            }
            case MPF -> findings.index(payload, cursor.position() - payload.length);
            default -> {
                if (segment.role() == Role.PROVENANCE && policy.refusesProvenance()) {
                    throw new UnsupportedFormatException(
                            "JPEG holds a signed statement of origin (C2PA), which cleaning would break; it was refused as"
                                    + " the policy asks");
                }
                findings.dropped(marker, segment, payload);
            }
        }
    }
}
