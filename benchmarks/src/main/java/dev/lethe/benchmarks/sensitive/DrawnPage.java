package dev.lethe.benchmarks.sensitive;

import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A drawn page.
 *
 * @param words all words, with what they tell
 */
record DrawnPage(DrawnKind kind, String layout, BufferedImage image, List<Sheet.Word> words) {
    List<Shape> shapes() {
        return words.stream().map(Sheet.Word::shape).toList();
    }
}
