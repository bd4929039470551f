package dev.lethe.cli;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Ellipse;
import dev.lethe.pixels.Polygon;
import dev.lethe.pixels.Polygon.Corner;
import dev.lethe.pixels.Region;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Regions that are given on the command line. */
final class Shapes {
    @Option(
            names = "--box",
            paramLabel = "x,y,w,h",
            description = "A rectangle: left and upper edge, width and height in pixels of the picture as displayed."
                    + " May be given more than once, as may the other shapes.")
    private List<String> boxes = List.of();

    @Option(
            names = "--ellipse",
            paramLabel = "x,y,w,h",
            description = "The ellipse that touches the four sides of such a rectangle.")
    private List<String> ellipses = List.of();

    @Option(names = "--polygon", paramLabel = "x,y,x,y,...", description = "A polygon of three or more corners.")
    private List<String> polygons = List.of();

    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        boxes.forEach(text -> regions.add(box("--box", text)));
        ellipses.forEach(text -> regions.add(Ellipse.within(box("--ellipse", text))));
        polygons.forEach(text -> regions.add(polygon(text)));
        return regions;
    }

    private static Box box(String option, String text) {
        try {
            return Box.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": is x,y,w,h in whole pixels, x and y 0 or more, w and h 1 or more");
        }
    }

    private static Polygon polygon(String text) {
        String[] parts = text.split(",", -1);
        try {
            List<Corner> corners = new ArrayList<>();
            for (int i = 0; i + 1 < parts.length; i += 2) {
                corners.add(new Corner(Double.parseDouble(parts[i].trim()), Double.parseDouble(parts[i + 1].trim())));
            }
            if (parts.length % 2 == 0) {
                return new Polygon(corners);
            }
        } catch (IllegalArgumentException e) {
            // Said below, in the same words.
        }
        throw new UsageException("--polygon: is x,y,x,y,... in pixels, with three or more corners");
    }
}
