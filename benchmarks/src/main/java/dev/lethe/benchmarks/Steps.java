package dev.lethe.benchmarks;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.encoding.webp.WebpEncoder;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sizes that an encoder's settings lead to, found without the search that they are to judge. */
final class Steps {
    private static final int FINEST = 1000;
    /** Settings beside the crossing that are looked at, since sizes do not grow everywhere. */
    private static final int NEAR = 6;

    private final Raster picture;
    private final ImageFormat format;
    private final Effort effort;
    private final RunContext context;

    private Steps(Raster picture, ImageFormat format, Effort effort, RunContext context) {
        this.picture = picture;
        this.format = format;
        this.effort = effort;
        this.context = context;
    }

    /** Whether a setting, in tenths of the encoder's scale, leads to a size in a range. */
    static boolean reach(Path png, ImageFormat format, Effort effort, long least, long most) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            SeekableInput input = SeekableInput.of(Files.readAllBytes(png));
            ImageHeader header = ImageHeader.still(ImageFormat.PNG, 1, 1);
            Raster picture =
                    Raster.of(PixelCodecs.builtIn().decoder(ImageFormat.PNG).read(input, header, context), context);
            return new Steps(picture, format, effort, context).reach(least, most);
        }
    }

    private boolean reach(long least, long most) throws IOException {
        int fits = 0;
        int over = FINEST + 1;
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            if (size(middle) <= most) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        for (int setting = Math.max(0, fits - NEAR); setting <= Math.min(FINEST, fits + NEAR); setting++) {
            long size = size(setting);
            if (size >= least && size <= most) {
                return true;
            }
        }
        return false;
    }

    private long size(int tenths) throws IOException {
        CountingOutput out = new CountingOutput();
        try (RunContext part = context.part()) {
            if (format.equals(ImageFormat.JPEG)) {
                JpegWriter writer = effort == Effort.FAST ? JpegWriter.fast() : JpegWriter.smallest();
                writer.write(JpegEncoder.quality(tenths / 10.0).coefficients(picture, part), out, part);
            } else {
                WebpEncoder encoder = WebpEncoder.lossy(tenths / 10.0);
                (effort == Effort.FAST ? encoder.fast() : encoder).write(picture, out, part);
            }
        }
        return out.count();
    }
}
