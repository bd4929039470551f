package dev.lethe.compress.quality;

/** The tone curve of sRGB (IEC 61966-2-1) in libjxl's approximation (transfer_functions-inl.h), rounded as there. */
final class SrgbCurve {
    private static final float END_OF_LINE = 0.04045f;
    private static final float SLOPE = 1 / 12.92f;

    private SrgbCurve() {}

    /** The linear light of an encoded sample; both 0 to 1. A quotient of two polynomials, right to about 5e-7. */
    static float linear(float x) {
        if (x <= END_OF_LINE) {
            return x * SLOPE;
        }
        float above = Math.fma(0.8210153f, x, 0.7961565f);
        above = Math.fma(above, x, 0.16248204f);
        above = Math.fma(above, x, 0.010436376f);
        above = Math.fma(above, x, 0.00022002483f);
        float below = Math.fma(0.006521209f, x, -0.055124983f);
        below = Math.fma(below, x, 0.49875283f);
        below = Math.fma(below, x, 1.0769765f);
        below = Math.fma(below, x, 0.2631847f);
        return above / below;
    }
}
