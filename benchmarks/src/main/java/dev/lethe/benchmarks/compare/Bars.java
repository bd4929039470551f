package dev.lethe.benchmarks.compare;

import java.util.Locale;
import java.util.Map;

/**
 * Totals as horizontal bars.
 *
 * @param title above all
 * @param totals by name, in order
 */
record Bars(String title, Map<String, Long> totals) {
    private static final int WIDTH = 720;
    private static final int LEFT = 150;
    private static final int RIGHT = 90;
    private static final int TOP = 38;
    private static final int STEP = 26;

    String svg() {
        Svg svg = new Svg(WIDTH, TOP + STEP * totals.size() + 8, title);
        long most = totals.values().stream().mapToLong(Long::longValue).max().orElse(1);
        int y = TOP;
        for (Map.Entry<String, Long> total : totals.entrySet()) {
            double length = (double) (WIDTH - LEFT - RIGHT) * total.getValue() / most;
            svg.text(LEFT - 8, y + 15, "end", total.getKey());
            svg.bar(LEFT, y, length, STEP - 6, Svg.color(total.getKey().startsWith("Lethe") ? 0 : 5));
            svg.text(LEFT + length + 6, y + 15, "start", String.format(Locale.ROOT, "%,d", total.getValue()));
            y += STEP;
        }
        return svg.end();
    }
}
