package dev.lethe.encoding.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.io.NewFolder;
import dev.lethe.pixels.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Deep Zoom file format: levels are numbered from a single pixel on. */
record DeepZoom() implements TileScheme {
    @Override
    public int smallest(int tileSize) {
        return 1;
    }

    @Override
    public TileNames names(List<Layout> sizes, int level, int tileSize) {
        int number = sizes.size() - 1 - level;
        return (column, row) -> List.of("picture_files/" + number + "/" + column + "_" + row);
    }

    @Override
    public void describe(List<Layout> sizes, int tileSize, int overlap, ImageFormat format, NewFolder target)
            throws IOException {
        Layout full = sizes.get(0);
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Image xmlns="http://schemas.microsoft.com/deepzoom/2008" Format="%s" Overlap="%d" TileSize="%d">
                  <Size Width="%d" Height="%d"/>
                </Image>
                """.formatted(TileFiles.extension(format), overlap, tileSize, full.width(), full.height());
        target.write("picture.dzi", xml.getBytes(StandardCharsets.UTF_8));
    }
}
