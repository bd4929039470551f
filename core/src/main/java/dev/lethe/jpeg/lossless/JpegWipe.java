package dev.lethe.jpeg.lossless;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.pixels.Box;
import java.util.Arrays;
import java.util.List;

/**
 * Covers regions of a JPEG for good, on its coefficients: each region is widened to whole MCUs, whose blocks then hold one
 * constant colour and nothing else. All other coefficients stay identical.
 *
 * <p>The colour is the nearest that the picture's quantisation tables can hold in the DC coefficient alone; all wiped MCUs
 * have the same. Since chroma is interpolated, viewers may show up to two pixels outside of a region in other colours than
 * before; nothing of what was inside shows outside. Immutable; one for all threads.
 */
public final class JpegWipe implements CoefficientChange {
    private final TouchedBlocks touched;
    private final int rgb;
    private final boolean inverted;

    private JpegWipe(TouchedBlocks touched, int rgb, boolean inverted) {
        this.touched = touched;
        this.rgb = rgb;
        this.inverted = inverted;
    }

    /**
     * Wipes regions.
     *
     * @param regions in pixels of the picture as it is stored, before its orientation is applied; what reaches beyond the
     *     picture is cut
     * @param rgb the colour as {@code 0xRRGGBB}; grey pictures get its luminance
     */
    public static JpegWipe of(List<Box> regions, int rgb) {
        return of(TouchedBlocks.stored(regions), rgb);
    }

    /**
     * Wipes the MCUs that hold a touched block.
     *
     * @param rgb the colour as {@code 0xRRGGBB}; grey pictures get its luminance
     */
    public static JpegWipe of(TouchedBlocks touched, int rgb) {
        return new JpegWipe(touched, rgb, true);
    }

    /** The same for files whose inks are not inverted: those of four components without Adobe's marker. */
    public JpegWipe withPlainInks() {
        return new JpegWipe(touched, rgb, false);
    }

    @Override
    public void apply(JpegFrame frame, List<CoefficientPlane> planes, int firstRow, int rows) {
        short[] colour = constants(frame);
        int mcus = frame.mcusWide();
        int wide = frame.maxHorizontal();
        int high = frame.maxVertical();
        for (int row = 0; row < rows; row++) {
            int top = (firstRow + row) * high;
            if (!touched.any(0, top, mcus * wide, high)) {
                continue;
            }
            int end = 0;
            while (end < mcus) {
                int start = end;
                while (start < mcus && !touched.any(start * wide, top, wide, high)) {
                    start++;
                }
                end = start;
                while (end < mcus && touched.any(end * wide, top, wide, high)) {
                    end++;
                }
                wipe(frame, planes, row, start, end, colour);
            }
        }
    }

    /** Wipes MCUs beside each other. */
    private static void wipe(
            JpegFrame frame, List<CoefficientPlane> planes, int mcuRow, int from, int to, short[] colour) {
        for (int i = 0; i < planes.size(); i++) {
            JpegFrame.Component component = frame.components().get(i);
            int v = component.vertical();
            for (int row = mcuRow * v; row < (mcuRow + 1) * v; row++) {
                wipe(planes.get(i), row, from * component.horizontal(), to * component.horizontal(), colour[i]);
            }
        }
    }

    private static void wipe(CoefficientPlane plane, int row, int from, int to, short dc) {
        if (from >= to) {
            return;
        }
        short[] values = plane.values();
        int start = plane.index(from, row);
        int end = plane.index(to, row);
        Arrays.fill(values, start, end, (short) 0);
        for (int block = start; block < end; block += 64) {
            values[block] = dc;
        }
    }

    /** The DC coefficient of each component: eight times the sample's distance from the middle, quantised (T.81 A.3.3). */
    private short[] constants(JpegFrame frame) {
        int[] samples = samples(frame.colors());
        short[] constants = new short[frame.components().size()];
        for (int i = 0; i < constants.length; i++) {
            int step = frame.components().get(i).quantization().at(0);
            int level = 8 * (samples[i] - 128);
            constants[i] = (short) Math.floorDiv(2 * level + step, 2 * step);
        }
        return constants;
    }

    private int[] samples(JpegColors colors) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return switch (colors) {
            case GRAY -> new int[] {luminance(red, green, blue)};
            case UNKNOWN -> new int[] {luminance(red, green, blue), 128, 128, 128};
            case RGB -> new int[] {red, green, blue};
            case YCBCR -> differences(red, green, blue, 0);
            case CMYK ->
                inverted ? new int[] {red, green, blue, 255} : new int[] {255 - red, 255 - green, 255 - blue, 0};
            // The first three inks are stored as the complement of their transform (libjpeg's convention for YCCK).
            case YCCK ->
                inverted ? differences(255 - red, 255 - green, 255 - blue, 255) : differences(red, green, blue, 0);
        };
    }

    private static int luminance(int red, int green, int blue) {
        return (int) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }

    /** BT.601 at full range (JFIF 1.02, ITU-T T.871 section 7), with a fourth sample for black ink. */
    private static int[] differences(int red, int green, int blue, int black) {
        int cb = (int) Math.round(-0.168735892 * red - 0.331264108 * green + 0.5 * blue + 128);
        int cr = (int) Math.round(0.5 * red - 0.418687589 * green - 0.081312411 * blue + 128);
        return new int[] {luminance(red, green, blue), Math.min(cb, 255), Math.min(cr, 255), black};
    }
}
