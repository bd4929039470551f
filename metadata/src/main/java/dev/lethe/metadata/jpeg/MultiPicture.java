package dev.lethe.metadata.jpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The index of a file that holds several JPEGs one after the other (CIPA DC-007, Multi-Picture Format, section 5): where
 * each begins and what it is for. Figures are a stranger's; entries that lie elsewhere than asked for are passed over.
 */
final class MultiPicture {
    private static final int HEADER = 8;
    private static final int ENTRY = 16;
    private static final int MOST = 64;
    private static final int MP_ENTRY = 0xB002;

    private MultiPicture() {}

    /**
     * One picture of the index.
     *
     * @param start where it begins in the file
     * @param what it is for, in fixed words
     */
    record Place(long start, long bytes, String what) {
        long end() {
            return start + bytes;
        }
    }

    /**
     * The pictures that lie between two offsets of the file, in their order and without overlaps.
     *
     * @param index from its TIFF header on
     * @param base where in the file that header is
     */
    static List<Place> between(long from, long to, byte[] index, long base) {
        List<Place> inside = new ArrayList<>();
        long end = from;
        for (Place place : places(index, base)) {
            if (place.start() >= end && place.bytes() > 0 && place.end() <= to) {
                inside.add(place);
                end = place.end();
            }
        }
        return inside;
    }

    private static List<Place> places(byte[] index, long base) {
        if (index.length < HEADER) {
            return List.of();
        }
        ByteOrder order = index[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(index).order(order);
        long directory = in.getInt(4) & 0xFFFFFFFFL;
        if (directory > index.length - 2) {
            return List.of();
        }
        int fields = in.getShort((int) directory) & 0xFFFF;
        for (int i = 0, at = (int) directory + 2; i < fields && at + 12 <= index.length; i++, at += 12) {
            if ((in.getShort(at) & 0xFFFF) == MP_ENTRY) {
                return entries(in, in.getInt(at + 8) & 0xFFFFFFFFL, in.getInt(at + 4) & 0xFFFFFFFFL, base);
            }
        }
        return List.of();
    }

    private static List<Place> entries(ByteBuffer in, long start, long length, long base) {
        List<Place> places = new ArrayList<>();
        long end = Math.min(in.capacity(), start + Math.min(length, (long) MOST * ENTRY));
        for (long at = start; at + ENTRY <= end; at += ENTRY) {
            int attribute = in.getInt((int) at);
            long bytes = in.getInt((int) at + 4) & 0xFFFFFFFFL;
            long offset = in.getInt((int) at + 8) & 0xFFFFFFFFL;
            // The first picture's offset is 0: it is the one that is seen.
            if (offset > 0) {
                places.add(new Place(base + offset, bytes, what(attribute & 0xFFFFFF)));
            }
        }
        places.sort(Comparator.comparingLong(Place::start));
        return places;
    }

    /** The type codes of DC-007 table 4. */
    private static String what(int type) {
        return switch (type) {
            case 0x010001, 0x010002 -> "preview";
            case 0x020001 -> "part of a panorama";
            case 0x020002 -> "view for stereo";
            case 0x020003 -> "view from another angle";
            default -> "second picture";
        };
    }
}
