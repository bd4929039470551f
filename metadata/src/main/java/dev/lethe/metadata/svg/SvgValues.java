package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import dev.lethe.metadata.svg.SvgAttributes.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Writes the values of attributes anew, each by what it is used for. */
final class SvgValues {
    /** A condition that no viewer meets, for all those that no viewer met. */
    private static final String UNMET = "urn:none";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 \\n\\t\\r+\\-.,;%()_#*|]*");
    /** What begins neither a colour nor a reference that was looked at. */
    private static final Pattern STRAY = Pattern.compile("#(?![0-9A-Fa-f]{3,8}\\b)|url\\(");
    /** Attributes that hold several values with semicolons between them. */
    private static final Set<String> LISTS =
            Set.of("values", "keyTimes", "keySplines", "keyPoints", "from", "to", "by");

    private static final Pattern LANGUAGES = Pattern.compile("[A-Za-z0-9 ,\\n\\t-]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{0,35}");
    private static final Pattern FEATURE =
            Pattern.compile("http://www\\.w3\\.org/(TR/SVG[0-9]*|Graphics/SVG)/feature(/1\\.2/?)?#[A-Za-z-]{1,40}");
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
            case NONE, SHAPE, LINK -> Optional.empty();
            case PLAIN -> plain(attribute, value);
            case PROPERTY -> values.filter(attribute, value);
            case STYLE -> Optional.of(declarations.filter(value)).filter(style -> !style.isEmpty());
            case ID -> scope.names().definition(Kind.ID, value.strip());
            case CLASS -> classes(value);
            case RESULT -> result(attribute, value.strip());
            case TIMING -> timing.filter(value);
            case TARGET -> Optional.of(value.strip()).filter(SvgAttributes::isAnimatable);
            case ANIMATED -> value.contains("url(") ? animated(value) : plain(attribute, value);
            case FEATURES -> Optional.of(listOf(value, FEATURE.asMatchPredicate()));
            case EXTENSIONS -> Optional.of(listOf(value, EXTENSIONS::contains));
            case LANGUAGES -> only(LANGUAGES, value);
            case LANGUAGE -> only(LANGUAGE, value);
        };
    }

    private static Optional<String> plain(String attribute, String value) {
        return only(PLAIN, value)
                .filter(plain -> LISTS.contains(attribute) || plain.indexOf(';') < 0)
                .filter(plain -> !STRAY.matcher(plain).find());
    }

    private static Optional<String> only(Pattern allowed, String value) {
        return Optional.of(value).filter(allowed.asMatchPredicate());
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

    /** Values that go through references, one after the other. */
    private Optional<String> animated(String value) throws LimitExceededException {
        List<String> kept = new ArrayList<>();
        for (String one : value.split(";", -1)) {
            int mark = scope.names().mark();
            Optional<String> filtered = values.filter("fill", one);
            if (filtered.isEmpty()) {
                scope.names().forgetSince(mark);
            }
            kept.add(filtered.orElse(""));
        }
        return Optional.of(String.join(";", kept));
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
