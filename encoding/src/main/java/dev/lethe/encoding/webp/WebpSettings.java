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

    /** Without loss, nearly the size in a small part of the time: libwebp's last step looks everywhere for a thousandth. */
    WebpSettings balanced() {
        return lossless ? new WebpSettings(true, 90, 5, exact, alphaQuality) : this;
    }

    /** Less work: about a fifth of the time for a few hundredths more bytes. */
    WebpSettings fast() {
        return new WebpSettings(lossless, lossless ? 50 : quality, 3, exact, alphaQuality);
    }
}
