package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An image sequence: which of its tracks are the picture (ISO/IEC 23008-12 section 7). */
final class Movie {
    private static final Set<String> PICTURES = Set.of("pict", "vide", "auxv");
    private static final int ENTRY_HEADER = 78;

    private final List<Track> tracks = new ArrayList<>();
    private final List<Track> kept = new ArrayList<>();
    private final BoxTally dropped = new BoxTally();
    private final Fields source;
    private byte[] header = new byte[0];

    private Movie(Fields source) {
        this.source = source;
    }

    static Movie read(ByteCursor cursor, Box box) throws IOException {
        byte[] content = cursor.seek(box.content()).bytes(box.length());
        Movie movie = new Movie(Fields.of(content, "moov", cursor.context()));
        movie.boxes();
        movie.select();
        return movie;
    }

    private void boxes() throws IOException {
        while (source.hasChild()) {
            Fields.Child child = source.child();
            switch (child.type()) {
                case "mvhd" -> header = child.body().rest();
                case "trak" -> tracks.add(new Track(child.body()));
                case "mvex" ->
                    throw new UnsupportedFormatException(
                            "HEIF's image sequence is in fragments, which are not handled; convert it first");
                default -> dropped.add(child.type(), child.body().left());
            }
        }
    }

    private void select() throws IOException {
        boolean pictures = tracks.stream().anyMatch(track -> isMain(track, "pict"));
        List<Track> main = tracks.stream()
                .filter(track -> isMain(track, pictures ? "pict" : "vide"))
                .toList();
        Set<Long> ids = main.stream().map(Track::id).collect(Collectors.toSet());
        for (Track track : tracks) {
            boolean alpha = PICTURES.contains(track.handler())
                    && track.references("auxl").stream().anyMatch(ids::contains)
                    && isAlpha(track);
            if (main.contains(track)) {
                check(track);
            }
            if (main.contains(track) || alpha) {
                kept.add(track);
            }
        }
        if (main.isEmpty() || header.length == 0) {
            throw new MalformedImageException("HEIF's image sequence has no track with pictures; the file is damaged");
        }
    }

    private static boolean isMain(Track track, String handler) {
        return track.handler().equals(handler)
                && track.references("thmb").isEmpty()
                && track.references("auxl").isEmpty();
    }

    private static void check(Track track) throws IOException {
        Fields entries = track.fields("stsd").skip(8);
        while (entries.hasChild()) {
            if (HeifStructures.sampleEntry(entries.child().type()) != Role.DECODING) {
                throw new UnsupportedFormatException(
                        "HEIF's image sequence is coded in a way that is not known here; convert it first");
            }
        }
    }

    /** Whether every kind of sample in the track is transparency (ISO/IEC 23008-12 section 7.5.3). */
    private static boolean isAlpha(Track track) throws IOException {
        Fields entries = track.fields("stsd").skip(8);
        boolean alpha = false;
        while (entries.hasChild()) {
            Fields.Child entry = entries.child();
            boolean found = false;
            Fields boxes = entry.body().skip(ENTRY_HEADER);
            while (boxes.hasChild()) {
                Fields.Child box = boxes.child();
                found |= box.type().equals("auxi")
                        && HeifStructures.isAlpha(box.body().skip(4).text());
            }
            if (!found || HeifStructures.sampleEntry(entry.type()) != Role.DECODING) {
                return false;
            }
            alpha = true;
        }
        return alpha;
    }

    /** The movie header's content. */
    Fields header() {
        return Fields.of(header, "mvhd", source.context());
    }

    List<Track> tracks() {
        return tracks;
    }

    /** The tracks with the pictures and their transparency, in the order of the file. */
    List<Track> kept() {
        return kept;
    }

    /** The first track with pictures. */
    Track main() {
        return kept.stream()
                .filter(track -> track.references("auxl").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Boxes beside the tracks that do not stay. */
    BoxTally dropped() {
        return dropped;
    }
}
