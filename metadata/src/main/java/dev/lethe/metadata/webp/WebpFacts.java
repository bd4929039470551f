package dev.lethe.metadata.webp;

import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import java.util.Optional;

/**
 * What a first walk found out and the writer has to know before it starts, sizes above all: they stand at the front.
 *
 * @param end where the file ends by its own account, within the input
 * @param resized whether that account was wrong
 * @param extended the VP8X chunk, where there is one
 * @param still the picture, unless it is an animation
 * @param animation background and loop count, for an animation
 * @param frames number of frames that can be shown
 * @param frameBytes bytes that they take when written
 * @param profile the chunk with the colour profile
 * @param exif the fields that a policy may keep
 */
record WebpFacts(
        long end,
        boolean resized,
        Optional<Extended> extended,
        Optional<WebpImage> still,
        byte[] animation,
        int frames,
        long frameBytes,
        Optional<Chunk> profile,
        ExifFields exif) {
    boolean animated() {
        return frames > 0;
    }

    int width() {
        return extended.map(Extended::width)
                .orElseGet(() -> still.orElseThrow().stream().width());
    }

    int height() {
        return extended.map(Extended::height)
                .orElseGet(() -> still.orElseThrow().stream().height());
    }

    boolean alpha() {
        return extended.map(Extended::alpha)
                .orElseGet(() -> still.orElseThrow().alpha() != null
                        || still.orElseThrow().stream().alpha());
    }
}
