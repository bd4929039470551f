package dev.lethe.cli;

import dev.lethe.encoding.tiles.TilePyramid;
import dev.lethe.io.Source;
import dev.lethe.pipeline.Reason;
import dev.lethe.toolkit.tiles.PictureTiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe tiles}. */
@Command(
        name = "tiles",
        description = "Writes a picture of any size as tiles that viewers in a browser load as they need them: Deep"
                + " Zoom, or IIIF. Tiles hold pixels and nothing else.")
final class TilesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The picture.")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the tiles; must not exist.")
    private String output = "";

    @Option(names = "--iiif", paramLabel = "URL", description = "IIIF (3.0, level 0) for this address of the folder.")
    private @Nullable String iiif;

    @Option(names = "--tile-size", paramLabel = "N", description = "Width and height of a tile: 64 to 4096 pixels.")
    private @Nullable Integer tileSize;

    @Option(names = "--quality", paramLabel = "N", description = "Quality of JPEGs: 0 to 100; 80 otherwise.")
    private @Nullable Integer quality;

    TilesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TilePyramid pyramid = pyramid();
        try {
            Path folder = SealedFile.path(output);
            long tiles = PictureTiles.write(Source.of(SealedFile.path(file)), pyramid, folder);
            console.line(tiles + " tiles written");
            return (console.delivered() ? Status.DONE : Status.FAILED).code();
        } catch (IOException e) {
            console.error(file, Reason.of(e));
            return Status.FAILED.code();
        }
    }

    private TilePyramid pyramid() {
        try {
            TilePyramid pyramid = iiif == null ? TilePyramid.deepZoom() : TilePyramid.iiif(iiif);
            pyramid = tileSize == null ? pyramid : pyramid.withTileSize(tileSize);
            return quality == null ? pyramid : pyramid.withQuality(quality);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--tile-size: is 64 to 4096; --quality: is 0 to 100; --iiif: is an address");
        }
    }
}
