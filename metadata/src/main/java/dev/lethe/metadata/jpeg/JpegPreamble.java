package dev.lethe.metadata.jpeg;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.naming.CopyrightNotice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands before the first scan and has to be known before anything is written. */
final class JpegPreamble {
    private static final int ICC_HEADER = 14;

    private final TreeMap<Integer, byte[]> iccParts = new TreeMap<>();
    private ExifFields exif = ExifFields.none();
    private byte[] jfif = new byte[0];
    private byte[] adobe = new byte[0];
    private byte[] xmp = new byte[0];
    private byte[] photoshop = new byte[0];
    private @Nullable JpegFrame frame;
    private int iccExpected;
    private long iccBytes;

    private JpegPreamble() {}

    /** Reads from the start of the input up to the first scan. */
    static JpegPreamble read(ByteCursor cursor) throws IOException {
        JpegPreamble preamble = new JpegPreamble();
        JpegWalker walker = new JpegWalker(cursor.seek(2));
        int marker = walker.nextMarker();
        while (marker != JpegMarkers.SOS) {
            if (marker == JpegWalker.NONE || marker == JpegMarkers.EOI) {
                throw cursor.malformed("ends before its picture data");
            }
            if (marker != JpegMarkers.SOI) {
                preamble.segment(marker, walker);
            }
            marker = walker.nextMarker();
        }
        return preamble;
    }

    private void segment(int marker, JpegWalker walker) throws IOException {
        byte[] payload = walker.payload();
        switch (JpegSegments.of(marker, payload)) {
            case EXIF -> exif = exif.orElse(ExifFields.read(exifBlock(payload)));
            case ICC -> icc(payload, walker.cursor());
            case XMP -> xmp = content(JpegSegments.XMP, payload);
            case PHOTOSHOP -> photoshop = content(JpegSegments.PHOTOSHOP, payload);
            // Decoders take the last one of each.
            case JFIF -> jfif = payload;
            case ADOBE -> adobe = payload;
            default -> {
                if (JpegMarkers.isFrame(marker) && frame == null) {
                    frame = JpegFrame.of(marker, payload, walker.cursor());
                }
            }
        }
    }

    /** The TIFF block of an EXIF payload, behind its six-byte signature. */
    static byte[] exifBlock(byte[] payload) {
        return Arrays.copyOfRange(payload, Math.min(6, payload.length), payload.length);
    }

    private static byte[] content(JpegSegments segment, byte[] payload) {
        return Arrays.copyOfRange(payload, segment.signatureLength(), payload.length);
    }

    private void icc(byte[] payload, ByteCursor cursor) throws IOException {
        if (payload.length > ICC_HEADER) {
            iccBytes += payload.length;
            cursor.context().require(Limit.METADATA_BYTES, iccBytes);
            iccParts.putIfAbsent(payload[12] & 0xFF, Arrays.copyOfRange(payload, ICC_HEADER, payload.length));
            iccExpected = Math.max(iccExpected, payload[13] & 0xFF);
        }
    }

    /** The EXIF fields that a policy may keep. */
    ExifFields exif() {
        return exif;
    }

    /** The same, with a copyright notice from IPTC or XMP where EXIF has none. */
    ExifFields exifWithCopyright() {
        if (exif.copyright().isPresent()) {
            return exif;
        }
        return CopyrightNotice.inPhotoshop(photoshop)
                .or(() -> CopyrightNotice.inXmp(xmp))
                .map(exif::withCopyright)
                .orElse(exif);
    }

    /** The last JFIF payload, or an empty array. */
    byte[] jfif() {
        return jfif;
    }

    /** The last Adobe payload, or an empty array. */
    byte[] adobe() {
        return adobe;
    }

    /** The first frame header. */
    JpegFrame frame(ByteCursor cursor) throws IOException {
        if (frame == null) {
            throw cursor.malformed("has no frame header before its first scan");
        }
        return frame;
    }

    /** The colour profile put together (ICC.1:2022 annex B.4); empty if there is none or a part of it is missing. */
    Optional<byte[]> icc() {
        if (iccParts.isEmpty() || iccParts.size() < iccExpected) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        iccParts.values().forEach(whole::writeBytes);
        return Optional.of(whole.toByteArray());
    }
}
