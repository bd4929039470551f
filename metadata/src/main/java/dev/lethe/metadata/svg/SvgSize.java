package dev.lethe.metadata.svg;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.xml.XmlAttribute;
import dev.lethe.metadata.xml.XmlScanner;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a drawing wants to be shown.
 *
 * @param width in CSS pixels, 0 where the drawing has no size
 * @param height in CSS pixels, 0 where the drawing has no size
 */
record SvgSize(int width, int height) {
    /** A view box beyond this measures a map or a plan, not a screen. */
    private static final int LARGEST_VIEW = 4096;

    private static final int LARGEST = Integer.MAX_VALUE;
    private static final Pattern LENGTH =
            Pattern.compile("\\s*\\+?([0-9]{0,12}(?:\\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,2})?)\\s*([a-z]*)\\s*");
    private static final Map<String, Double> UNITS = Map.of(
            "", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4, "em", 16.0,
            "rem", 16.0, "ex", 8.0);

    /** The size that the root element gives; the document is read up to there. */
    static SvgSize read(XmlScanner scanner) throws IOException {
        while (scanner.next() != XmlScanner.Event.START) {
            scanner.source().context().check();
        }
        if (!scanner.name().substring(scanner.name().indexOf(':') + 1).equals("svg")) {
            throw new UnsupportedFormatException("XML that is no SVG: its root element is another one");
        }
        Map<String, String> values = new HashMap<>();
        for (XmlAttribute attribute : scanner.attributes()) {
            values.put(attribute.name(), attribute.value().start(200));
        }
        int width = length(values.getOrDefault("width", ""));
        int height = length(values.getOrDefault("height", ""));
        return width > 0 && height > 0 ? new SvgSize(width, height) : ofView(values.getOrDefault("viewBox", ""));
    }

    private static int length(String text) {
        Matcher length = LENGTH.matcher(text);
        Double unit = length.matches() ? UNITS.get(length.group(2)) : null;
        return unit == null ? 0 : rounded(length.group(1), unit);
    }

    private static int rounded(String number, double unit) {
        try {
            return (int) Math.min(LARGEST, Math.max(0, Math.ceil(Double.parseDouble(number) * unit)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static SvgSize ofView(String view) {
        String[] parts = view.strip().split("[\\s,]+");
        int width = parts.length == 4 ? length(parts[2]) : 0;
        int height = parts.length == 4 ? length(parts[3]) : 0;
        boolean usual = width > 0 && height > 0 && width <= LARGEST_VIEW && height <= LARGEST_VIEW;
        return usual ? new SvgSize(width, height) : new SvgSize(0, 0);
    }
}
