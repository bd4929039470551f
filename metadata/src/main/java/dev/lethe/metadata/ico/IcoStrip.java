package dev.lethe.metadata.ico;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImagePrivacyException;
import dev.lethe.LimitExceededException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.metadata.naming.TrailingData;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One rewriting of one icon: every picture is cleaned, laid one behind the other, and listed in a new directory. */
final class IcoStrip {
    /** Where a picture lies in what is written, from the end of the directory. */
    private record Laid(long offset, long size) {}

    private final ByteCursor cursor;
    private final IcoDirectory directory;
    private final IcoPictures pictures;
    private final StripRequest request;
    private final FindingCollector found;
    private final RunContext context;
    private final Map<Long, Optional<Laid>> laid = new HashMap<>();
    private final TreeMap<Long, Long> used = new TreeMap<>();
    private long length;
    private @Nullable ImagePrivacyException first;

    IcoStrip(
            ByteCursor cursor,
            IcoDirectory directory,
            IcoPictures pictures,
            StripRequest request,
            FindingCollector found) {
        this.cursor = cursor;
        this.directory = directory;
        this.pictures = pictures;
        this.request = request;
        this.found = found;
        this.context = cursor.context();
    }

    void write(OutputStream out) throws IOException {
        try (Spool body = new Spool()) {
            List<IcoEntry> written = new ArrayList<>();
            List<Laid> places = new ArrayList<>();
            for (IcoEntry entry : directory.entries()) {
                Optional<Laid> place = lay(entry, body.output());
                if (place.isPresent()) {
                    written.add(entry);
                    places.add(place.get());
                }
            }
            if (first != null && written.isEmpty()) {
                throw first;
            }
            writeDirectory(out, written, places);
            SeekableInput clean = body.written();
            new ByteCursor(clean, "ICO", context).copyTo(out, clean.length());
        }
        report();
    }

    /** Cleans a picture, unless another entry has it too; empty if it can't be read. */
    private Optional<Laid> lay(IcoEntry entry, OutputStream body) throws IOException {
        context.countSegment();
        Optional<Laid> known = laid.get(entry.offset());
        if (known == null) {
            known = clean(entry, body);
            laid.put(entry.offset(), known);
        }
        return known;
    }

    private Optional<Laid> clean(IcoEntry entry, OutputStream body) throws IOException {
        used.put(entry.offset(), pictures.end(entry));
        try (Spool picture = new Spool()) {
            used.put(entry.offset(), pictures.strip(entry, picture.output(), request, found));
            SeekableInput clean = picture.written();
            new ByteCursor(clean, "ICO", context).copyTo(body, clean.length());
            Laid place = new Laid(length, clean.length());
            length += clean.length();
            return Optional.of(place);
        } catch (ImagePrivacyException e) {
            skip(entry, e);
            return Optional.empty();
        }
    }

    /** A picture that no viewer can show is left out, as long as there are others. */
    private void skip(IcoEntry entry, ImagePrivacyException reason) throws ImagePrivacyException {
        boolean asked =
                reason instanceof UnsupportedFormatException && request.policy().refusesProvenance();
        if (asked || reason instanceof LimitExceededException) {
            throw reason;
        }
        first = first == null ? reason : first;
        found.note("an entry whose picture can't be read was left out");
        found.add(Finding.of(
                Kind.UNKNOWN_DATA,
                "ICO entry",
                "unreadable picture",
                Math.max(0, pictures.end(entry) - entry.offset())));
    }

    private void writeDirectory(OutputStream out, List<IcoEntry> entries, List<Laid> places) throws IOException {
        int start = IcoDirectory.length(entries.size());
        boolean hotspot = request.policy().keeps(IcoStructures.HOTSPOT.role());
        List<IcoEntry> moved = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Laid place = places.get(i);
            long offset = start + place.offset();
            if (offset + place.size() > 0xFFFFFFFFL) {
                throw new UnsupportedFormatException("ICO is larger than its own fields can say; save fewer pictures");
            }
            moved.add(entries.get(i).moved(place.size(), offset, directory.isCursor(), hotspot));
        }
        IcoDirectory.write(out, directory.type(), moved);
    }

    private void report() throws IOException {
        long reserved = directory.entries().stream()
                .filter(entry -> entry.reserved() != 0)
                .count();
        if (reserved > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "ICO directory", "reserved bytes", reserved));
        }
        if (directory.entries().size() < directory.announced()) {
            found.note("the directory ends before its entries do");
        }
        long at = directory.sourceEnd();
        used.keySet().removeIf(start -> start >= cursor.length());
        for (Map.Entry<Long, Long> range : used.entrySet()) {
            if (range.getKey() > at) {
                found.add(Finding.of(Kind.UNKNOWN_DATA, "ICO between pictures", "gap", range.getKey() - at));
            }
            at = Math.max(at, range.getValue());
        }
        TrailingData.name(cursor.seek(Math.min(at, cursor.length())), found);
    }
}
