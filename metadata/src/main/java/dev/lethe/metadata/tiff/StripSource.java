package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.util.Optional;

/** Reads where strips or tiles are, one after another, without holding their table, which may be huge. */
final class StripSource {
    private final TiffInput in;
    private final ByteCursor offsets;
    private final ByteCursor counts;
    private final int offsetType;
    private final int countType;
    private final long strips;
    private final long counted;
    private long index;

    /** Where the strip starts and how long it is, -1 where the file does not say. */
    record Strip(long at, long length) {}

    private StripSource(TiffInput in, Entry offsets, Optional<Entry> counts, long most) {
        this.in = in;
        this.offsets = in.cursor().seek(offsets.at());
        this.counts = in.cursor();
        this.offsetType = offsets.type();
        this.strips = Math.min(offsets.count(), most);
        boolean usable = counts.isPresent() && isTable(counts.get(), in);
        this.countType = usable ? counts.get().type() : 0;
        this.counted = usable ? counts.get().count() : 0;
        if (usable) {
            this.counts.seek(counts.get().at());
        }
    }

    /** The strips of a picture; empty where the file has no table of them. */
    static Optional<StripSource> of(TiffInput in, Directory directory, Facts facts) {
        return directory
                .entry(facts.offsetsTag())
                .filter(entry -> facts.offsetsTag() != 0 && isTable(entry, in))
                .map(entry -> new StripSource(in, entry, directory.entry(facts.countsTag()), facts.cells()));
    }

    private static boolean isTable(Entry entry, TiffInput in) {
        return FieldTypes.isWhole(entry.type()) && entry.isIn(in.length());
    }

    long strips() {
        return strips;
    }

    boolean hasNext() {
        return index < strips;
    }

    Strip next() throws IOException {
        in.context().check();
        long at = in.whole(offsets, offsetType);
        // A table of lengths that is too short counts as zeros, as for libtiff; one that is not there is derived.
        long length = counted == 0 ? -1 : index < counted ? in.whole(counts, countType) : 0;
        index++;
        return new Strip(at, length);
    }
}
