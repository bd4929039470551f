package dev.lethe.metadata.heif;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The boxes that make the file, found without entering any (ISO/IEC 14496-12 sections 4.2 and 4.3). */
final class TopLevel {
    private final ByteCursor cursor;
    private final List<Box> media = new ArrayList<>();
    private final BoxTally others = new BoxTally();
    private Brands brands = Brands.none();
    private @Nullable Box meta;
    private @Nullable Box movie;
    private boolean cutShort;
    private boolean fragmented;
    private long end;

    private TopLevel(ByteCursor cursor) {
        this.cursor = cursor;
    }

    static TopLevel read(ByteCursor cursor) throws IOException {
        TopLevel top = new TopLevel(cursor);
        top.walk();
        return top;
    }

    private void walk() throws IOException {
        Box first = next();
        if (first == null || !first.type().equals("ftyp")) {
            throw cursor.seek(0).malformed("does not start with a file type box");
        }
        brands = Brands.read(cursor.seek(first.content()).bytes(first.length()));
        end = first.end();
        while (end < cursor.length()) {
            Box box = next();
            // A second file type box starts a file of its own: the film of a motion photo, for example.
            if (box == null || box.type().equals("ftyp")) {
                return;
            }
            place(box);
            end = box.end();
        }
    }

    private void place(Box box) throws IOException {
        if (box.type().equals("meta") && meta == null) {
            meta = box;
        } else if (box.type().equals("moov") && movie == null && brands.isSequence()) {
            movie = box;
        } else if (box.type().equals("mdat")) {
            media.add(box);
            cursor.context().require(Limit.FRAMES, media.size());
        } else {
            fragmented |= box.type().equals("moof");
            others.add(box);
        }
    }

    /** The box at {@link #end}, or null if what is there is none. */
    private @Nullable Box next() throws IOException {
        cursor.context().countSegment();
        cursor.seek(end);
        if (cursor.remaining() < 8) {
            return null;
        }
        long size = cursor.u32be();
        String type = new String(cursor.bytes(4), StandardCharsets.ISO_8859_1);
        boolean needed = type.equals("mdat")
                || type.equals("meta") && meta == null
                || type.equals("moov") && movie == null && brands.isSequence();
        if (size == 1 && cursor.remaining() >= 8) {
            size = cursor.i64be();
        } else if (size == 0 && needed) {
            size = cursor.length() - end;
        }
        long body = cursor.position();
        boolean fits = size >= body - end && size <= cursor.length() - end;
        if (!fits && type.equals("mdat") && size >= body - end) {
            cutShort = true;
            return new Box(type, end, body, cursor.length());
        }
        if (!fits && needed) {
            throw cursor.malformed("has a box that is longer than the file");
        }
        return fits ? new Box(type, end, body, end + size) : null;
    }

    Brands brands() {
        return brands;
    }

    /** The box that describes pictures, or null. */
    @Nullable
    Box meta() {
        return meta;
    }

    /** The box that describes an image sequence, or null; a film in a file that does not claim to be one is not it. */
    @Nullable
    Box movie() {
        return movie;
    }

    /** Boxes with coded data. */
    List<Box> media() {
        return media;
    }

    /** All other boxes. */
    BoxTally others() {
        return others;
    }

    /** Whether the last box with coded data is longer than the file. */
    boolean cutShort() {
        return cutShort;
    }

    /** Whether there are fragments of a movie. */
    boolean fragmented() {
        return fragmented;
    }

    /** Where the last box ends; what follows is trailing. */
    long end() {
        return end;
    }
}
