package dev.lethe.metadata.png;

import dev.lethe.metadata.exif.ExifFields;

/**
 * What a first walk found out and the writer has to know before it starts.
 *
 * @param header the picture's header
 * @param exif the fields that a policy may keep
 * @param frames number of frames that the animation says it has; -1 where the picture is none
 * @param transparent whether pixels can be transparent
 * @param ownColor whether the file says itself what its colours mean, by profile or by name
 * @param pictureBytes how many bytes of the picture data may be copied: all, unless they are damaged
 * @param complete whether the picture data are whole, as far as one has to look
 */
record PngFacts(
        PngHeader header,
        ExifFields exif,
        long frames,
        boolean transparent,
        boolean ownColor,
        long pictureBytes,
        boolean complete) {
    boolean damaged() {
        return pictureBytes != Long.MAX_VALUE;
    }

    boolean animated() {
        return frames >= 0;
    }
}
