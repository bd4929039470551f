package dev.lethe.metadata.bmp;

import dev.lethe.Role;

/**
 * What each part of a bitmap is for: the whole privacy rule of the format (Windows GDI, "Bitmap Storage"; OS/2
 * Presentation Manager, "Bitmap File Format"). Bytes that belong to none of these are private.
 */
enum BmpStructures {
    /** File header and the fields of the information header that say how pixels are stored. Written anew. */
    HEADERS(Role.DECODING),
    /** Which bits of a pixel are which colour. */
    MASKS(Role.DECODING),
    /** The colours that pixels point to, reserved bytes zero. */
    PALETTE(Role.DECODING),
    /** Rows of pixels with zero padding, run-length codes, or a JPEG or PNG cleaned as such. */
    PIXELS(Role.DECODING),
    /** Pixels per metre: their aspect. */
    RESOLUTION(Role.DISPLAY),
    /** Primaries, gamma and rendering intent of headers of version 4 and 5. */
    CALIBRATION(Role.DISPLAY),
    /** An embedded colour profile. Neutralised first. */
    PROFILE(Role.COLOR_PROFILE),
    /** The path of a profile on somebody's disk. */
    LINKED_PROFILE(Role.PRIVATE),
    /** Colours that a display with few of them might choose; pixels don't point to them. */
    SUGGESTED_PALETTE(Role.PRIVATE),
    /** Fields without a meaning, and those of OS/2 that no picture uses. */
    RESERVED(Role.PRIVATE),
    /** Bytes between the palette and the pixels. */
    GAP(Role.PRIVATE);

    private final Role role;

    BmpStructures(Role role) {
        this.role = role;
    }

    /** What decides whether it stays. */
    Role role() {
        return role;
    }
}
