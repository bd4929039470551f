package dev.lethe.metadata.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks up what a value may be written with. */
final class SvgWords {
    private static final Set<String> EVERYWHERE =
            Set.of("inherit", "initial", "unset", "revert", "revert-layer", "important", "var(");
    private static final Map<String, Set<String>> GROUPS = groups();
    private static final Map<String, Set<String>> ATTRIBUTES = read(SvgWordTable.ATTRIBUTES, GROUPS, Set.of());
    private static final Map<String, Set<String>> PROPERTIES = read(SvgWordTable.PROPERTIES, GROUPS, EVERYWHERE);
    private static final Map<String, Set<String>> STYLE = read(SvgWordTable.STYLE, GROUPS, EVERYWHERE);
    private static final Set<String> FREEZE = Set.of("freeze", "remove", "hold", "transition", "auto", "inherit");
    private static final Set<String> VARIABLE = all();

    private SvgWords() {}

    /** The groups, each of which may use those above it. */
    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new HashMap<>();
        read(SvgWordTable.GROUPS, groups, Set.of(), groups);
        return Map.copyOf(groups);
    }

    private static Map<String, Set<String>> read(String table, Map<String, Set<String>> groups, Set<String> more) {
        Map<String, Set<String>> rows = new HashMap<>();
        read(table, groups, more, rows);
        return Map.copyOf(rows);
    }

    private static void read(
            String table, Map<String, Set<String>> groups, Set<String> more, Map<String, Set<String>> rows) {
        for (String row : table.replace("\n ", " ").split("\n")) {
            int equals = row.indexOf(" = ");
            Set<String> words = new HashSet<>(more);
            for (String word : row.substring(equals + 3).strip().split(" +")) {
                words.addAll(groups.getOrDefault(word, Set.of(word)));
            }
            for (String name : row.substring(0, equals).split(" ")) {
                rows.put(name, Set.copyOf(words));
            }
        }
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        PROPERTIES.values().forEach(all::addAll);
        STYLE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.containsKey(name) || PROPERTIES.containsKey(name);
    }

    static boolean isProperty(String name) {
        return PROPERTIES.containsKey(name) || STYLE.containsKey(name) || isFontTags(name) || isVariable(name);
    }

    /** Whether a number of a media query may have this unit. */
    static boolean isMeasure(String unit) {
        return unit.matches("x|dpi|dpcm|dppx")
                || GROUPS.getOrDefault("LENGTH", Set.of()).contains("~" + unit);
    }

    /** Whether a value holds tags of fonts, in quotes. */
    static boolean isFontTags(String name) {
        return name.equals("font-feature-settings") || name.equals("font-variation-settings");
    }

    private static boolean isVariable(String name) {
        return name.matches("--v[0-9]{1,9}");
    }

    /** The words of an attribute of an element. */
    static Set<String> ofAttribute(boolean animation, String name) {
        if (animation && name.equals("fill")) {
            return FREEZE;
        }
        return ATTRIBUTES.getOrDefault(name, PROPERTIES.getOrDefault(name, Set.of()));
    }

    /** The words of a style property. */
    static Set<String> ofProperty(String name) {
        return isVariable(name) ? VARIABLE : PROPERTIES.getOrDefault(name, STYLE.getOrDefault(name, EVERYWHERE));
    }

    /** The words of animations of transforms and along paths. */
    static Set<String> ofMotion() {
        return GROUPS.getOrDefault("MOTION", Set.of());
    }

    /** The words that an animation of this attribute or property may go through. */
    static Set<String> ofTarget(String name) {
        return isAttribute(name) ? ofAttribute(false, name) : ofProperty(name);
    }
}
