package dev.lethe.toolkit.tiles;

import dev.lethe.Limits;
import dev.lethe.encoding.tiles.TilePyramid;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.OpenPicture;
import java.io.IOException;
import java.nio.file.Path;

/** Pictures of any format as tiles for viewers. Tiles hold pixels alone, so they need no cleaning. Stateless. */
public final class PictureTiles {
    private PictureTiles() {}

    /** As {@link #write(Source, TilePyramid, Path, Limits)}, within {@link Limits#desktop}. */
    public static long write(Source source, TilePyramid pyramid, Path folder) throws IOException {
        return write(source, pyramid, folder, Limits.desktop());
    }

    /**
     * Writes a picture's tiles.
     *
     * @param folder must not exist; it is there in the end with all tiles, or not at all
     * @return how many tiles
     * @throws dev.lethe.ImagePrivacyException if the picture is of an unknown format, damaged, or beyond the limits
     * @throws java.nio.file.FileAlreadyExistsException if there is something by the folder's name
     */
    public static long write(Source source, TilePyramid pyramid, Path folder, Limits limits) throws IOException {
        try (RunContext context = RunContext.of(limits);
                OpenPicture open = OpenPicture.of(source, Lethe.capabilities(), context)) {
            return pyramid.write(open.picture(), folder, context);
        }
    }
}
