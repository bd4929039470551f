package dev.lethe.encoding.webp;

/**
 * What the encoder is told.
 *
 * @param lossless whether every pixel stays
 * @param quality 0 to 100: with loss, how much stays
 * @param search how long is looked for something smaller
 * @param exact whether colours under full transparency stay
 * @param alphaQuality 0 to 100; 100 keeps all opacities
 */
record WebpSettings(boolean lossless, double quality, Search search, boolean exact, int alphaQuality) {
    static final int ALL = 100;

    /** Of a core of some 3 GHz on screens, measured. Photos take up to ten times as long, plain colour half. */
    private static final double EXHAUSTIVE_MICROS_PER_PIXEL = 2;

    private static final double MICROS_PER_PIXEL = 0.2;

    /** How much is tried. What is coded without loss, opacity included, takes nearly all of the time. */
    enum Search {
        /** About a fifth of the time of {@link #BALANCED}. */
        QUICK(3, 50),
        /** All but libwebp's last step for what is coded without loss: that takes ten times as long for two per cent. */
        BALANCED(5, 90),
        EXHAUSTIVE(6, 100);

        private final int method;
        private final double effort;

        Search(int method, double effort) {
            this.method = method;
            this.effort = effort;
        }
    }

    WebpSettings {
        if (!(quality >= 0 && quality <= ALL)) {
            throw new IllegalArgumentException("quality: must be 0 to 100, is " + quality);
        }
        if (alphaQuality < 0 || alphaQuality > ALL) {
            throw new IllegalArgumentException("alphaQuality: must be 0 to 100, is " + alphaQuality);
        }
    }

    WebpSettings withExact(boolean kept) {
        return new WebpSettings(lossless, quality, search, kept, alphaQuality);
    }

    WebpSettings withAlphaQuality(int other) {
        return new WebpSettings(lossless, quality, search, exact, other);
    }

    WebpSettings with(Search other) {
        return new WebpSettings(lossless, quality, other, exact, alphaQuality);
    }

    /** libwebp's method, 0 to 6, for pictures with or without opacity. */
    int method(boolean alpha) {
        boolean cheap = !lossless && !alpha && search == Search.BALANCED;
        return cheap ? Search.EXHAUSTIVE.method : search.method;
    }

    /** libwebp's quality, 0 to 100: without loss it is how long is searched. */
    double libwebpQuality() {
        return lossless ? search.effort : quality;
    }

    /** About how long a picture takes that is easy to code. */
    long millis(long pixels, boolean alpha) {
        boolean slow = search == Search.EXHAUSTIVE && (lossless || alpha);
        return (long) (pixels * (slow ? EXHAUSTIVE_MICROS_PER_PIXEL : MICROS_PER_PIXEL) / 1000);
    }
}
