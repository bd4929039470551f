package dev.lethe.metadata.tiff;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.Optional;

/** Tells of pictures that go: previews, thumbnails, maps and mattes of their own directories. */
final class HiddenPages {
    private static final int LARGEST = 1 << 20;

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
            add(carrier, "JPEG thumbnail", stream, content(at, stream));
        } else if (strips > 0) {
            long start = directory.first(in, facts.offsetsTag(), 0);
            Optional<byte[]> jpeg =
                    facts.isJpeg() && directory.entry(TiffTags.JPEG_TABLES).isEmpty() && facts.cells() == 1
                            ? content(start, strips)
                            : Optional.empty();
            add(carrier, facts.isReduced() ? "smaller copy of a picture" : "second picture", strips, jpeg);
        }
    }

    private void add(String carrier, String what, long bytes, Optional<byte[]> content) {
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, what, bytes));
        found.add(new HiddenPicture(carrier, bytes, content.map(Sensitive::of)));
    }

    private Optional<byte[]> content(long at, long bytes) throws IOException {
        if (at <= 0 || bytes > LARGEST || at > in.length() - bytes) {
            return Optional.empty();
        }
        return Optional.of(in.directories().seek(at).bytes(bytes));
    }
}
