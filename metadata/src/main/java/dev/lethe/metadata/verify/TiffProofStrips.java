package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Checks where the strips of one picture lie, and that those which are JPEG streams carry coding alone. */
final class TiffProofStrips {
    private static final int OLD_JPEG = 6;
    private static final int JPEG = 7;
    private static final int LOSSY_DNG = 34892;

    private final TiffProofFile file;
    private final TiffProofDirectory directory;
    private final FindingCollector residue;
    private long streamFrom;
    private long streamTo;
    private long from = -1;
    private long to;

    TiffProofStrips(TiffProofFile file, TiffProofDirectory directory, FindingCollector residue) {
        this.file = file;
        this.directory = directory;
        this.residue = residue;
    }

    /** Checks all and adds the bytes that they explain. */
    void check(List<TiffProof.Range> ranges) throws IOException {
        long compression = file.number(directory, 259, 1);
        byte[] tables = file.bytes(directory, 347);
        if (tables.length > 0) {
            jpeg(SeekableInput.of(tables), 0, tables.length, false);
        }
        if (compression == OLD_JPEG) {
            oldJpeg(ranges);
        } else if (directory.has(513) || directory.has(514) || directory.has(519)) {
            object("a JPEG stream beside the picture");
        }
        boolean tiles = directory.has(324);
        Optional<TiffProofDirectory.Entry> offsets = entry(tiles ? 324 : 273);
        Optional<TiffProofDirectory.Entry> counts = entry(tiles ? 325 : 279);
        if (offsets.isPresent() && counts.isPresent()) {
            strips(offsets.get(), counts.get(), compression);
        } else if (compression != OLD_JPEG) {
            throw file.cursor().malformed("has a picture without data");
        }
        if (from >= 0) {
            ranges.add(new TiffProof.Range(from, to));
        }
    }

    private Optional<TiffProofDirectory.Entry> entry(int tag) {
        return directory.entries().stream().filter(entry -> entry.tag() == tag).findFirst();
    }

    private void strips(TiffProofDirectory.Entry offsets, TiffProofDirectory.Entry counts, long compression)
            throws IOException {
        TiffProofFile.Numbers places = file.numbers(offsets);
        TiffProofFile.Numbers lengths = file.numbers(counts);
        if (offsets.count() != counts.count()) {
            throw file.cursor().malformed("has strips without a length");
        }
        long longest = compression == 1 ? longest() : Long.MAX_VALUE;
        for (long i = 0; i < offsets.count(); i++) {
            file.context().check();
            long at = places.next();
            long length = lengths.next();
            if (at < 0 || length < 0 || at > file.length() - length || length > 0 && at == 0) {
                throw file.cursor().malformed("has a strip outside of the file");
            }
            if (length > longest) {
                object("a strip that is longer than its rows");
            }
            if (place(at, length)
                    && (compression == JPEG || compression == LOSSY_DNG || isOldStream(compression, at, length))) {
                jpeg(file.picture(), at, length, false);
            }
        }
    }

    private boolean isOldStream(long compression, long at, long length) throws IOException {
        return compression == OLD_JPEG
                && length >= 2
                && file.cursor().seek(at).u8() == 0xFF
                && file.cursor().u8() == 0xD8;
    }

    /** Bytes of a whole uncompressed strip of whole pixels. */
    private long longest() throws IOException {
        boolean tiles = directory.has(322) || directory.has(323);
        long width = file.number(directory, tiles ? 322 : 256, 0);
        long height = file.number(directory, 257, 0);
        long rows = tiles ? file.number(directory, 323, 0) : Math.min(height, file.number(directory, 278, height));
        long samples = file.number(directory, 284, 1) == 2 ? 1 : file.number(directory, 277, 1);
        double bytes = Math.ceil((double) width * samples * file.number(directory, 258, 1) / 8) * rows;
        // Blocks of shared chroma, pictures with depth and strips of different heights are measured otherwise.
        boolean other = file.number(directory, 262, 0) == 6
                || directory.has(32997)
                || directory.has(32998)
                || directory.has(559);
        return other || bytes > 0x1p62 || bytes <= 0 ? Long.MAX_VALUE : (long) bytes;
    }

