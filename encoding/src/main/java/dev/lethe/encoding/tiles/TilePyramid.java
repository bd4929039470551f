package dev.lethe.encoding.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.io.NewFolder;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes a picture as a pyramid of tiles: at full size, at half of it, and so on, each cut into squares, as Deep Zoom or
 * IIIF viewers (OpenSeadragon, for one) load them from any web server.
 *
 * <p>Tiles hold pixels and nothing else: 8 bits, sRGB, JPEG, or PNG where the picture may be transparent. Each smaller
 * level is made of the means of four pixels, in linear light. Files have names of their own that tell nothing of the
 * picture's. The folder is there in the end with all its tiles, or not at all.
 *
 * <p>The picture is read once, from top to bottom; two rows of tiles are held, and tiles are coded by as many threads as
 * there are processors. Immutable and thread-safe.
 */
public final class TilePyramid {
    private static final int DEFAULT_QUALITY = 80;

    private final TileScheme scheme;
    private final int tileSize;
    private final int overlap;
    private final int quality;

    private TilePyramid(TileScheme scheme, int tileSize, int overlap, int quality) {
        this.scheme = scheme;
        this.tileSize = tileSize;
        this.overlap = overlap;
        this.quality = quality;
    }

    /** Deep Zoom: {@code picture.dzi} and {@code picture_files}; tiles of 254 pixels that overlap by one. */
    public static TilePyramid deepZoom() {
        return new TilePyramid(new DeepZoom(), 254, 1, DEFAULT_QUALITY);
    }

    /**
     * IIIF Image API 3.0, level 0, which needs no server of its own: {@code info.json} and tiles of 256 pixels.
     *
     * @param id the address at which the folder will be found, as its {@code info.json} has to say it
     */
    public static TilePyramid iiif(String id) {
        return new TilePyramid(new Iiif(id), 256, 0, DEFAULT_QUALITY);
    }

    /**
     * The same with tiles of another size.
     *
     * @param pixels 64 to 4,096
     */
    public TilePyramid withTileSize(int pixels) {
        if (pixels < 64 || pixels > 4096) {
            throw new IllegalArgumentException("pixels: must be 64 to 4096, is " + pixels);
        }
        return new TilePyramid(scheme, pixels, overlap, quality);
    }

    /**
     * The same with JPEGs of another quality; 80 otherwise.
     *
     * @param other 0 to 100
     */
    public TilePyramid withQuality(int other) {
        if (other < 0 || other > 100) {
            throw new IllegalArgumentException("other: must be 0 to 100, is " + other);
        }
        return new TilePyramid(scheme, tileSize, overlap, other);
    }

    /**
     * Writes the tiles of a picture.
     *
     * @param folder must not exist
     * @return how many tiles were written
     * @throws java.nio.file.FileAlreadyExistsException if there is something by the folder's name
     * @throws dev.lethe.LimitExceededException if the rows that are held do not fit into memory
     */
    public long write(Picture picture, Path folder, RunContext context) throws IOException {
        Picture shown = ToSrgb.picture(Derived.eightBits(picture, context), context);
        Layout full = shown.layout();
        context.require(Limit.PIXELS, (long) full.width() * full.height());
        ImageFormat format = full.channels().hasAlpha() ? ImageFormat.PNG : ImageFormat.JPEG;
        List<Layout> sizes = sizes(full, scheme.smallest(tileSize));
        try (NewFolder target = NewFolder.of(folder);
                TileFiles files = new TileFiles(target, format, quality, context)) {
            List<PyramidLevel> levels = levels(sizes, files, context);
            try (RowCursor cursor = new RowCursor(shown)) {
                for (int y = 0; y < full.height(); y++) {
                    context.check();
                    cursor.next();
                    levels.get(0).add(cursor.band().bytes(), cursor.index());
                }
            }
            scheme.describe(sizes, tileSize, overlap, format, target);
            target.release();
            return files.count();
        }
    }

    /** The picture's size, and half of it, up to the smallest level. */
    private static List<Layout> sizes(Layout full, int smallest) {
        List<Layout> sizes = new ArrayList<>();
        sizes.add(full);
        Layout size = full;
        while (Math.max(size.width(), size.height()) > smallest) {
            size = size.withSize((size.width() + 1) / 2, (size.height() + 1) / 2);
            sizes.add(size);
        }
        return sizes;
    }

    private List<PyramidLevel> levels(List<Layout> sizes, TileFiles files, RunContext context) throws IOException {
        List<PyramidLevel> levels = new ArrayList<>();
        PyramidLevel below = null;
        for (int i = sizes.size() - 1; i >= 0; i--) {
            TileNames names = scheme.names(sizes, i, tileSize);
            below = new PyramidLevel(sizes.get(i), tileSize, overlap, names, files, below, context);
            levels.add(below);
        }
        Collections.reverse(levels);
        return levels;
    }
}
