package dev.lethe.benchmarks.sensitive;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the text of a picture is, as a person marked it.
 *
 * @param words regions of words or lines
 */
record Truth(String image, List<Shape> words) {
    private static final Pattern PART = Pattern.compile(
            "\"image\":\\s*\"([^\"]*)\"|\"box\":\\s*\\[\\s*(\\d+),\\s*(\\d+),\\s*(\\d+),\\s*(\\d+)\\s*\\]");

    /** Reads the receipts of {@code annotations.json}. */
    static List<Truth> receipts(File folder) throws IOException {
        String text = Files.readString(Path.of(folder.getPath(), "annotations.json"));
        List<Truth> truths = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                truths.add(new Truth(matcher.group(1), new ArrayList<>()));
            } else if (!truths.isEmpty()) {
                truths.get(truths.size() - 1)
                        .words()
                        .add(new Rectangle2D.Double(
                                number(matcher, 2), number(matcher, 3), number(matcher, 4), number(matcher, 5)));
            }
        }
        truths.removeIf(truth -> !truth.image().startsWith("receipt/"));
        return truths;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
