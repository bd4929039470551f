package dev.lethe;

import java.util.Optional;

/**
 * A picture inside the picture: a thumbnail, a preview, a second exposure. It may show what was cropped or covered.
 *
 * @param carrier the structure that holds it
 * @param bytes its size in the file
 * @param content its bytes, where they are small enough to be held in memory
 */
public record HiddenPicture(String carrier, long bytes, Optional<Sensitive<byte[]>> content) {}
