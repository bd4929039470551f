package dev.lethe.segmentation.face;

import dev.lethe.segmentation.ChannelOrder;
import java.util.Arrays;

/**
 * How colours from 0 to 255 become a network's input.
 *
 * @param order of the planes
 * @param factor that colours are multiplied by
 * @param shift that is added afterwards
 */
record InputScale(ChannelOrder order, float factor, float shift) {
    /** What lies beyond a picture's edges. */
    private static final int GREY = 127;

    float of(int color) {
        return color * factor + shift;
    }

    /** Three planes of grey. */
    float[] blank(int plane) {
        float[] planes = new float[3 * plane];
        Arrays.fill(planes, of(GREY));
        return planes;
    }
}
