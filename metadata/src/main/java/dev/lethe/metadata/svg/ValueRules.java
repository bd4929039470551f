package dev.lethe.metadata.svg;

import dev.lethe.metadata.svg.ValueRule.Part;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of all values. */
final class ValueRules {
    private static final Map<String, ValueRule> CLASSES = ValueTable.ofClasses(CssClasses.CLASSES);
    private static final Map<String, ValueRule> FUNCTIONS = ValueTable.ofProperties(CLASSES, CssClasses.FUNCTIONS, "");
    private static final Map<String, ValueRule> PRESENTATION =
            ValueTable.ofProperties(CLASSES, CssPropertyTable.PRESENTATION, CssPropertyTable.WIDE);
    private static final Map<String, ValueRule> STYLE =
            ValueTable.ofProperties(CLASSES, CssPropertyTable.STYLE + FontTagTable.TAGS, CssPropertyTable.WIDE);
    private static final Map<String, ValueRule> DRAWING = ValueTable.ofAttributes(CLASSES, SvgAttributeTable.DRAWING);
    private static final Map<String, ValueRule> ANIMATION =
            ValueTable.ofAttributes(CLASSES, SvgAttributeTable.ANIMATION);
    private static final Map<String, ValueRule> MOTION = ValueTable.ofAttributes(CLASSES, SvgAttributeTable.MOTION);
    private static final ValueRule VARIABLE = variable();
    private static final Set<String> FONT_SIZES = Set.of(
            "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "smaller", "larger");

    private ValueRules() {}

    /** A custom property may hold what any property holds; names of fonts stand with the property that uses them. */
    private static ValueRule variable() {
        Map<String, String> words = new HashMap<>();
        Map<String, String> functions = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        for (Map<String, ValueRule> table : Set.of(PRESENTATION, STYLE)) {
            for (ValueRule rule : table.values()) {
                words.putAll(rule.has(Part.QUOTED) ? Map.of() : rule.words());
                functions.putAll(rule.functions());
                units.putAll(rule.units());
            }
        }
        Set<Part> parts = EnumSet.of(Part.HASH, Part.URL);
        return new ValueRule(Map.copyOf(words), Map.copyOf(functions), Map.copyOf(units), parts, false);
    }

    static boolean isPresentation(String property) {
        return PRESENTATION.containsKey(property);
    }

    static boolean isStyle(String property) {
        return PRESENTATION.containsKey(property) || STYLE.containsKey(property);
    }

    /** Whether a word in a value of {@code font} is a size, behind which names of fonts stand. */
    static boolean isFontSize(String word) {
        return FONT_SIZES.contains(word);
    }

    static boolean isDrawing(String attribute) {
        return DRAWING.containsKey(attribute);
    }

    static boolean isAnimation(String attribute) {
        return ANIMATION.containsKey(attribute);
    }

    /** Whether style rules may look at an attribute of this name, and animations change it. */
    static boolean isChangeable(String attribute) {
        return DRAWING.containsKey(attribute) || PRESENTATION.containsKey(attribute);
    }

    /** The rule of a style property in lower case; custom properties share one. */
    static ValueRule property(String property) {
        return of(property.startsWith("--") ? Optional.of(VARIABLE) : style(property));
    }

    private static Optional<ValueRule> style(String property) {
        return Optional.ofNullable(PRESENTATION.getOrDefault(property, STYLE.get(property)));
    }

    /** The rule of an attribute of an element that draws. */
    static ValueRule drawing(String attribute) {
        return of(Optional.ofNullable(DRAWING.get(attribute)));
    }

    /** The rule of an attribute of an animation. */
    static ValueRule animation(String attribute) {
        return of(Optional.ofNullable(ANIMATION.get(attribute)));
    }

    /** The rule of an attribute that a style rule looks at. */
    static ValueRule changeable(String attribute) {
        return DRAWING.containsKey(attribute) ? drawing(attribute) : property(attribute);
    }

    /** The rule of the values that an animation goes through; empty if it changes nothing that there is. */
    static Optional<ValueRule> animated(String element, String target) {
        ValueRule motion = MOTION.get(element);
        return motion != null
                ? Optional.of(motion)
                : Optional.of(target).filter(ValueRules::isChangeable).map(ValueRules::changeable);
    }

    /** A number in a media query as it is written. */
    static Optional<String> measure(String number) {
        return of(Optional.ofNullable(CLASSES.get("<measure>"))).number(number);
    }

    /** What may stand between a function's parentheses. */
    static ValueRule function(String name) {
        return of(Optional.ofNullable(FUNCTIONS.get(name + "()")));
    }

    private static ValueRule of(Optional<ValueRule> rule) {
        return rule.orElseThrow(() -> new IllegalArgumentException("a name that no table has"));
    }
}
