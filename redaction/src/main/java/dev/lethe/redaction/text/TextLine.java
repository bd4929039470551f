package dev.lethe.redaction.text;

import dev.lethe.pixels.Region;
import java.util.List;

/**
 * A line of text that was found, unread. Columns of a table are lines of their own.
 *
 * @param region the line with a margin, a box or, where it is tilted, a turned rectangle
 * @param words its words with margins, in the order of reading; where letters stand far apart, parts of words
 * @param degrees its tilt, clockwise as displayed
 * @param height from the highest to the lowest stroke, in pixels
 * @param length from the first to the last stroke, in pixels
 * @param letters about how many there are
 * @param confidence how much it looks like text, 0 to 1
 */
public record TextLine(
        Region region,
        List<Region> words,
        double degrees,
        double height,
        double length,
        int letters,
        double confidence) {
    /** Copies the list. */
    public TextLine {
        words = List.copyOf(words);
    }
}
