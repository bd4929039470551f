package dev.lethe.toolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of Java in a page of Markdown.
 *
 * @param page where it stands
 * @param line its first line, from 1
 * @param lines its text
 */
record CodeBlock(Path page, int line, List<String> lines) {
    private static final String FENCE = "```";

    /** All blocks that are marked as Java. */
    static List<CodeBlock> of(Path page) throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        List<String> text = Files.readAllLines(page);
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).strip().equals(FENCE + "java")) {
                int from = i + 1;
                int to = from;
                while (to < text.size() && !text.get(to).strip().equals(FENCE)) {
                    to++;
                }
                blocks.add(new CodeBlock(page, from + 1, text.subList(from, to)));
                i = to;
            }
        }
        return blocks;
    }

    /** Its text, to be put into a method. */
    String body() {
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return page.normalize() + ":" + line;
    }
}
