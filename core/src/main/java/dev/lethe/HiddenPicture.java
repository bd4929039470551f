package dev.lethe;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A picture inside the picture: a thumbnail, a preview, a second exposure, a film. It may show what was cropped or
 * covered.
 *
 * <p>A caller who asks can have it: small ones as {@code content}, others by {@code position} and {@code bytes}, which say
 * where they lie in the file. What is given is a file of its own (a JPEG, a PNG, a film) wherever the carrier holds one
 * or bare pixels; coded pictures that need their container to be decoded (items of HEIF and AVIF, frames of an animation)
 * are given as they are stored. It is a stranger's data: decode it within limits.
 *
 * @param carrier the structure that holds it
 * @param bytes its size in the file
 * @param content its bytes, where they are small enough to be held in memory
 * @param position where it starts in the file, where it lies there in one piece
 * @param likeness whether it shows the same as the picture
 */
public record HiddenPicture(
        String carrier, long bytes, Optional<Sensitive<byte[]>> content, OptionalLong position, Likeness likeness) {
    /** Whether a hidden picture shows the same as the picture that holds it. */
    public enum Likeness {
        /** Nobody compared them, or one of the two could not be decoded. */
        NOT_COMPARED,
        /** As far as a comparison of small copies can tell, both show the same. */
        SAME,
        /** It shows something else: a wider view, what was covered, or another scene. */
        DIFFERENT
    }

    /** Checks for nulls. */
    public HiddenPicture {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(likeness, "likeness");
    }

    /** A hidden picture at no single place of the file, not compared. */
    public HiddenPicture(String carrier, long bytes, Optional<Sensitive<byte[]>> content) {
        this(carrier, bytes, content, OptionalLong.empty(), Likeness.NOT_COMPARED);
    }

    /** This hidden picture, at a place of the file. */
    public HiddenPicture at(long start) {
        return new HiddenPicture(carrier, bytes, content, OptionalLong.of(start), likeness);
    }

    /** This hidden picture, compared. */
    public HiddenPicture withLikeness(Likeness seen) {
        return new HiddenPicture(carrier, bytes, content, position, seen);
    }
}
