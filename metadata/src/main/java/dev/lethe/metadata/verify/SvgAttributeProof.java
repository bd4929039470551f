package dev.lethe.metadata.verify;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Says of the attributes of one written element whether they could tell something. */
final class SvgAttributeProof {
    private static final String XMLNS = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Pattern MOMENT = Pattern.compile("[-+]?\\s*[0-9][0-9:.]*(?:h|min|s|ms)?|indefinite|"
            + "(?:a[0-9]{1,9}\\.)?(?:begin|end|click|focusin|focusout|activate|load|DOMContentLoaded|beginEvent|endEvent"
            + "|mouse(?:down|up|over|out|move|enter|leave)|repeatEvent|repeat\\([0-9]+\\))"
            + "\\s*(?:[-+]\\s*[0-9][0-9:.]*(?:h|min|s|ms)?)?");
    private static final Pattern EXTENSION =
            Pattern.compile("http://www\\.w3\\.org/1999/xhtml|http://www\\.w3\\.org/1998/Math/MathML|urn:none|");
    private static final Pattern CLASS = Pattern.compile("c[1-9][0-9]{0,8}");
    private static final Pattern INPUT = Pattern.compile(
            "r[0-9]{1,9}|SourceGraphic|SourceAlpha|BackgroundImage|BackgroundAlpha|FillPaint|StrokePaint|");

    private final String element;
    private final boolean root;
    private final boolean animation;
    private final MetadataPolicy policy;
    private final List<String> animated = new ArrayList<>();
    private String target = "";

    SvgAttributeProof(String element, boolean root, MetadataPolicy policy) {
        this.element = element;
        this.root = root;
        this.animation = SvgVocabulary.isAnimation(element);
        this.policy = policy;
    }

    /** Whether an attribute is one that says no more than what is drawn. */
    boolean isAllowed(String attribute, String value) {
        return switch (attribute) {
            case "xmlns" -> root && value.equals(XMLNS);
            case "xmlns:xlink" -> root && value.equals(XLINK);
            case "id" -> value.matches("a[1-9][0-9]{0,8}");
            case "class" -> eachMatches(CLASS, value);
            case "result" -> value.matches("r[1-9][0-9]{0,8}");
            case "in", "in2" -> INPUT.matcher(value).matches();
            case "style" -> SvgStyleProof.areDeclarations(value);
            case "begin", "end" -> areMoments(value);
            case "lang", "xml:lang" -> policy.keeps(Role.DISPLAY) && SvgConditions.isLanguage(value);
            case "systemLanguage" -> SvgConditions.areLanguages(value);
            case "requiredFeatures" -> SvgConditions.areFeatures(value);
            case "requiredExtensions" -> eachMatches(EXTENSION, value);
            case "media" -> element.equals("style") && SvgStyleProof.isQuery(value);
            case "attributeName" -> animation && isTarget(value);
            case "from", "to", "by" -> animation && animated.add(value);
            case "values" -> animation ? animated.add(value) : SvgValueProof.isAttribute(false, attribute, value);
            default -> SvgWords.isAttribute(attribute) && SvgValueProof.isAttribute(animation, attribute, value);
        };
    }

    private boolean isTarget(String value) {
        target = value;
        return value.equals("d") || value.equals("points") || SvgWords.isAttribute(value);
    }

    /** Whether what the element goes through, if it is an animation, is no more than values of what it changes. */
    boolean animates() {
        return animated.stream().allMatch(value -> SvgValueProof.areAnimated(element, target, value));
    }

    /** A pattern that repeats itself would recurse as often as the value is long. */
    private static boolean eachMatches(Pattern pattern, String value) {
        return Arrays.stream(value.split(" ", -1)).allMatch(pattern.asMatchPredicate());
    }

    private static boolean areMoments(String value) {
        for (String moment : value.split(";", -1)) {
            if (!MOMENT.matcher(moment).matches()) {
                return false;
            }
        }
        return true;
    }
}
