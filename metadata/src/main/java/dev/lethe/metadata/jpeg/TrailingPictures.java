package dev.lethe.metadata.jpeg;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.jpeg.MultiPicture.Place;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells of pictures and films after a JPEG's end, with the help of an index of them if there is one. */
final class TrailingPictures {
    private static final String CARRIER = "after the end";
    private static final String NOTHING = "data";
    private static final int LARGEST_HELD = 1 << 20;
    private static final int MOST_HELD = 4 << 20;
    private static final int HEAD = 12;
    /** Gain maps say what they are near their start: ISO 21496-1 by its name, others in an XMP packet. */
    private static final int SNIFFED = 16 << 10;

    private static final List<String> GAIN_MAPS =
            List.of("urn:iso:std:iso:ts:21496:-1", "hdrgm:GainMapM", "HDRGainMap", "hdrgainmap");

    private final ByteCursor cursor;
    private final FindingCollector found;
    private long held;

    TrailingPictures(ByteCursor cursor, FindingCollector found) {
        this.cursor = cursor;
        this.found = found;
    }

    /**
     * Reports everything from the cursor to the end of the input.
     *
     * @param index the index's content from its TIFF header on, empty if there is none
     * @param base where in the file that header is
     */
    void report(byte[] index, long base) throws IOException {
        long start = cursor.position();
        long end = start + cursor.remaining();
        if (start == end) {
            return;
        }
        String first = what(start, end);
        found.add(Finding.of(Kind.TRAILING_DATA, CARRIER, first, end - start));
        List<Place> places = MultiPicture.between(start, end, index, base);
        if (places.isEmpty()) {
            unlisted(start, end);
            return;
        }
        for (Place place : places) {
            String what = isGainMap(place.start(), place.bytes()) ? "gain map" : place.what();
            add("MPF " + what, what, place.start(), place.bytes());
        }
        // A motion photo's film comes last.
        unlisted(places.get(places.size() - 1).end(), end);
    }

    private void unlisted(long start, long end) throws IOException {
        String what = what(start, end);
        if (!what.equals(NOTHING)) {
            String shown = what.equals("second picture") && isGainMap(start, end - start) ? "gain map" : what;
            add(shown.equals("gain map") ? CARRIER + ": gain map" : CARRIER, shown, start, end - start);
        }
    }

    private void add(String carrier, String what, long start, long bytes) throws IOException {
        Optional<Sensitive<byte[]>> content = Optional.empty();
        if (bytes <= LARGEST_HELD && held + bytes <= MOST_HELD) {
            held += bytes;
            content = Optional.of(Sensitive.of(cursor.seek(start).bytes(bytes)));
        }
        found.add(new HiddenPicture(carrier, bytes, content).at(start));
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, what, bytes));
    }

    private String what(long start, long end) throws IOException {
        byte[] head = cursor.seek(start).bytes(Math.min(HEAD, end - start));
        if (head.length >= 3 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == JpegMarkers.SOI) {
            return "second picture";
        }
        boolean film = head.length >= 8 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
        return film ? "film" : NOTHING;
    }

    private boolean isGainMap(long start, long bytes) throws IOException {
        byte[] head = cursor.seek(start).bytes(Math.min(SNIFFED, bytes));
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return GAIN_MAPS.stream().anyMatch(text::contains);
    }
}
