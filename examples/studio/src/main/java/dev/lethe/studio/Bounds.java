package dev.lethe.studio;

import dev.lethe.Limits;
import java.time.Duration;

/**
 * How much a session may hold.
 *
 * @param pictures at the same time
 * @param pictureBytes of one picture
 * @param totalBytes of all pictures and results
 */
record Bounds(int pictures, long pictureBytes, long totalBytes) {
    private static final long MIB = 1 << 20;

    /** Up to 200 pictures of up to 100 MiB each, in a third of the heap or a GiB. */
    static Bounds ofThisHeap() {
        long total = Math.min(1024 * MIB, Runtime.getRuntime().maxMemory() / 3);
        return new Bounds(200, Math.min(100 * MIB, total), total);
    }

    /** Limits for each picture: one's own, but a page should not wait for half an hour. */
    Limits limits() {
        return Limits.desktop().withMaxBytes(pictureBytes).withDeadline(Duration.ofMinutes(5));
    }
}
