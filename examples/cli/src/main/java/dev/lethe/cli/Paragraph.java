package dev.lethe.cli;

import java.util.ArrayList;
import java.util.List;

/** Text beside a heading, broken at spaces so that lines stay readable. */
final class Paragraph {
    private static final int WIDTH = 110;
    private static final int NARROWEST = 40;

    private Paragraph() {}

    /** Lines of which the first begins with the heading and the others with as much space. */
    static List<String> beside(String heading, String text) {
        int room = Math.max(NARROWEST, WIDTH - heading.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        String indent = " ".repeat(heading.length());
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, (i == 0 ? heading : indent) + lines.get(i));
        }
        return lines;
    }
}
