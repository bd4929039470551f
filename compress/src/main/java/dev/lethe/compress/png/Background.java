package dev.lethe.compress.png;

import dev.lethe.encoding.png.PngHeader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The colour that bKGD suggests to show a picture on (W3C PNG, 11.3.4.1), which is written differently for each colour
 * type.
 *
 * @param samples red, green and blue
 * @param depth their bits
 */
record Background(int[] samples, int depth) {
    /** Reads the chunk's data; empty if they don't suit the colour type. */
    static Optional<Background> parse(byte[] data, PngHeader header, byte[] palette) {
        if (header.colorType() == 3) {
            int at = data.length == 1 ? 3 * (data[0] & 0xFF) : palette.length;
            return at + 3 > palette.length
                    ? Optional.empty()
                    : Optional.of(new Background(
                            new int[] {palette[at] & 0xFF, palette[at + 1] & 0xFF, palette[at + 2] & 0xFF}, 8));
        }
        boolean gray = header.colorType() == 0 || header.colorType() == 4;
        if (data.length != (gray ? 2 : 6)) {
            return Optional.empty();
        }
        int most = (1 << header.bitDepth()) - 1;
        int[] samples = new int[3];
        for (int c = 0; c < 3; c++) {
            samples[c] = ByteBuffer.wrap(data).getShort(gray ? 0 : 2 * c) & most;
        }
        return Optional.of(new Background(samples, header.bitDepth()));
    }

    /** As an opaque colour of a palette, if 8 bits hold it. */
    Optional<Integer> color() {
        int color = 0xFF;
        for (int sample : samples) {
            int value = scaled(sample, 8);
            if (value < 0) {
                return Optional.empty();
            }
            color = color << 8 | value;
        }
        return Optional.of(color);
    }

    /** The chunk's data for another form; empty if it can't hold the colour. */
    Optional<byte[]> in(PixelForm form) {
        ColorTable palette = form.palette();
        if (palette != null) {
            return color().filter(palette::has).map(color -> new byte[] {(byte) palette.index(color)});
        }
        int count = form.header().samples() < 3 ? 1 : 3;
        boolean gray = samples[0] == samples[1] && samples[1] == samples[2];
        if (count == 1 && !gray) {
            return Optional.empty();
        }
        ByteBuffer data = ByteBuffer.allocate(2 * count);
        for (int sample : Arrays.copyOf(samples, count)) {
            int value = scaled(sample, form.header().bitDepth());
            if (value < 0) {
                return Optional.empty();
            }
            data.putShort((short) value);
        }
        return Optional.of(data.array());
    }

    /** A sample in another depth, or -1 if that has no equal one. */
    private int scaled(int sample, int bits) {
        int most = (1 << bits) - 1;
        int value = sample * most / ((1 << depth) - 1);
        return value * ((1 << depth) - 1) == sample * most ? value : -1;
    }
}
