package dev.lethe.encoding.webp;

/**
 * What the encoder is told.
 *
 * @param lossless whether every pixel stays
 * @param quality 0 to 100: with loss how much stays, without loss how long is searched
 * @param method 0 to 6: how much is tried
 * @param exact whether colours under full transparency stay
 * @param alphaQuality 0 to 100; 100 keeps all opacities
 */
record WebpSettings(boolean lossless, double quality, int method, boolean exact, int alphaQuality) {
    static final int BEST_METHOD = 6;
    static final int ALL = 100;

    /** Of a core of some 3 GHz on screens, measured. Photos take up to ten times as long, plain colour half. */
    private static final double EXHAUSTIVE_MICROS_PER_PIXEL = 2;

    private static final double MICROS_PER_PIXEL = 0.2;

    WebpSettings {
        if (!(quality >= 0 && quality <= ALL)) {
            throw new IllegalArgumentException("quality: must be 0 to 100, is " + quality);
        }
        if (alphaQuality < 0 || alphaQuality > ALL) {
            throw new IllegalArgumentException("alphaQuality: must be 0 to 100, is " + alphaQuality);
        }
    }

    WebpSettings withExact(boolean kept) {
        return new WebpSettings(lossless, quality, method, kept, alphaQuality);
    }

    WebpSettings withAlphaQuality(int other) {
        return new WebpSettings(lossless, quality, method, exact, other);
    }

    /** About how long a picture takes that is easy to code. */
    long millis(long pixels) {
        boolean exhaustive = lossless && method == BEST_METHOD && quality == ALL;
        return (long) (pixels * (exhaustive ? EXHAUSTIVE_MICROS_PER_PIXEL : MICROS_PER_PIXEL) / 1000);
    }

    /** Without loss, nearly the size in a small part of the time: libwebp's last step looks everywhere for some hundredths. */
    WebpSettings balanced() {
        return lossless ? new WebpSettings(true, 90, 5, exact, alphaQuality) : this;
    }

    /** Less work: about a fifth of the time for a few hundredths more bytes. */
    WebpSettings fast() {
        return new WebpSettings(lossless, lossless ? 50 : quality, 3, exact, alphaQuality);
    }
}
