package dev.lethe.metadata.svg;

import dev.lethe.Role;

/**
 * Which attributes change how the picture looks, and how their values are looked at before they stay. What is not listed
 * goes: event handlers, {@code data-*}, {@code aria-*}, titles, roles, and every attribute of another namespace.
 */
final class SvgAttributes {
    /** What an attribute's value is. */
    enum Use {
        /** Tells nothing about the drawing: goes. */
        NONE,
        /** Numbers, units and key words. */
        PLAIN,
        /** Those of an animation. */
        ANIMATION,
        /** Path data or points, which can be as long as the file. */
        SHAPE,
        /** The value of a style property. */
        PROPERTY,
        /** Style declarations. */
        STYLE,
        /** The element's name. */
        ID,
        /** Names of classes. */
        CLASS,
        /** Goes to another element of the file, or holds a picture. */
        LINK,
        /** The name of a filter's intermediate result. */
        RESULT,
        /** When an animation starts and ends. */
        TIMING,
        /** The attribute that an animation changes. */
        TARGET,
        /** Values that an animation goes through. */
        ANIMATED,
        /** Conditions for being drawn. */
        FEATURES,
        /** Conditions for being drawn that no viewer of today meets. */
        EXTENSIONS,
        /** Languages for which it is drawn. */
        LANGUAGES,
        /** The language of a text, on which shapes of its letters can depend. */
        LANGUAGE
    }

    private SvgAttributes() {}

    /** What decides whether an attribute stays, by how it is used. */
    static Role role(Use use) {
        return switch (use) {
            case NONE -> Role.PRIVATE;
            case LANGUAGE -> Role.DISPLAY;
            default -> Role.DECODING;
        };
    }

    /**
     * How an attribute of a kept element is used.
     *
     * @param namespace of the attribute, empty for SVG's own
     */
    static Use use(String element, String namespace, String name) {
        if (namespace.equals(SvgElements.XLINK)) {
            return name.equals("href") ? link(element) : Use.NONE;
        } else if (namespace.equals(SvgElements.XML)) {
            return switch (name) {
                case "lang" -> Use.LANGUAGE;
                case "space" -> Use.PLAIN;
                case "id" -> Use.ID;
                default -> Use.NONE;
            };
        } else if (!namespace.isEmpty()) {
            return Use.NONE;
        }
        return SvgElements.isAnimation(element) ? ofAnimation(element, name) : ofDrawing(element, name);
    }

    private static Use link(String element) {
        return element.equals("a") ? Use.NONE : Use.LINK;
    }

    private static Use ofDrawing(String element, String name) {
        return switch (name) {
            case "id" -> Use.ID;
            case "class" -> Use.CLASS;
            case "style" -> Use.STYLE;
            case "href" -> link(element);
            case "d", "points" -> Use.SHAPE;
            case "in", "in2", "result" -> Use.RESULT;
            case "requiredFeatures" -> Use.FEATURES;
            case "requiredExtensions" -> Use.EXTENSIONS;
            case "systemLanguage" -> Use.LANGUAGES;
            case "lang" -> Use.LANGUAGE;
            default -> ValueRules.isDrawing(name) ? Use.PLAIN : property(name);
        };
    }

    private static Use ofAnimation(String element, String name) {
        return switch (name) {
            case "id" -> Use.ID;
            case "href" -> link(element);
            case "begin", "end" -> Use.TIMING;
            case "attributeName" -> Use.TARGET;
            case "from", "to", "by", "values" -> Use.ANIMATED;
            case "path" -> Use.SHAPE;
            case "requiredFeatures" -> Use.FEATURES;
            case "requiredExtensions" -> Use.EXTENSIONS;
            case "systemLanguage" -> Use.LANGUAGES;
            default -> ValueRules.isAnimation(name) ? Use.ANIMATION : property(name);
        };
    }

    private static Use property(String name) {
        return ValueRules.isPresentation(name) ? Use.PROPERTY : Use.NONE;
    }

    /** Whether an animation may change an attribute of this name. */
    static boolean isAnimatable(String name) {
        return name.equals("d") || name.equals("points") || ValueRules.isChangeable(name);
    }
}
