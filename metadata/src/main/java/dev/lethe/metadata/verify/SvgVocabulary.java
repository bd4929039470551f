package dev.lethe.metadata.verify;

import java.util.Set;

/** What a clean drawing may be written with beside values: the proof's own lists, not the writer's. */
final class SvgVocabulary {
    private static final Set<String> ELEMENTS = words("""
            a animate animateColor animateMotion animateTransform circle clipPath defs ellipse feBlend feColorMatrix
            feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
            feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
            feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient
            marker mask mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text
            textPath tref tspan use""");

    private static final Set<String> PSEUDO_CLASSES = words("""
            active empty first-child first-of-type focus hover is last-child last-of-type link not nth-child nth-last-child
            nth-last-of-type nth-of-type only-child only-of-type root target visited where""");

    private static final Set<String> MEDIA = words("""
            active all and any-hover any-pointer aspect-ratio coarse color color-gamut custom dark fine forced-colors grid
            height hover landscape less light max-aspect-ratio max-height max-resolution max-width min-aspect-ratio
            min-height min-resolution min-width monochrome more no-preference none not only or orientation p3 pointer portrait
            prefers-color-scheme prefers-contrast prefers-reduced-motion print rec2020 reduce resolution screen scripting srgb
            update width""");

    private static final Set<String> ANIMATIONS =
            Set.of("animate", "animateColor", "animateMotion", "animateTransform", "mpath", "set");

    private SvgVocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isAnimation(String element) {
        return ANIMATIONS.contains(element);
    }

    static boolean isPseudoClass(String name) {
        return PSEUDO_CLASSES.contains(name);
    }

    /** A word of a media query. */
    static boolean isMedia(String word) {
        return MEDIA.contains(word);
    }
}
