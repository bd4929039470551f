package dev.lethe.metadata.gif;

import dev.lethe.metadata.gif.GifBlock.Chain;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * How a frame is put on those before it (GIF89a section 23).
 *
 * @param packed disposal, user input and transparency
 * @param delay two bytes, low byte first, in hundredths of a second
 * @param index the transparent colour
 */
record GraphicControl(int packed, int delay, int index) {
    private static final int RESERVED = 0xE0;
    private static final int TRANSPARENT = 0x01;

    /** The fields of a run of sub-blocks; empty where its first one is not of the defined size or more. */
    static Optional<GraphicControl> read(Chain chain, GifWalker walker) throws IOException {
        if (!walker.readable(chain) || chain.content() < 4) {
            return Optional.empty();
        }
        byte[] raw = walker.raw(chain);
        return (raw[0] & 0xFF) < 4 || raw.length < 5
                ? Optional.empty()
                : Optional.of(new GraphicControl(raw[1] & 0xFF, raw[2] & 0xFF | (raw[3] & 0xFF) << 8, raw[4] & 0xFF));
    }

    boolean transparent() {
        return (packed & TRANSPARENT) != 0;
    }

    /** Whether bits without a meaning are set; they are not written. */
    boolean hasReserved() {
        return (packed & RESERVED) != 0;
    }

    void write(OutputStream out) throws IOException {
        out.write(new byte[] {
            GifWalker.EXTENSION,
            (byte) 0xF9,
            4,
            (byte) (packed & ~RESERVED),
            (byte) delay,
            (byte) (delay >> 8),
            (byte) index,
            0
        });
    }
}