    /** Takes a strip's place; false if its bytes were another's before. */
    private boolean place(long at, long length) {
        boolean inStream = at >= streamFrom && at + length <= streamTo;
        if (length == 0 || inStream || from >= 0 && at >= from && at + length <= to) {
            return false;
        }
        if (from < 0) {
            from = at;
            to = at;
        }
        if (at != to) {
            object("strips with something between them");
        }
        to = Math.max(to, at + length);
        return true;
    }

    private void oldJpeg(List<TiffProof.Range> ranges) throws IOException {
        streamFrom = file.number(directory, 513, 0);
        streamTo = streamFrom + file.number(directory, 514, 0);
        if (streamTo > streamFrom) {
            ranges.add(new TiffProof.Range(streamFrom, streamTo));
            jpeg(file.picture(), streamFrom, streamTo - streamFrom, true);
        }
        for (int tag = 519; tag <= 521; tag++) {
            for (long at : file.wholes(directory, tag)) {
                if (at != 0) {
                    ranges.add(new TiffProof.Range(at, at + tableLength(at, tag == 519)));
                }
            }
        }
    }

    private long tableLength(long at, boolean quantisation) throws IOException {
        if (quantisation) {
            return 64;
        }
        int symbols = 0;
        file.cursor().seek(at);
        for (int i = 0; i < 16; i++) {
            symbols += file.cursor().u8();
        }
        return Math.min(16 + Math.min(256, symbols), file.length() - at);
    }

    /** Objects to all segments but tables, frames and scans, and to bytes behind the end. */
    private void jpeg(SeekableInput whole, long at, long length, boolean fill) throws IOException {
        ByteCursor in = TiffProof.cursor(whole, file.context()).seek(at);
        long end = at + length;
        boolean more = end - in.position() >= 2 && in.u16be() == 0xFFD8;
        if (!more) {
            object("a strip that is no JPEG stream");
        }
        while (more && in.position() < end) {
            more = segment(in, end, fill);
        }
        if (in.position() < end) {
            object("bytes behind the end of a JPEG stream");
        }
    }

    private boolean segment(ByteCursor in, long end, boolean fill) throws IOException {
        int start = in.u8();
        if (start == 0xFF && fill && (in.position() == end || in.peek() == 0xFF)) {
            return true;
        }
        int marker = in.position() < end ? in.u8() : 0;
        if (start != 0xFF || marker < 0xC0 || marker == 0xC8 || marker > 0xDF && marker != 0xEE) {
            object("JPEG marker " + marker);
            return false;
        }
        if (marker >= 0xD0 && marker <= 0xD9) {
            return marker != 0xD9;
        }
        int length = end - in.position() < 2 ? 0 : in.u16be();
        if (length < 2 || marker == 0xEE && length != 14) {
            object("a segment of impossible length");
            return false;
        }
        in.seek(Math.min(end, in.position() + length - 2));
        if (marker == 0xDA) {
            scan(in, end);
        }
        return true;
    }

    private static void scan(ByteCursor in, long end) throws IOException {
        while (in.position() < end && in.copyUntil(0xFF, OutputStream.nullOutputStream())) {
            long here = in.position();
            int next = here + 1 < end ? in.skip(1).peek() : 0;
            if (here < end && (next >= 0xC0 && next < 0xD0 || next > 0xD7 && next < 0xF0 || next == 0xFE)) {
                in.seek(here);
                return;
            }
            in.seek(here + 1);
        }
        in.seek(end);
    }

    private void object(String what) {
        residue.add(Finding.of(Kind.UNKNOWN_DATA, "TIFF", what, 0));
    }
}
