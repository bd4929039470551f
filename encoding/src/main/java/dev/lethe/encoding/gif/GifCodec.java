package dev.lethe.encoding.gif;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * GIF in pure Java: reads the first frame as it lies on its canvas, writes one frame. Written pictures are sRGB, of 256
 * colours at most, each pixel shown or not.
 */
public final class GifCodec implements PixelCodec {
    /** A codec. */
    public GifCodec() {}

    @Override
    public String name() {
        return "Lethe GIF";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(ImageFormat.GIF);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(ImageFormat.GIF);
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        GifFrame frame = GifFrame.read(input, context);
        Channels channels = frame.canBeTransparent() ? Channels.RGBA : Channels.RGB;
        Layout layout = Layout.of(frame.width(), frame.height(), channels);
        Picture stored = new StreamedPicture(layout, context, () -> rows(frame, channels.count()));
        return Oriented.of(stored, header.orientation(), context);
    }

    private static RowStream rows(GifFrame frame, int channels) {
        return new RowStream() {
            private int y;

            @Override
            public void next(RowBand target, int row) {
                byte[] out = target.bytes();
                byte[] palette = frame.palette();
                int to = target.index(0, row);
                for (int x = 0; x < frame.width(); x++, to += channels) {
                    int index = frame.index(x, y);
                    boolean known = index >= 0 && 3 * index + 2 < palette.length;
                    for (int c = 0; c < 3; c++) {
                        out[to + c] = known ? palette[3 * index + c] : 0;
                    }
                    if (channels == 4) {
                        out[to + 3] = (byte) (index < 0 ? 0 : 255);
                    }
                }
                y++;
            }
        };
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        Picture plain = ToSrgb.picture(Derived.eightBits(picture, context), context);
        new GifEncoder(plain, context).write(output);
    }
}
