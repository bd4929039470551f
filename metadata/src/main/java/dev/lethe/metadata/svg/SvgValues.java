package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import dev.lethe.metadata.svg.SvgAttributes.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the values of attributes anew, each by what it is used for. */
final class SvgValues {
    /** A condition that no viewer meets, for all those that no viewer met. */
    private static final String UNMET = "urn:none";

    private static final Set<String> EXTENSIONS =
            Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", UNMET);
    private static final Set<String> FILTER_INPUTS = Set.of(
            "SourceGraphic", "SourceAlpha", "BackgroundImage", "BackgroundAlpha", "FillPaint", "StrokePaint", "");

    private final SvgScope scope;
    private final CssValue values;
    private final CssDeclarations declarations;
    private final TimingValue timing;

    SvgValues(SvgScope scope) {
        this.scope = scope;
        this.values = new CssValue(scope);
        this.declarations = new CssDeclarations(scope);
        this.timing = new TimingValue(scope);
    }

    /** The value as it may stay; empty if the attribute has to go. */
    Optional<String> filter(Use use, String attribute, String value) throws LimitExceededException {
        int mark = scope.names().mark();
        Optional<String> filtered = written(use, attribute, value);
        boolean definition = use == Use.ID || use == Use.CLASS || use == Use.RESULT;
        if (filtered.isEmpty() && !definition) {
            scope.names().forgetSince(mark);
        }
        return filtered;
    }

    private Optional<String> written(Use use, String attribute, String value) throws LimitExceededException {
        return switch (use) {
            case NONE, SHAPE, LINK, ANIMATED -> Optional.empty();
            case PLAIN -> plain(ValueRules.drawing(attribute), value);
            case ANIMATION -> plain(ValueRules.animation(attribute), value);
            case PROPERTY -> values.filter(ValueRules.property(attribute), value);
            case STYLE -> Optional.of(declarations.filter(value)).filter(style -> !style.isEmpty());
            case ID -> scope.names().definition(Kind.ID, value.strip());
            case CLASS -> classes(value);
            case RESULT -> result(attribute, value.strip());
            case TIMING -> timing.filter(value);
            case TARGET -> Optional.of(value.strip()).filter(SvgAttributes::isAnimatable);
            case FEATURES -> Optional.of(listOf(value, FeatureNames::isKnown));
            case EXTENSIONS -> Optional.of(listOf(value, EXTENSIONS::contains));
            case LANGUAGES -> Optional.of(languages(value));
            case LANGUAGE -> Optional.of(language(value.strip()));
        };
    }

    /** In XML, other than in CSS, nothing is escaped by a backslash, and there are no comments. */
    private Optional<String> plain(ValueRule rule, String value) throws LimitExceededException {
        boolean css = value.indexOf('\\') >= 0 || value.contains("/*");
        return css ? Optional.empty() : values.filter(rule, value);
    }

    /** The values that an animation goes through; empty if they are none of what it changes. */
    Optional<String> animated(String element, String target, String value) throws LimitExceededException {
        if (target.equals("d") || target.equals("points")) {
            ShapeSyntax syntax = new ShapeSyntax(target.equals("d"), true);
            return Optional.of(value).filter(shapes -> shapes.chars().allMatch(c -> syntax.accepts((char) c)));
        }
        int mark = scope.names().mark();
        Optional<ValueRule> rule = ValueRules.animated(element, target);
        Optional<String> written = rule.isEmpty() ? Optional.empty() : values.list(rule.get(), value);
        if (written.isEmpty()) {
            scope.names().forgetSince(mark);
        }
        return written;
    }

    /** The languages that are known; for none of the others does anybody look. */
    private String languages(String value) {
        List<String> kept = new ArrayList<>();
        for (String one : value.split(",", -1)) {
            String language = language(one.strip());
            if (!language.isEmpty()) {
                kept.add(language);
            }
        }
        return String.join(", ", kept);
    }

    private String language(String tag) {
        String known = LanguageTags.known(tag);
        if (known.length() < tag.length()) {
            scope.found().language(tag);
        }
        return known;
    }

    private Optional<String> classes(String value) throws LimitExceededException {
        List<String> kept = new ArrayList<>();
        for (String name : value.strip().split("[ \\t\\n\\r\\f]+")) {
            scope.names().definition(Kind.CLASS, name).ifPresent(kept::add);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kept));
    }

    private Optional<String> result(String attribute, String value) throws LimitExceededException {
        if (attribute.equals("result")) {
            return scope.names().definition(Kind.RESULT, value);
        }
        return Optional.of(FILTER_INPUTS.contains(value) ? value : scope.names().reference(Kind.RESULT, value));
    }

    /** A list of conditions with every unknown one replaced by one that is not met. */
    private static String listOf(String value, Predicate<String> known) {
        List<String> kept = new ArrayList<>();
        for (String one : value.strip().split("[ \\t\\n\\r]+")) {
            String condition = one.isEmpty() || known.test(one) ? one : UNMET;
            if (!kept.contains(condition)) {
                kept.add(condition);
            }
        }
        return String.join(" ", kept);
    }
}
