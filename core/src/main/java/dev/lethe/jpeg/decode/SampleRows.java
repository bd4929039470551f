package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the decoded samples of a JPEG, row by row from the top, each component brought to the picture's size.
 * Two rows of MCUs are held, whatever the height. One owner, one thread.
 */
public final class SampleRows {
    private final McuSource source;
    private final RunContext context;
    private final int width;
    private final List<SampleBand> bands = new ArrayList<>();
    private final List<Upsampler> upsamplers = new ArrayList<>();
    private final YcbcrToRgb colors;
    private final boolean plain;
    private int y;

    SampleRows(JpegFrame frame, DecodeScale scale, McuSource source, RunContext context) {
        this.source = source;
        this.context = context;
        this.width = scale.of(frame.width());
        for (int i = 0; i < frame.components().size(); i++) {
            SampleBand band = new SampleBand(frame, i, ComponentShape.of(frame, i, scale), this::advance);
            bands.add(band);
            upsamplers.add(Upsampler.of(band, scale, width));
        }
        this.plain = upsamplers.size() == 3
                && upsamplers.get(0).lines() == 1
                && upsamplers.get(1).lines() == upsamplers.get(2).lines();
        this.colors = new YcbcrToRgb(width);
    }

    private void advance() throws IOException {
        context.check();
        source.next();
        for (int i = 0; i < bands.size(); i++) {
            bands.get(i).decode(source.plane(i), source.top(i));
        }
    }

    /** Samples of a pixel. */
    public int components() {
        return bands.size();
    }

    /**
     * The next row as it is stored: no conversion of colours, samples of a pixel beside each other. There must be one.
     *
     * @param target takes width times {@link #components} bytes, unsigned
     * @param offset of the first
     */
    public void next(byte[] target, int offset) throws IOException {
        int step = bands.size();
        for (int i = 0; i < step; i++) {
            int[][] lines = upsamplers.get(i).row(y);
            for (int line = 0; line < lines.length; line++) {
                int[] from = lines[line];
                int count = (width - line + lines.length - 1) / lines.length;
                int to = offset + i + line * step;
                for (int x = 0; x < count; x++, to += step * lines.length) {
                    target[to] = (byte) from[x];
                }
            }
        }
        y++;
    }

    /**
     * The next row of a picture of three components, which are luminance and colour differences, as red, green and blue.
     *
     * @param target takes width times three bytes, unsigned
     * @param offset of the first
     */
    void nextRgb(byte[] target, int offset) throws IOException {
        int[][] luminance = upsamplers.get(0).row(y);
        int[][] cb = upsamplers.get(1).row(y);
        int[][] cr = upsamplers.get(2).row(y);
        if (plain) {
            colors.convert(luminance[0], cb, cr, target, offset);
        } else {
            colors.convert(joined(luminance), new int[][] {joined(cb)}, new int[][] {joined(cr)}, target, offset);
        }
        y++;
    }

    /** Rare samplings take the slow way. */
    private int[] joined(int[][] lines) {
        int[] row = new int[width];
        for (int x = 0; x < width; x++) {
            row[x] = lines[x % lines.length][x / lines.length];
        }
        return row;
    }
}
