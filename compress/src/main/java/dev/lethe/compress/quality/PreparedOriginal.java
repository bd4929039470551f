package dev.lethe.compress.quality;

import dev.lethe.pixels.Picture;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** An original on one background, with all that can be known from it alone. Not changed once made; thread-safe. */
final class PreparedOriginal {
    /** Arrays' headers and the references to them, for the up to three arrays of a row of a plane, with room. */
    private static final long BYTES_PER_ROW = 96;

    private final HeldPlane[][] planes;

    private PreparedOriginal(PictureScales scales) {
        planes = new HeldPlane[scales.count()][Comparison.PLANES];
        for (int s = 0; s < planes.length; s++) {
            for (int p = 0; p < Comparison.PLANES; p++) {
                planes[s][p] = new HeldPlane(scales.height(s));
            }
        }
    }

    /** Works a picture out; what is held is reserved until the run ends. */
    @SuppressWarnings("try") // the reservation need only be there
    static PreparedOriginal of(Picture picture, PictureScales scales, float background, RunContext context)
            throws IOException {
        context.reserve(bytes(scales));
        try (MemoryBudget.Reservation working = context.borrow(Ssimulacra2.working(scales));
                LinearRows linear = new LinearRows(picture, background)) {
            PreparedOriginal prepared = new PreparedOriginal(scales);
            OriginalBlurs blurs = new OriginalBlurs(scales, CosineFilter.gaussian());
            XybPyramid pyramid = new XybPyramid(scales, (scale, y, xyb) -> {
                blurs.push(scale, xyb);
                prepared.keep(scale, y, blurs);
            });
            for (int y = 0; y < scales.height(0); y++) {
                context.check();
                pyramid.push(linear.next());
            }
            return prepared;
        }
    }

    /** Bytes that are held. */
    static long bytes(PictureScales scales) {
        Weights weights = new Weights(scales.count());
        long bytes = 0;
        for (int s = 0; s < scales.count(); s++) {
            for (int p = 0; p < Comparison.PLANES; p++) {
                int arrays = weights.counting(p, s).contains(ErrorKind.STRUCTURE) ? 3 : 2;
                bytes += scales.height(s) * ((long) scales.width(s) * arrays * Float.BYTES + BYTES_PER_ROW);
            }
        }
        return bytes;
    }

    private void keep(int scale, int y, OriginalBlurs blurs) {
        for (int p = 0; p < Comparison.PLANES; p++) {
            planes[scale][p].keep(blurs.plane(scale, p), y);
        }
    }

    HeldPlane plane(int scale, int plane) {
        return planes[scale][plane];
    }
}
