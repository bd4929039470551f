package dev.lethe.redaction.pii;

import dev.lethe.pixels.Box;
import dev.lethe.redaction.text.ReadWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a page as people see it: rows from top to bottom, each from left to right, whatever blocks a reader made of
 * them. Words are parted by a space, columns (gaps of several letters) by a tab, rows by a line feed. Immutable; does not
 * show its text in {@link #toString}.
 */
public final class PageText {
    /** More characters are cut: recognisers work on bounded input. */
    static final int MOST_CHARACTERS = 200_000;

    private static final double COLUMN_GAP = 2.2;

    private final String text;
    private final List<Placed> words;

    private PageText(String text, List<Placed> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    /** A word's place in the text and on the page. */
    private record Placed(int start, int end, Box box) {}

    /** Text without a picture; nothing stands above anything else. */
    public static PageText of(String text) {
        return new PageText(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)), List.of());
    }

    /** Words that were read from a picture. */
    public static PageText of(List<ReadWord> words) {
        StringBuilder text = new StringBuilder();
        List<Placed> placed = new ArrayList<>();
        for (List<ReadWord> row : rows(words)) {
            ReadWord before = null;
            for (ReadWord word : row) {
                if (before != null) {
                    text.append(gap(before, word) ? '\t' : ' ');
                }
                int start = text.length();
                text.append(word.text().reveal());
                placed.add(new Placed(start, text.length(), word.box()));
                before = word;
            }
            text.append('\n');
            if (text.length() > MOST_CHARACTERS) {
                break;
            }
        }
        return new PageText(text.toString(), placed);
    }

    private static boolean gap(ReadWord before, ReadWord word) {
        int height = Math.max(before.box().height(), word.box().height());
        return word.box().x() - before.box().x() - before.box().width() > COLUMN_GAP * height;
    }

    /** Words by rows: a word belongs to the row above if its middle lies within that row's first word, or the reverse. */
    private static List<List<ReadWord>> rows(List<ReadWord> words) {
        List<ReadWord> sorted = new ArrayList<>(words);
        sorted.sort(
                Comparator.comparingInt(word -> 2 * word.box().y() + word.box().height()));
        List<List<ReadWord>> rows = new ArrayList<>();
        for (ReadWord word : sorted) {
            List<ReadWord> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (last.isEmpty() || !level(last.get(last.size() - 1).box(), word.box())) {
                last = new ArrayList<>();
                rows.add(last);
            }
            last.add(word);
        }
        rows.forEach(row -> row.sort(Comparator.comparingInt(word -> word.box().x())));
        return rows;
    }

    private static boolean level(Box a, Box b) {
        double shift = Math.abs(a.y() + a.height() / 2.0 - b.y() - b.height() / 2.0);
        return shift < 0.45 * Math.min(a.height(), b.height());
    }

    /** All of it. Private: mind where it goes. */
    public String text() {
        return text;
    }

    /** The boxes of the words that a part of the text touches; none for text without a picture. */
    public List<Box> boxes(int start, int end) {
        return words.stream()
                .filter(word -> word.start() < end && word.end() > start)
                .map(Placed::box)
                .toList();
    }

    /**
     * Where the text right below a part begins: the first word of the next rows that overlaps it across, at most about
     * two heights further down.
     *
     * @return an index into {@link #text}, or -1
     */
    public int below(int start, int end) {
        if (words.isEmpty()) {
            return nextRow(end);
        }
        List<Box> own = boxes(start, end);
        if (own.isEmpty()) {
            return -1;
        }
        Box first = own.get(0);
        Box last = own.get(own.size() - 1);
        for (Placed word : words) {
            double down = word.box().y() - first.y() - first.height();
            if (word.start() >= end
                    && down > -0.4 * first.height()
                    && down < 2.2 * Math.max(first.height(), word.box().height())
                    && word.box().x() < last.x() + last.width()
                    && word.box().x() + word.box().width() > first.x()
                    && text.lastIndexOf('\n', word.start() - 1) >= end) {
                return word.start();
            }
        }
        return -1;
    }

    private int nextRow(int end) {
        int feed = text.indexOf('\n', end);
        return feed < 0 || feed + 1 >= text.length() ? -1 : feed + 1;
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
