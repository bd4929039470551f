package dev.lethe.studio.work;

import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.studio.shelf.HeldPicture;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;

/** Decodes pictures that are looked at or put behind others. */
final class Pixels {
    private Pixels() {}

    /** Does something with a decoded picture. */
    @FunctionalInterface
    interface Look<T> {
        T at(Picture picture, RunContext context) throws IOException;
    }

    static Raster raster(HeldPicture picture, Limits limits) throws IOException {
        return decoded(picture, limits, Raster::of);
    }

    static <T> T decoded(HeldPicture held, Limits limits, Look<T> look) throws IOException {
        ImageHeader header = held.inspection().header();
        try (RunContext context = RunContext.of(limits);
                SeekableInput input = held.open(context)) {
            context.require(Limit.PIXELS, header.pixels());
            try (Picture picture = Lethe.capabilities().decoder(header.format()).read(input, header, context)) {
                return look.at(picture, context);
            }
        } catch (IllegalStateException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new MalformedImageException("The picture could not be decoded; its file is damaged", e);
        }
    }
}
