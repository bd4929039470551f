package dev.lethe.benchmarks.compare;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** Decodes what the contenders write. */
final class Pictures {
    private Pictures() {}

    /** The pixels of a file. */
    static Raster decode(byte[] file, ImageFormat format, RunContext context) throws IOException {
        ImageHeader header = ImageHeader.still(format, 1, 1);
        return Raster.of(PixelCodecs.builtIn().decoder(format).read(SeekableInput.of(file), header, context), context);
    }
}
