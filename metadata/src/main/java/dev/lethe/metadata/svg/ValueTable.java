package dev.lethe.metadata.svg;

import dev.lethe.metadata.svg.ValueRule.Part;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of values. A row names what it is about, then, behind a colon, what may stand there: key words, functions
 * ({@code rgb()}), numbers with their units ({@code 1px}), other parts ({@code @url}), and classes of values ({@code
 * <color>}), which have rows of their own further up. A row goes on in lines that begin with a space.
 */
final class ValueTable {
    private final Map<String, ValueRule> rules = new LinkedHashMap<>();
    private final Map<String, ValueRule> classes;
    private final boolean exact;

    private ValueTable(Map<String, ValueRule> classes, boolean exact) {
        this.classes = classes;
        this.exact = exact;
    }

    /** The table of classes and functions, whose rows use each other. */
    static Map<String, ValueRule> ofClasses(String text) {
        ValueTable table = new ValueTable(Map.of(), false);
        return table.read(text, "");
    }

    /** A table of style properties, in which every value may also be one of these words. */
    static Map<String, ValueRule> ofProperties(Map<String, ValueRule> classes, String text, String wide) {
        return new ValueTable(classes, false).read(text, wide);
    }

    /** A table of attributes of XML. */
    static Map<String, ValueRule> ofAttributes(Map<String, ValueRule> classes, String text) {
        return new ValueTable(classes, true).read(text, "");
    }

    private Map<String, ValueRule> read(String text, String everywhere) {
        for (String row : text.strip().split("\n(?! )")) {
            int colon = row.indexOf(": ");
            ValueRule rule = rule(row.substring(colon + 2) + " " + everywhere);
            for (String name : row.substring(0, colon).split("\\s+")) {
                if (rules.put(name, rule) != null) {
                    throw new IllegalStateException("two rows for " + name);
                }
            }
        }
        return Map.copyOf(rules);
    }

    private ValueRule rule(String items) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> functions = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String item : items.strip().split("\\s+")) {
            if (item.startsWith("<")) {
                ValueRule rule = ofClass(item);
                words.putAll(rule.words());
                functions.putAll(rule.functions());
                units.putAll(rule.units());
                parts.addAll(rule.parts());
            } else if (item.startsWith("@")) {
                parts.add(Part.valueOf(item.substring(1).replace('-', '_').toUpperCase(Locale.ROOT)));
            } else if (item.endsWith("()")) {
                put(functions, item.substring(0, item.length() - 2));
            } else if (item.startsWith("1")) {
                put(units, item.substring(1));
            } else {
                put(words, item);
            }
        }
        return new ValueRule(Map.copyOf(words), Map.copyOf(functions), Map.copyOf(units), Set.copyOf(parts), exact);
    }

    private ValueRule ofClass(String name) {
        ValueRule rule = classes.getOrDefault(name, rules.get(name));
        if (rule == null) {
            throw new IllegalStateException("no class " + name);
        }
        return rule;
    }

    private static void put(Map<String, String> names, String name) {
        names.put(name.toLowerCase(Locale.ROOT), name);
    }
}
