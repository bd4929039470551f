package dev.lethe.metadata.ico;

import dev.lethe.Role;

/** What each part of an icon or cursor is for: the whole privacy rule of the format. Bytes of no part are private. */
enum IcoStructures {
    /** Which pictures there are, how large and where. Written anew. */
    DIRECTORY(Role.DECODING),
    /** Each picture, cleaned as the bitmap or PNG that it is. */
    PICTURE(Role.DECODING),
    /** The point of a cursor that points. */
    HOTSPOT(Role.DISPLAY),
    /** The fourth byte of a directory entry. */
    RESERVED(Role.PRIVATE),
    /** Bytes between pictures. */
    GAP(Role.PRIVATE);

    private final Role role;

    IcoStructures(Role role) {
        this.role = role;
    }

    /** What decides whether it stays. */
    Role role() {
        return role;
    }
}
