package dev.lethe.cli;

import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.Source;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.OpenPicture;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the pixels of a picture that is not cleaned itself but put behind others. */
final class PictureFile {
    private PictureFile() {}

    static Raster read(Path file, Capabilities capabilities) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop());
                OpenPicture open = OpenPicture.of(Source.of(file), capabilities, context)) {
            return Raster.of(open.picture(), context);
        } catch (UnsupportedFormatException e) {
            throw new UnsupportedFormatException(
                    "The background is not a picture of a known format, by its first bytes; choose another", e);
        } catch (RuntimeException e) {
            throw new MalformedImageException("The background's file is damaged; choose another", e);
        }
    }
}
