package dev.lethe.metadata.ico;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.bmp.Dib;
import dev.lethe.metadata.bmp.DibPlace;
import dev.lethe.metadata.bmp.NestedPicture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.NavigableSet;

/** The pictures that an icon's directory points to: bitmaps or PNGs. */
final class IcoPictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final SeekableInput input;
    private final List<ContainerCodec> codecs;
    private final RunContext context;
    private final ByteCursor cursor;
    private final NavigableSet<Long> offsets;
    private final long directoryEnd;

    IcoPictures(SeekableInput input, List<ContainerCodec> codecs, IcoDirectory directory, RunContext context) {
        this.input = input;
        this.codecs = codecs;
        this.context = context;
        this.cursor = new ByteCursor(input, "ICO", context);
        this.offsets = directory.offsets();
        this.directoryEnd = directory.sourceEnd();
    }

    /** Where an entry's bytes end at the latest: at the next one, or at the end of the file. */
    private long limit(IcoEntry entry) {
        Long next = offsets.higher(entry.offset());
        return Math.min(input.length(), next == null ? Long.MAX_VALUE : next);
    }

    /** Where an entry's bytes end, as its size says, but not in the next entry. */
    long end(IcoEntry entry) {
        return Math.min(limit(entry), entry.offset() + entry.size());
    }

    private boolean isPng(IcoEntry entry) throws IOException {
        if (entry.offset() < directoryEnd || entry.offset() >= input.length()) {
            throw cursor.seek(entry.offset()).malformed("has an entry that points to no picture");
        }
        return cursor.seek(entry.offset()).startsWith(PNG);
    }

    private NestedPicture png(IcoEntry entry) throws IOException {
        return NestedPicture.of(ImageFormat.PNG, codecs, input.slice(entry.offset(), end(entry) - entry.offset()));
    }

    private Dib bitmap(IcoEntry entry, StripRequest request, FindingCollector found) throws IOException {
        DibPlace place = DibPlace.icon(entry.offset(), end(entry), limit(entry), entry.fullHeight());
        return Dib.read(input, place, List.of(), request, found, context);
    }

    /** Size of an entry's picture. */
    ImageHeader header(IcoEntry entry, StripRequest request) throws IOException {
        if (isPng(entry)) {
            return png(entry).header(context);
        }
        try (Dib bitmap = bitmap(entry, request, new FindingCollector())) {
            return ImageHeader.still(ImageFormat.BMP, bitmap.width(), bitmap.height());
        }
    }

    /**
     * Writes an entry's picture without what the policy does not keep.
     *
     * @return where its bytes end in the file
     */
    long strip(IcoEntry entry, OutputStream out, StripRequest request, FindingCollector found) throws IOException {
        if (isPng(entry)) {
            png(entry).strip(out, request, found, context);
            return end(entry);
        }
        try (Dib bitmap = bitmap(entry, request, found)) {
            bitmap.write(out);
            return bitmap.sourceEnd();
        }
    }
}
