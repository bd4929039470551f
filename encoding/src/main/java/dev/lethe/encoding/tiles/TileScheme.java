package dev.lethe.encoding.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.io.NewFolder;
import dev.lethe.pixels.Layout;
import java.io.IOException;
import java.util.List;

/** What a kind of viewer expects: names, and a description of the pyramid. */
sealed interface TileScheme permits DeepZoom, Iiif {
    /** Longest edge of the smallest level. */
    int smallest(int tileSize);

    /**
     * Names for a level.
     *
     * @param sizes of all levels, the largest first
     * @param level index in those
     */
    TileNames names(List<Layout> sizes, int level, int tileSize);

    /** Writes the description. */
    void describe(List<Layout> sizes, int tileSize, int overlap, ImageFormat format, NewFolder target)
            throws IOException;
}
