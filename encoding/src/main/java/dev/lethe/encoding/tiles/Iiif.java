package dev.lethe.encoding.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.io.NewFolder;
import dev.lethe.pixels.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * IIIF Image API 3.0, compliance level 0 (sections 4 and 5): each tile at the place that its canonical address names.
 *
 * @param id the address of the folder
 */
record Iiif(String id) implements TileScheme {
    Iiif {
        Objects.requireNonNull(id, "id");
        if (id.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("id: must be an address, without quotes and control characters");
        }
    }

    @Override
    public int smallest(int tileSize) {
        return tileSize;
    }

    @Override
    public TileNames names(List<Layout> sizes, int level, int tileSize) {
        Layout full = sizes.get(0);
        Layout size = sizes.get(level);
        long covered = (long) tileSize << level;
        return (column, row) -> {
            long x = column * covered;
            long y = row * covered;
            int width = Math.min(tileSize, size.width() - column * tileSize);
            int height = Math.min(tileSize, size.height() - row * tileSize);
            String rest = "/" + width + "," + height + "/0/default";
            String region = x + "," + y + "," + Math.min(covered, full.width() - x) + ","
                    + Math.min(covered, full.height() - y);
            List<String> names = new ArrayList<>(List.of(region + rest));
            if (width == size.width() && height == size.height()) {
                // the whole picture has a name of its own
                names.add("full" + rest);
            }
            return names;
        };
    }

    @Override
    public void describe(List<Layout> sizes, int tileSize, int overlap, ImageFormat format, NewFolder target)
            throws IOException {
        StringJoiner factors = new StringJoiner(", ");
        for (int level = 0; level < sizes.size(); level++) {
            factors.add(String.valueOf(1L << level));
        }
        Layout full = sizes.get(0);
        Layout smallest = sizes.get(sizes.size() - 1);
        String formats = format.equals(ImageFormat.JPEG) ? "" : "  \"preferredFormats\": [\"png\"],\n";
        String json = """
                {
                  "@context": "http://iiif.io/api/image/3/context.json",
                  "id": "%s",
                  "type": "ImageService3",
                  "protocol": "http://iiif.io/api/image",
                  "profile": "level0",
                %s  "width": %d,
                  "height": %d,
                  "sizes": [{"width": %d, "height": %d}],
                  "tiles": [{"width": %d, "height": %d, "scaleFactors": [%s]}]
                }
                """.formatted(
                        id,
                        formats,
                        full.width(),
                        full.height(),
                        smallest.width(),
                        smallest.height(),
                        tileSize,
                        tileSize,
                        factors);
        target.write("info.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
