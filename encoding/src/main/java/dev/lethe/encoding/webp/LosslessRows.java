package dev.lethe.encoding.webp;

import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.webp.vp8l.Vp8lPicture;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.RowBand;

/** Rows of a lossless picture. */
final class LosslessRows implements RowStream {
    private final Vp8lPicture.Rows rows;
    private final int width;
    private final boolean opacity;

    LosslessRows(Vp8lPicture picture, int width, Channels channels) {
        this.rows = picture.rows();
        this.width = width;
        this.opacity = channels.hasAlpha();
    }

    @Override
    public void next(RowBand target, int row) {
        int[] argb = rows.next();
        byte[] out = target.bytes();
        for (int x = 0, to = target.index(0, row); x < width; x++) {
            int pixel = argb[x];
            out[to++] = (byte) (pixel >> 16);
            out[to++] = (byte) (pixel >> 8);
            out[to++] = (byte) pixel;
            if (opacity) {
                out[to++] = (byte) (pixel >> 24);
            }
        }
    }
}
