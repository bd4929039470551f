package dev.lethe;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of each resource one picture may use. Limits are checked from headers, before anything is allocated.
 *
 * <p>Start from a preset and change single values: {@code Limits.webUpload().withMaxPixels(40_000_000)}. Immutable and
 * safe to share between threads.
 */
public final class Limits {
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;
    private static final long GIB = 1024 * MIB;

    private final EnumMap<Limit, Long> maxima;

    private Limits(EnumMap<Limit, Long> maxima) {
        this.maxima = maxima;
    }

    /** For files of strangers behind an upload form: 50 MiB, 50 megapixels, 10 seconds, 512 MiB of memory. */
    public static Limits webUpload() {
        return of(50 * MIB, 50_000_000, 1_000, 100_000, 16, 4 * MIB, 256 * MIB, 512 * MIB, 10_000);
    }

    /** The default, for a person's own pictures: 16 GiB, 1,000 megapixels, 30 minutes; memory as the heap allows. */
    public static Limits desktop() {
        return of(16 * GIB, 1_000_000_000, 20_000, 10_000_000, 32, 16 * MIB, 8 * GIB, heapShare(), 1_800_000);
    }

    /** For pictures that one made oneself: limits of the formats and of the heap only, no deadline to speak of. */
    public static Limits trusted() {
        return of(
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                64,
                64 * MIB,
                Long.MAX_VALUE,
                heapShare(),
                Duration.ofDays(7).toMillis());
    }

    private static long heapShare() {
        return Math.max(16 * MIB, Runtime.getRuntime().maxMemory() / 4 * 3);
    }

    private static Limits of(long... inOrder) {
        EnumMap<Limit, Long> maxima = new EnumMap<>(Limit.class);
        Limit[] all = Limit.values();
        for (int i = 0; i < all.length; i++) {
            maxima.put(all[i], inOrder[i]);
        }
        return new Limits(maxima);
    }

    /** The most that is allowed of a resource, in the limit's unit. */
    public long max(Limit limit) {
        Long max = maxima.get(limit);
        if (max == null) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        return max;
    }

    /**
     * These limits with one changed.
     *
     * @param max in the limit's unit, 0 or more
     */
    public Limits with(Limit limit, long max) {
        if (max < 0) {
            throw new IllegalArgumentException("max: must be 0 or more, is " + max);
        }
        EnumMap<Limit, Long> copy = new EnumMap<>(maxima);
        copy.put(limit, max);
        return new Limits(copy);
    }

    /** These limits with another greatest size of the input. */
    public Limits withMaxBytes(long bytes) {
        return with(Limit.BYTES, bytes);
    }

    /** These limits with another greatest number of pixels. */
    public Limits withMaxPixels(long pixels) {
        return with(Limit.PIXELS, pixels);
    }

    /** These limits with another greatest number of frames. */
    public Limits withMaxFrames(long frames) {
        return with(Limit.FRAMES, frames);
    }

    /** These limits with another bound on memory for pixels and tables. */
    public Limits withMaxMemory(long bytes) {
        return with(Limit.MEMORY, bytes);
    }

    /** These limits with another deadline for one picture. */
    public Limits withDeadline(Duration deadline) {
        boolean endless = deadline.compareTo(Duration.ofMillis(Long.MAX_VALUE)) > 0;
        return with(Limit.TIME, endless ? Long.MAX_VALUE : deadline.toMillis());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits that && maxima.equals(that.maxima);
    }

    @Override
    public int hashCode() {
        return maxima.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Limits");
        for (Map.Entry<Limit, Long> entry : maxima.entrySet()) {
            text.append(' ').append(entry.getKey()).append('=').append(entry.getValue());
        }
        return text.toString();
    }
}
