package dev.lethe.metadata.tiff;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.metadata.naming.BarePixels;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.Optional;

/** Tells of pictures that go: previews, thumbnails, maps and mattes of their own directories. */
final class HiddenPages {
    private static final int LARGEST = 1 << 20;
    private static final int RGB = 2;

    private final TiffInput in;
    private final Reach reach;
    private final FindingCollector found;

    HiddenPages(TiffInput in, Reach reach, FindingCollector found) {
        this.in = in;
        this.reach = reach;
        this.found = found;
    }

    /** Tells of a directory's picture, if it has one. */
    void tell(Directory directory, Facts facts, String carrier) throws IOException {
        long strips = reach.coverStrips(directory, facts);
        long at = directory.first(in, TiffTags.OLD_JPEG, 0);
        long stream = directory.first(in, TiffTags.OLD_JPEG_LENGTH, 0);
        reach.cover(at, stream);
        if (stream > 0) {
            add(carrier, "JPEG thumbnail", stream, at, content(at, stream));
        } else if (strips > 0) {
            long start = directory.first(in, facts.offsetsTag(), 0);
            String what = facts.isReduced() ? "smaller copy of a picture" : "second picture";
            boolean jpeg =
                    facts.isJpeg() && directory.entry(TiffTags.JPEG_TABLES).isEmpty();
            if (facts.cells() != 1) {
                add(carrier, what, strips, 0, Optional.empty());
            } else if (jpeg) {
                add(carrier, what, strips, start, content(start, strips));
            } else {
                add(carrier, what, strips, start, isBareRgb(facts) ? rgb(facts, start, strips) : Optional.empty());
            }
        }
    }

    /** The usual form of previews that are not coded: pixels of three bytes. */
    private static boolean isBareRgb(Facts facts) {
        return facts.compression() == Facts.UNCOMPRESSED
                && facts.photometric() == RGB
                && facts.samples() == 3
                && facts.bits() == 8
                && !facts.planes()
                && !facts.tiled();
    }

    private Optional<byte[]> rgb(Facts facts, long start, long strips) throws IOException {
        Optional<byte[]> pixels = content(start, strips);
        return pixels.isEmpty() ? pixels : BarePixels.rgb((int) facts.width(), (int) facts.height(), pixels.get(), 0);
    }

    private void add(String carrier, String what, long bytes, long start, Optional<byte[]> content) {
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, what, bytes));
        HiddenPicture picture = new HiddenPicture(carrier, bytes, content.map(Sensitive::of));
        found.add(start > 0 ? picture.at(start) : picture);
    }

    private Optional<byte[]> content(long at, long bytes) throws IOException {
        if (at <= 0 || bytes > LARGEST || at > in.length() - bytes) {
            return Optional.empty();
        }
        return Optional.of(in.directories().seek(at).bytes(bytes));
    }
}
