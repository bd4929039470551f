package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What pictures of the older JPEG compression keep besides strips (TIFF 6.0 section 22): a stream with tables or with
 * the whole picture, and tables of their own. It goes in front of the strips. Strips may lie within the stream, so
 * segments that go from it are overwritten and not taken out.
 */
final class OldJpeg {
    /** The place of a table that is not there. */
    static final long NOWHERE = -1;

    private static final int Q_TABLE = 64;
    private static final int HUFFMAN_LENGTHS = 16;
    private static final int MOST_SYMBOLS = 256;

    private final TiffInput in;
    private final Reach reach;
    private final SortedMap<Integer, long[]> places = new TreeMap<>();
    private final List<byte[]> tables = new ArrayList<>();
    private long streamAt;
    private long stream;
    private long dropped;
    private long length;

    private OldJpeg(TiffInput in, Reach reach) {
        this.in = in;
        this.reach = reach;
    }

    /** Finds the structures; there are none in pictures of other compressions. */
    static OldJpeg of(TiffInput in, Directory directory, Facts facts, Landmarks landmarks, Reach reach)
            throws IOException {
        OldJpeg found = new OldJpeg(in, reach);
        if (facts.compression() == Facts.OLD_JPEG) {
            found.findStream(directory, landmarks);
            for (int tag = TiffTags.OLD_JPEG_Q_TABLES; tag <= TiffTags.OLD_JPEG_AC_TABLES; tag++) {
                found.findTables(directory, tag);
            }
        }
        return found;
    }

    private void findStream(Directory directory, Landmarks landmarks) throws IOException {
        long at = directory.first(in, TiffTags.OLD_JPEG, 0);
        if (at <= 0 || at >= in.length()) {
            return;
        }
        long said = directory.first(in, TiffTags.OLD_JPEG_LENGTH, 0);
        reach.cover(at, said);
        boolean possible = said > 0 && said <= in.length() - at;
        long end = possible ? landmarks.nextPrivate(at, at + said) : landmarks.nextStructure(at, in.length());
        JpegScrub.Result result = scrub().copy(at, end - at, OutputStream.nullOutputStream());
        if (result.read() >= 2) {
            streamAt = at;
            stream = result.read();
            dropped = result.dropped() + (possible ? said - stream : 0);
            length = stream;
            places.put(TiffTags.OLD_JPEG, new long[] {0});
        }
    }

    private JpegScrub scrub() {
        return new JpegScrub(in.bytes(), true, in.context());
    }

    private void findTables(Directory directory, int tag) throws IOException {
        Entry entry = directory.entries().get(tag);
        long[] offsets = entry == null ? new long[0] : in.wholes(entry, 4);
        long[] to = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            byte[] table = table(offsets[i], tag);
            reach.cover(offsets[i], table.length);
            to[i] = table.length == 0 ? NOWHERE : length;
            length += table.length;
            tables.add(table);
        }
        if (to.length > 0) {
            places.put(tag, to);
        }
    }

    /** A table by the length that its kind has; an empty one where there is none. */
    private byte[] table(long at, int tag) throws IOException {
        ByteCursor cursor = in.directories();
        boolean quantisation = tag == TiffTags.OLD_JPEG_Q_TABLES;
        if (at <= 0 || at > in.length() - (quantisation ? Q_TABLE : HUFFMAN_LENGTHS)) {
            return new byte[0];
        }
        cursor.seek(at);
        if (quantisation) {
            return cursor.bytes(Q_TABLE);
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        int symbols = 0;
        for (int i = 0; i < HUFFMAN_LENGTHS; i++) {
            int codes = cursor.u8();
            table.write(codes);
            symbols += codes;
        }
        symbols = Math.min(symbols, MOST_SYMBOLS);
        if (symbols > cursor.remaining()) {
            return new byte[0];
        }
        cursor.copyTo(table, symbols);
        return table.toByteArray();
    }

    /** Bytes that the structures take in the result. */
    long length() {
        return length;
    }

    /** Bytes of the stream that go. */
    long dropped() {
        return dropped;
    }

    /** Bytes of the stream that stay. */
    long streamLength() {
        return stream;
    }

    /** Where the structures of each tag go, counted from the start of the picture's data; {@link #NOWHERE} for none. */
    SortedMap<Integer, long[]> places() {
        return places;
    }

    /** Whether these bytes are part of the stream. */
    boolean holds(long at, long count) {
        return stream > 0 && count > 0 && at >= streamAt && at + count <= streamAt + stream;
    }

    /** Where a byte of the stream goes. */
    long placeOf(long at) {
        return at - streamAt;
    }

    void write(OutputStream out) throws IOException {
        if (stream > 0) {
            scrub().copy(streamAt, stream, out);
        }
        for (byte[] table : tables) {
            out.write(table);
        }
    }
}
