package dev.lethe.compress.png;

import dev.lethe.compress.deflate.DeflateEncoder;
import java.util.List;

/** How much time is spent on a PNG. */
enum Effort {
    FAST(1 << 20, 1, 1, 1),
    DEFAULT(2 << 20, 1, 3, 1),
    MAX(8 << 20, 2, 5, 2);

    private final int sampleBytes;
    private final int forms;
    private final int finalists;
    private final int written;

    Effort(int sampleBytes, int forms, int finalists, int written) {
        this.sampleBytes = sampleBytes;
        this.forms = forms;
        this.finalists = finalists;
        this.written = written;
    }

    /** Most bytes of lines that ways are compared on. */
    int sampleBytes() {
        return sampleBytes;
    }

    /** Colour types that are looked at closely. */
    int forms() {
        return forms;
    }

    /** Ways to filter that are looked at closely. */
    int finalists() {
        return finalists;
    }

    /** Ways that are carried out, of which the best is taken. */
    int written() {
        return written;
    }

    List<LineFilter> filters() {
        return this == FAST ? LineFilter.few() : LineFilter.all();
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
