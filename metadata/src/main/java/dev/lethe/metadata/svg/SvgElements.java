package dev.lethe.metadata.svg;

import dev.lethe.Role;
import java.util.Set;

/**
 * Which elements draw something (SVG 1.1 second edition, SVG 2, Filter Effects, CSS Masking, SVG Animations): with {@link
 * SvgAttributes} and {@link ValueRules} the whole privacy rule of the format. What is not listed goes with all it
 * holds: scripts, foreign objects, metadata, titles, fonts, and every element of another namespace.
 */
final class SvgElements {
    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> STRUCTURE =
            Set.of("svg", "g", "defs", "symbol", "use", "switch", "a", "image", "style", "clipPath", "mask", "marker");

    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");

    private static final Set<String> TEXT = Set.of("text", "tspan", "textPath", "tref");

    private static final Set<String> PAINT = Set.of("linearGradient", "radialGradient", "stop", "pattern");

    private static final Set<String> FILTERS = Set.of(
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feImage",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");

    private static final Set<String> ANIMATION =
            Set.of("animate", "animateColor", "animateMotion", "animateTransform", "mpath", "set");

    private SvgElements() {}

    /** What decides whether an element stays. */
    static Role role(String namespace, String name) {
        boolean drawn = namespace.equals(SVG)
                && (STRUCTURE.contains(name)
                        || SHAPES.contains(name)
                        || TEXT.contains(name)
                        || PAINT.contains(name)
                        || FILTERS.contains(name)
                        || isAnimation(name));
        return drawn ? Role.DECODING : Role.PRIVATE;
    }

    /** Whether a style rule may name elements of this name. */
    static boolean isKnown(String name) {
        return role(SVG, name) == Role.DECODING;
    }

    /** Whether character data in it is drawn. */
    static boolean holdsText(String name) {
        return name.equals("text");
    }

    static boolean isAnimation(String name) {
        return ANIMATION.contains(name);
    }

    /** Whether its link may hold a picture. */
    static boolean showsPicture(String name) {
        return name.equals("image") || name.equals("feImage");
    }
}
