package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks a written TIFF, BigTIFF or DNG and objects to every tag that the policy does not keep, to markers in JPEG strips
 * that carry no coding, and to every byte that no directory explains.
 */
public final class TiffProof implements StructureProof {
    /** A proof; all are alike. */
    public TiffProof() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.TIFF;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        new Walk(new TiffProofFile(picture, context), policy, residue).run();
    }

    /** Bytes that something explains. */
    record Range(long from, long to) {}

    private static final class Walk {
        private static final int SUB_IFDS = 330;
        private static final int EXIF = 34665;

        private final TiffProofFile file;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private boolean dng;

        Walk(TiffProofFile file, MetadataPolicy policy, FindingCollector residue) {
            this.file = file;
            this.policy = policy;
            this.residue = residue;
        }

        void run() throws IOException {
            long at = file.first();
            long end = file.big() ? 16 : 8;
            boolean first = true;
            while (at != 0) {
                file.context().countSegment();
                if (at != end + (end & 1)) {
                    object("bytes before a directory");
                }
                if (at < end) {
                    throw file.cursor().malformed("has a directory that is not behind the one before it");
                }
                TiffProofDirectory directory = file.directory(at);
                dng |= first && directory.has(50706);
                end = page(directory, first);
                at = directory.next();
                first = false;
            }
            if (first) {
                throw file.cursor().malformed("has no directory");
            }
            if (end < file.length()) {
                residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", file.length() - end));
            }
        }

        /** Checks a page with all that belongs to it, and returns where that ends. */
        private long page(TiffProofDirectory page, boolean first) throws IOException {
            List<Range> ranges = new ArrayList<>();
            picture(page, first, ranges);
            for (long at : file.wholes(page, SUB_IFDS)) {
                TiffProofDirectory child = file.directory(at);
                if (child.has(SUB_IFDS) || child.has(EXIF) || child.next() != 0) {
                    object("directories below a sub-directory");
                }
                picture(child, false, ranges);
            }
            for (long at : file.wholes(page, EXIF)) {
                TiffProofDirectory exif = file.directory(at);
                for (TiffProofDirectory.Entry entry : exif.entries()) {
                    if (!TiffProofTags.allowsInExif(entry.tag(), policy)) {
                        object("Exif tag " + entry.tag());
                    }
                }
                addRanges(exif, ranges);
            }
            return tiled(page.from(), ranges);
        }

        private void picture(TiffProofDirectory directory, boolean first, List<Range> ranges) throws IOException {
            for (TiffProofDirectory.Entry entry : directory.entries()) {
                if (!TiffProofTags.allows(entry.tag(), entry.type(), first, dng, policy)) {
                    object("tag " + entry.tag());
                }
            }
            if (!directory.isSorted()) {
                object("tags that are repeated or out of order");
            }
            if ((file.number(directory, 254, 0) & ~(dng ? 20 : 4)) != 0) {
                object("a preview");
            }
            addRanges(directory, ranges);
            new TiffProofStrips(file, directory, residue).check(ranges);
            byte[] profile = file.bytes(directory, 34675);
            if (profile.length > 0) {
                IccProof.check(profile, policy, residue);
            }
        }

        private void addRanges(TiffProofDirectory directory, List<Range> ranges) {
            ranges.add(new Range(directory.from(), directory.to()));
            for (TiffProofDirectory.Entry entry : directory.entries()) {
                if (entry.outside()) {
                    ranges.add(new Range(entry.at(), entry.at() + entry.bytes()));
                }
            }
        }

        /** Checks that ranges lie side by side, with one zero byte between them at most. */
        private long tiled(long from, List<Range> ranges) throws IOException {
            ranges.sort(Comparator.comparingLong(Range::from).thenComparingLong(Range::to));
            long end = from;
            for (Range range : ranges) {
                boolean padded =
                        range.from() == end + 1 && file.cursor().seek(end).u8() == 0;
                if (range.from() != end && !padded) {
                    object("bytes that no tag explains, or that two explain");
                }
                end = Math.max(end, range.to());
            }
            if (end > file.length()) {
                throw file.cursor().malformed("ends before its structure does");
            }
            boolean more = end < file.length() && (end & 1) == 1;
            if (more && file.cursor().seek(end).u8() != 0) {
                object("padding that is not zero");
            }
            return end;
        }

        private void object(String what) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "TIFF", what, 0));
        }
    }

    /** Where to read from. */
    static ByteCursor cursor(SeekableInput picture, RunContext context) {
        return new ByteCursor(picture, "The written TIFF", context);
    }
}
