package dev.lethe.redaction.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short strips that are no text by themselves but stand where text is to be expected: a single figure in a column of a
 * table, a short word below a line. They are as tall as a sure line and on a level with it, or right above or below.
 */
final class Companions {
    private static final int BAND = 16;

    /** Furthest away in a row, in heights. */
    private static final double BESIDE = 40;

    /** Furthest away in a column, in heights. */
    private static final double BELOW = 2.5;

    private static final double CONFIDENCE = 0.4;

    /** Sure lines by the bands that they cross. */
    private final Map<Integer, List<Strip>> bands = new HashMap<>();

    private final Slant page;

    private Companions(Slant page) {
        this.page = page;
    }

    static List<Strips.Judged> of(List<Strips.Judged> sure, List<Strip> doubtful, Slant page) {
        Companions companions = new Companions(page);
        sure.forEach(judged -> companions.add(judged.strip()));
        List<Strips.Judged> found = new ArrayList<>();
        for (Strip strip : doubtful) {
            if (companions.expect(strip)) {
                found.add(new Strips.Judged(strip, CONFIDENCE));
            }
        }
        return found;
    }

    /** By the page's slant, in which all strips are compared. */
    private double across(Strip strip) {
        double along = (strip.start() + strip.end()) / 2;
        return page.across(strip.slant().x(along, strip.middle()), strip.slant().y(along, strip.middle()));
    }

    private double along(Strip strip) {
        double along = (strip.start() + strip.end()) / 2;
        return page.along(strip.slant().x(along, strip.middle()), strip.slant().y(along, strip.middle()));
    }

    private void add(Strip strip) {
        double middle = across(strip);
        double reach = (0.5 + BELOW) * strip.height();
        for (int band = band(middle - reach); band <= band(middle + reach); band++) {
            bands.computeIfAbsent(band, k -> new ArrayList<>()).add(strip);
        }
    }

    private static int band(double across) {
        return (int) Math.floor(across / BAND);
    }

    private boolean expect(Strip strip) {
        double middle = across(strip);
        for (Strip line : bands.getOrDefault(band(middle), List.of())) {
            double ratio = strip.height() / line.height();
            double below = Math.abs(middle - across(line)) / line.height();
            double beside = (Math.abs(along(strip) - along(line)) - (strip.width() + line.width()) / 2) / line.height();
            boolean onLevel = below < 0.4 && beside < BESIDE;
            boolean inColumn = below < 0.5 + BELOW && beside < 1;
            if (ratio > 0.5 && ratio < 1.7 && (onLevel || inColumn)) {
                return true;
            }
        }
        return false;
    }
}
