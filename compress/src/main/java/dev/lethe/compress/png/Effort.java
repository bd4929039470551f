package dev.lethe.compress.png;

import dev.lethe.compress.deflate.DeflateEncoder;
import java.util.List;

/** How much time is spent on a PNG. */
enum Effort {
    FAST(1 << 20),
    DEFAULT(1 << 20),
    MAX(8 << 20);

    /** Pictures up to that many bytes take so little time that more is tried. */
    private static final long SMALL = 256 * 1024;

    private final int sampleBytes;

    Effort(int sampleBytes) {
        this.sampleBytes = sampleBytes;
    }

    /** Most bytes of lines that ways are compared on. */
    int sampleBytes() {
        return sampleBytes;
    }

    /** Colour types that are looked at closely, for a picture of that many bytes. */
    int forms(long rawBytes) {
        return this == MAX ? 2 : this == DEFAULT && rawBytes <= SMALL ? 2 : 1;
    }

    /** Ways to filter that are looked at closely. */
    int finalists(long rawBytes) {
        return this == MAX ? 5 : this == DEFAULT && rawBytes <= SMALL ? 3 : 1;
    }

    /** Ways that are carried out, of which the best is taken. */
    int written(long rawBytes) {
        return this == MAX ? 2 : this == DEFAULT && rawBytes <= SMALL ? 3 : 1;
    }

    List<LineFilter> filters() {
        return switch (this) {
            case FAST -> LineFilter.few();
            case DEFAULT -> LineFilter.most();
            case MAX -> LineFilter.all();
        };
    }

    /** Compares the finalists. */
    DeflateEncoder referee() {
        return this == MAX ? DeflateEncoder.quick() : DeflateEncoder.fast();
    }

    /** Writes the result. */
    DeflateEncoder writer() {
        return switch (this) {
            case FAST -> DeflateEncoder.fast();
            case DEFAULT -> DeflateEncoder.standard();
            case MAX -> DeflateEncoder.smallest();
        };
    }
}
