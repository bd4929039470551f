package dev.lethe.redaction.text;

import dev.lethe.Sensitive;
import dev.lethe.pixels.Box;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of Tesseract's TSV output: twelve columns, of which {@code level} 5 marks a word, {@code left, top, width,
 * height} its box, {@code conf} 0 to 100. Lines that don't fit are passed over.
 */
final class TesseractTable {
    private static final int COLUMNS = 12;
    private static final int MOST_LETTERS = 256;

    private TesseractTable() {}

    static List<ReadWord> words(byte[] table, int scale, GrayPlane page) {
        List<ReadWord> words = new ArrayList<>();
        for (String line : new String(table, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].equals("5")) {
                add(cells, scale, page, words);
            }
        }
        return words;
    }

    private static void add(String[] cells, int scale, GrayPlane page, List<ReadWord> target) {
        String text = cells[11].strip();
        if (text.isEmpty() || text.length() > MOST_LETTERS) {
            return;
        }
        try {
            int left = Math.max(0, Integer.parseInt(cells[6]));
            int top = Math.max(0, Integer.parseInt(cells[7]));
            int right = Math.min(page.width(), left + Math.max(1, Integer.parseInt(cells[8])));
            int bottom = Math.min(page.height(), top + Math.max(1, Integer.parseInt(cells[9])));
            double confidence = Math.max(0, Math.min(100, Double.parseDouble(cells[10]))) / 100;
            if (right > left && bottom > top) {
                int x = left / scale;
                int y = top / scale;
                Box box = new Box(
                        x,
                        y,
                        Math.max(1, (right + scale - 1) / scale - x),
                        Math.max(1, (bottom + scale - 1) / scale - y));
                target.add(new ReadWord(Sensitive.of(text), box, confidence));
            }
        } catch (NumberFormatException e) {
            // not a word's line
        }
    }
}
