package dev.lethe.metadata.heif;

import java.util.List;

/**
 * One item of a meta box: a picture, a part of one, or metadata (ISO/IEC 14496-12 section 8.11.6).
 *
 * @param id its number in the file
 * @param type four characters, "mime" for entries of the first versions
 * @param hidden whether it is not to be shown on its own
 * @param encrypted whether a protection scheme applies
 * @param name a text for people
 * @param contentType media type of a mime item, or empty
 */
record Item(long id, String type, boolean hidden, boolean encrypted, String name, String contentType) {
    /**
     * Where an item's data lie.
     *
     * @param method 0 in the file, 1 in the item data box, 2 in another item
     */
    record Location(int method, List<Extent> extents) {
        static final Location NONE = new Location(0, List.of());
    }

    /**
     * A piece of an item's data.
     *
     * @param index for method 2: which of the items that are referred to, from 1; 0 stands for the first
     * @param offset from the start of the file, item data box or item
     * @param length bytes; 0 for all that follow
     */
    record Extent(long index, long offset, long length) {}

    /** A property as stored. */
    record Property(String type, byte[] payload) {}

    /**
     * A property's use by an item.
     *
     * @param index into the list of properties, from 0; -1 for none
     */
    record Association(int index, boolean essential) {}

    /** A typed arrow from an item to others (section 8.11.12). */
    record Reference(String type, long from, List<Long> to) {}

    /** Items that belong together (section 8.18). */
    record Group(String type, List<Long> members) {}
}
