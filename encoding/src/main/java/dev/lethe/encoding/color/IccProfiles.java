package dev.lethe.encoding.color;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import java.nio.ByteBuffer;

/**
 * Takes a profile found in a picture only if it can be one for the picture's samples (ICC.1:2022, section 7); viewers
 * ignore the others as well.
 */
public final class IccProfiles {
    private static final int HEADER = 128;
    private static final int SIGNATURE = 0x61637370;
    private static final int RGB = 0x52474220;
    private static final int GRAY = 0x47524159;
    private static final int CMYK = 0x434D594B;
    private static final int MOST_TAGS = 256;

    private IccProfiles() {}

    /** The colour space of a profile for such channels; sRGB if the bytes are none or don't fit. */
    public static ColorProfile accept(byte[] icc, Channels channels) {
        int space = channels.colors() == 1 ? GRAY : RGB;
        return isSound(icc) && ByteBuffer.wrap(icc).getInt(16) == space ? ColorProfile.icc(icc) : ColorProfile.SRGB;
    }

    /** Whether the bytes are a sound profile for CMYK samples. */
    public static boolean isCmyk(byte[] icc) {
        return isSound(icc) && ByteBuffer.wrap(icc).getInt(16) == CMYK;
    }

    /** Whether header and tag table stay within the bytes, so that they may be given to a colour engine. */
    public static boolean isSound(byte[] icc) {
        if (icc.length < HEADER + 4) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(icc);
        int tags = bytes.getInt(HEADER);
        if (bytes.getInt(0) != icc.length || bytes.getInt(36) != SIGNATURE || tags < 1 || tags > MOST_TAGS) {
            return false;
        }
        if (HEADER + 4 + 12L * tags > icc.length) {
            return false;
        }
        for (int i = 0; i < tags; i++) {
            long offset = bytes.getInt(HEADER + 8 + 12 * i) & 0xFFFFFFFFL;
            long size = bytes.getInt(HEADER + 12 + 12 * i) & 0xFFFFFFFFL;
            if (offset < HEADER || offset + size > icc.length) {
                return false;
            }
        }
        return true;
    }
}
