package dev.lethe.segmentation.classic;

/**
 * A small picture in the CIE L*a*b* space, where distances come close to what people see.
 *
 * @param width in pixels
 * @param height in pixels
 * @param lightness 0 to 100
 * @param a from green to red
 * @param b from blue to yellow
 */
record LabPicture(int width, int height, float[] lightness, float[] a, float[] b) {
    /** White of sRGB, CIE illuminant D65. */
    private static final double WHITE_X = 0.95047;

    private static final double WHITE_Z = 1.08883;

    /** Planes of red, green and blue between 0 and 1, coded as sRGB (IEC 61966-2-1). */
    static LabPicture of(float[] rgb, int width, int height) {
        int pixels = width * height;
        LabPicture lab = new LabPicture(width, height, new float[pixels], new float[pixels], new float[pixels]);
        for (int i = 0; i < pixels; i++) {
            lab.set(i, linear(rgb[i]), linear(rgb[pixels + i]), linear(rgb[2 * pixels + i]));
        }
        return lab;
    }

    int pixels() {
        return lightness.length;
    }

    /** Squared distance of two pixels' colours. */
    float difference(int i, int j) {
        float dl = lightness[i] - lightness[j];
        float da = a[i] - a[j];
        float db = b[i] - b[j];
        return dl * dl + da * da + db * db;
    }

    private void set(int i, double red, double green, double blue) {
        double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / WHITE_X);
        double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / WHITE_Z);
        lightness[i] = (float) (116 * y - 16);
        a[i] = (float) (500 * (x - y));
        b[i] = (float) (200 * (y - z));
    }

    private static double linear(double coded) {
        double value = Math.min(1, Math.max(0, coded));
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    /** CIE 15, 8.2.1: the cube root with a straight line near black. */
    private static double root(double t) {
        return t > 216.0 / 24389 ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
