package dev.lethe.metadata.jxl;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One rewriting of one JPEG XL container. */
final class JxlStrip {
    private final ByteCursor cursor;
    private final OutputStream out;
    private final MetadataPolicy policy;
    private final FindingCollector found;
    private ExifFields exif = ExifFields.none();

    JxlStrip(ByteCursor cursor, OutputStream out, MetadataPolicy policy, FindingCollector found) {
        this.cursor = cursor;
        this.out = out;
        // The codestream turns the picture; an EXIF orientation has no meaning here and never stays.
        this.policy = policy.withOrientationDropped();
        this.found = found;
    }

    void run() throws IOException {
        long end = endOfCodestream();
        byte[] kept = exif.rebuilt(policy);
        cursor.seek(0);
        boolean keptWritten = false;
        while (cursor.position() < end) {
            Box box = Box.read(cursor, cursor.length());
            if (!keptWritten && (box.type().equals("jxlc") || box.type().equals("jxlp"))) {
                exif(kept);
                keptWritten = true;
            }
            box(box, kept);
            cursor.seek(box.end());
        }
        rest(end, kept);
    }

    /** Finds the last box of the codestream and, on the way, the EXIF fields that may be kept. */
    private long endOfCodestream() throws IOException {
        long end = 0;
        cursor.seek(0);
        while (cursor.remaining() >= 8) {
            Box box;
            try {
                box = Box.read(cursor, cursor.length());
            } catch (MalformedImageException e) {
                if (end == 0) {
                    throw e;
                }
                break;
            }
            if (box.type().equals("jxlc") || box.type().equals("jxlp")) {
                end = box.end();
            } else if (box.type().equals("Exif") && fits(box)) {
                exif = exif.orElse(ExifFields.read(exifBlock(box)));
            }
            cursor.seek(box.end());
        }
        if (end == 0) {
            throw cursor.malformed("holds no codestream");
        }
        return end;
    }

    private boolean fits(Box box) {
        return box.length() <= cursor.context().limits().max(Limit.METADATA_BYTES);
    }

    /** An EXIF box starts with the offset of its TIFF header. */
    private byte[] exifBlock(Box box) throws IOException {
        byte[] content = cursor.seek(box.content()).bytes(box.length());
        if (content.length < 4) {
            return new byte[0];
        }
        long from = 4 + (ByteBuffer.wrap(content).getInt() & 0xFFFFFFFFL);
        return from > content.length ? new byte[0] : Arrays.copyOfRange(content, (int) from, content.length);
    }

    private void exif(byte[] kept) throws IOException {
        if (kept.length > 0) {
            Box.header(out, "Exif", 4L + kept.length);
            out.write(new byte[4]);
            out.write(kept);
        }
    }

    private void box(Box box, byte[] kept) throws IOException {
        if (box.start() == 0) {
            // Signature, brand and its only version; what else a brand box lists is not needed to decode.
            Box.write(out, "JXL ", new byte[] {13, 10, (byte) 0x87, 10});
            Box.write(out, "ftyp", new byte[] {'j', 'x', 'l', ' ', 0, 0, 0, 0, 'j', 'x', 'l', ' '});
            return;
        } else if (box.type().equals("ftyp")) {
            return;
        }
        switch (box.type()) {
            case "jxll" -> Box.write(out, "jxll", cursor.bytes(Math.min(1, box.length())));
            case "jxlc", "jxlp" -> {
                Box.header(out, box.type(), box.length());
                cursor.copyTo(out, box.length());
            }
            default -> dropped(box, kept);
        }
    }

    private void dropped(Box box, byte[] kept) throws IOException {
        String inner = innerType(box);
        if (JxlBoxes.role(inner) == Role.PROVENANCE && policy.refusesProvenance()) {
            throw new UnsupportedFormatException(
                    "JPEG XL holds a signed statement of origin (C2PA), which cleaning would"
                            + " break; it was refused as the policy asks");
        }
        if (box.type().equals("Exif") && fits(box)) {
            byte[] block = exifBlock(box);
            if (!Arrays.equals(block, kept)) {
                MetadataNames.exif(block, "EXIF", found);
            }
        } else if (box.type().equals("xml ") && fits(box)) {
            MetadataNames.xmp(cursor.seek(box.content()).bytes(box.length()), "XMP", found);
        } else {
            found.add(Finding.of(JxlBoxes.kind(inner), JxlBoxes.name(box.type()), "box", box.size()));
        }
    }

    /** The type of a box; for one that is compressed with Brotli the type that it starts with. */
    private String innerType(Box box) throws IOException {
        return box.type().equals("brob") && box.length() >= 4
                ? new String(cursor.seek(box.content()).bytes(4), StandardCharsets.ISO_8859_1)
                : box.type();
    }

    /** Boxes behind the codestream, and bytes that are no box. */
    private void rest(long end, byte[] kept) throws IOException {
        cursor.seek(end);
        while (cursor.remaining() >= 8) {
            long start = cursor.position();
            Box box;
            try {
                box = Box.read(cursor, cursor.length());
            } catch (MalformedImageException e) {
                cursor.seek(start);
                break;
            }
            if (JxlBoxes.role(box.type()) == Role.DECODING) {
                found.add(Finding.of(Kind.UNKNOWN_DATA, "JXL box", "box behind the codestream", box.size()));
            } else {
                dropped(box, kept);
            }
            cursor.seek(box.end());
        }
        if (cursor.remaining() > 0) {
            found.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", cursor.remaining()));
        }
    }
}
