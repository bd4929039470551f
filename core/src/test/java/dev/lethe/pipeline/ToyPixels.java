package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Decodes and encodes toy pictures; what it writes holds a secret, to be sure that it is stripped. */
final class ToyPixels implements PixelCodec {
    @Override
    public String name() {
        return "toy pixels";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(Toy.FORMAT);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(Toy.FORMAT, Toy.OTHER);
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        Raster raster = Raster.create(Layout.of(header.width(), header.height(), Channels.GRAY), context);
        ByteCursor in = new ByteCursor(input, "TOY", context).skip(3);
        while (in.peek() != 'P') {
            in.skip(1);
            in.skip(in.u16be());
        }
        in.skip(3).readFully(raster.all().bytes());
        return raster;
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        Raster raster = Raster.of(picture, context);
        byte[] samples = raster.all().bytes();
        int[] pixels = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            pixels[i] = samples[i] & 0xFF;
        }
        Layout layout = raster.layout();
        output.write(Toy.of(format, layout.width(), layout.height(), 1)
                .secret("made by an encoder")
                .pixels(pixels)
                .end());
    }
}
