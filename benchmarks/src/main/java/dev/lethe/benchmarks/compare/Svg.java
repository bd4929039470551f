package dev.lethe.benchmarks.compare;

import java.util.Locale;

/** Writes an SVG that can be read on light and on dark ground. One owner. */
final class Svg {
    /** Hues that differ in brightness, too, on both grounds. */
    private static final String[] COLORS = {
        "#d1495b", "#2a7fba", "#3a9d5d", "#b0740f", "#8a63c7", "#6f7d8c", "#c2559d", "#1b9e9e"
    };

    private static final String[] DASHES = {"5 4", "2 3", "9 3 2 3"};

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">", width, height);
        add("<title>%s</title>", escaped(title));
        add("<style>text{font:13px sans-serif;fill:#222}.grid{stroke:#ccc}"
                + "@media (prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}}</style>");
        text(12, 22, "start", title);
    }

    static String color(int index) {
        return COLORS[index % COLORS.length];
    }

    void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(words));
    }

    void grid(double x1, double y1, double x2, double y2) {
        add("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2);
    }

    void bar(double x, double y, double width, double height, String color) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, color);
    }

    void dot(double x, double y, String color) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, color);
    }

    /** A line, drawn through or in one of several ways of dashes: 0 for none. */
    void curve(String points, String color, int pattern) {
        String dashes = pattern == 0 ? "" : " stroke-dasharray=\"" + DASHES[(pattern - 1) % DASHES.length] + "\"";
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>", points, color, dashes);
    }

    String end() {
        return text + "</svg>\n";
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
