package dev.lethe.metadata.psd;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The layer and mask information section. Records are written anew with empty names and only the blocks that say how a
 * layer is blended; channels' data are copied. Texts of type layers go, their pixels stay.
 */
final class PsdLayers {
    private static final int MOST_EXTRA = 8 << 20;

    private final ByteCursor cursor;
    private final PsdHeader header;
    private final OutputStream out;
    private final FindingCollector found;

    PsdLayers(ByteCursor cursor, PsdHeader header, OutputStream out, FindingCollector found) {
        this.cursor = cursor;
        this.header = header;
        this.out = out;
        this.found = found;
    }

    /** Writes the section's new content; the cursor stands at its old content, which ends at an offset. */
    void rewrite(long end) throws IOException {
        int field = header.large() ? 8 : 4;
        if (end - cursor.position() < field) {
            cursor.seek(end);
            return;
        }
        long length = header.length(cursor);
        long infoEnd = cursor.position() + length;
        if (length < 0 || infoEnd > end) {
            throw cursor.malformed("has layers that do not fit into their section");
        }
        long start = cursor.position();
        long size = length == 0 ? 0 : measured(infoEnd);
        cursor.seek(start);
        // Readers expect a multiple of four.
        long padding = -size & 3;
        header.length(out, size + padding);
        if (length > 0) {
            layers(infoEnd, out, found);
        }
        out.write(new byte[(int) padding]);
        cursor.seek(infoEnd);
        globalMask(end);
        blocks(end);
        cursor.seek(end);
    }

    private long measured(long end) throws IOException {
        PsdStrip.Measuring measure = new PsdStrip.Measuring();
        layers(end, measure, new FindingCollector());
        return measure.count();
    }

    private void globalMask(long end) throws IOException {
        if (end - cursor.position() >= 4) {
            long length = Math.min(cursor.u32be(), end - cursor.position());
            if (length > 0) {
                found.add(Finding.of(Kind.TECHNICAL, "PSD layers", "colour of the mask overlay", length));
            }
            cursor.skip(length);
            out.write(new byte[4]);
        }
    }

    /** Layer count, records, then the data of all channels. */
    private void layers(long end, OutputStream target, FindingCollector told) throws IOException {
        int count = (short) cursor.u16be();
        u16(target, count);
        cursor.context().require(Limit.FRAMES, Math.abs(count));
        long data = 0;
        for (int i = 0; i < Math.abs(count); i++) {
            data += record(end, target, told);
        }
        if (data < 0 || data > end - cursor.position()) {
            throw cursor.malformed("has layers whose data do not fit into their section");
        }
        cursor.copyTo(target, data);
    }

    /** Rewrites one record and returns how many bytes its channels take. */
    private long record(long end, OutputStream target, FindingCollector told) throws IOException {
        cursor.context().countSegment();
        target.write(cursor.bytes(16));
        int channels = cursor.u16be();
        u16(target, channels);
        long data = 0;
        for (int i = 0; i < channels; i++) {
            u16(target, cursor.u16be());
            long length = header.length(cursor);
            if (length < 0 || length > cursor.length()) {
                throw cursor.malformed("has a channel of impossible length");
            }
            header.length(target, length);
            data += length;
        }
        if (cursor.u32be() != 0x3842494DL) {
            throw cursor.malformed("has a layer record without its signature");
        }
        u32(target, 0x3842494D);
        // Blend mode, opacity, clipping, flags; then a filler byte.
        target.write(cursor.bytes(7));
        cursor.skip(1);
        target.write(0);
        long extra = cursor.u32be();
        if (extra > end - cursor.position()) {
            throw cursor.malformed("has a layer record that does not fit into its section");
        }
        long next = cursor.position() + extra;
        byte[] rebuilt = extra(next, told);
        u32(target, rebuilt.length);
        target.write(rebuilt);
        cursor.seek(next);
        return data;
    }

    /** Mask, blending ranges, an empty name, and the blocks that stay. */
    private byte[] extra(long end, FindingCollector told) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (int part = 0; part < 2; part++) {
            long length = end - cursor.position() < 4 ? 0 : cursor.u32be();
            if (length > end - cursor.position() || length > MOST_EXTRA) {
                throw cursor.malformed("has a layer mask that does not fit into its record");
            }
            u32(kept, (int) length);
            kept.write(cursor.bytes(length));
        }
        int name = end - cursor.position() < 1 ? 0 : cursor.u8();
        if (name > 0) {
            byte[] text = cursor.bytes(Math.min(name, end - cursor.position()));
            told.add(Finding.of(
                    Kind.TEXT, "PSD layers", "name of a layer", new String(text, StandardCharsets.ISO_8859_1)));
        }
        cursor.skip(-(name + 1) & 3);
        kept.write(new byte[4]);
        while (end - cursor.position() >= 12) {
            block(end, kept, told, false);
        }
        return kept.toByteArray();
    }

    private void blocks(long end) throws IOException {
        while (end - cursor.position() >= 12) {
            if (!block(end, out, found, true)) {
                return;
            }
        }
    }

    /** Copies or tells one tagged block; false where none starts here. */
    private boolean block(long end, OutputStream target, FindingCollector told, boolean global) throws IOException {
        cursor.context().countSegment();
        long signature = cursor.u32be();
        if (signature != 0x3842494DL && signature != 0x38423634L) {
            told.add(Finding.of(
                    Kind.UNKNOWN_DATA, "PSD layers", "bytes that are no block", end - cursor.position() + 4));
            cursor.seek(end);
            return false;
        }
        String key = new String(cursor.bytes(4), StandardCharsets.ISO_8859_1);
        boolean wide = header.large() && PsdBlocks.isLong(key);
        long length = wide ? cursor.i64be() : cursor.u32be();
        if (length < 0 || length > end - cursor.position()) {
            throw cursor.malformed("has a layer block that does not fit");
        }
        long next = cursor.position() + length + (global ? -length & 3 : 0);
        if (global && PsdBlocks.keepsBehindLayers(key)) {
            deepLayers(key, length, wide, signature, target);
        } else if (!global && PsdBlocks.keepsInLayer(key)) {
            head(target, signature, key, length, wide);
            target.write(cursor.bytes(length));
        } else {
            told.add(Finding.of(PsdBlocks.kind(key), "PSD layers", "block of a layer", length + 12));
        }
        cursor.seek(Math.min(next, end));
        return true;
    }

    /** Layers of deeper samples: the same structure again, without a length of its own. */
    private void deepLayers(String key, long length, boolean wide, long signature, OutputStream target)
            throws IOException {
        long end = cursor.position() + length;
        long start = cursor.position();
        long size = length == 0 ? 0 : measured(end);
        cursor.seek(start);
        head(target, signature, key, size, wide);
        if (length > 0) {
            layers(end, target, found);
        }
        target.write(new byte[(int) (-size & 3)]);
    }

    private static void head(OutputStream target, long signature, String key, long length, boolean wide)
            throws IOException {
        u32(target, (int) signature);
        target.write(key.getBytes(StandardCharsets.ISO_8859_1));
        target.write(
                wide
                        ? ByteBuffer.allocate(8).putLong(length).array()
                        : ByteBuffer.allocate(4).putInt((int) length).array());
    }

    private static void u16(OutputStream target, int value) throws IOException {
        target.write(value >> 8 & 0xFF);
        target.write(value & 0xFF);
    }

    private static void u32(OutputStream target, int value) throws IOException {
        target.write(ByteBuffer.allocate(4).putInt(value).array());
    }
}
