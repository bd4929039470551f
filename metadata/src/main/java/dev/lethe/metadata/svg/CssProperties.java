package dev.lethe.metadata.svg;

import java.util.Locale;
import java.util.Set;

/**
 * Which style properties and functions change how a drawing looks. Those of vendors ({@code -inkscape-…}) and all that are
 * not listed go, and so does every rule that reaches for something outside ({@code @import}, {@code @font-face}).
 */
final class CssProperties {
    /** Those that are also attributes (SVG 2 section 6.6, SVG 1.1 appendix M). */
    private static final Set<String> PRESENTATION =
            Set.of(("alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation"
                            + " color-interpolation-filters color-rendering direction display dominant-baseline"
                            + " enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font"
                            + " font-family font-size font-size-adjust font-stretch font-style font-variant font-weight"
                            + " glyph-orientation-horizontal glyph-orientation-vertical image-rendering kerning"
                            + " letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type"
                            + " opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity"
                            + " stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin"
                            + " stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration"
                            + " text-decoration-line text-decoration-style text-decoration-color text-overflow"
                            + " text-rendering transform-origin transform-box unicode-bidi vector-effect visibility"
                            + " white-space word-spacing writing-mode mix-blend-mode isolation")
                    .split(" "));

    /** Those that stand in styles only. */
    private static final Set<String> STYLE_ONLY =
            Set.of(("x y cx cy r rx ry d width height transform transform-style translate rotate scale perspective"
                            + " backface-visibility offset offset-path offset-distance offset-rotate offset-anchor"
                            + " animation animation-name animation-duration animation-timing-function animation-delay"
                            + " animation-iteration-count animation-direction animation-fill-mode animation-play-state"
                            + " transition transition-property transition-duration transition-timing-function"
                            + " transition-delay will-change background background-color max-width max-height"
                            + " min-width min-height margin color-scheme object-fit object-position image-orientation"
                            + " mask-image mask-mode mask-repeat mask-position mask-clip mask-origin mask-size"
                            + " mask-composite shape-inside shape-subtract shape-padding shape-margin shape-image-threshold"
                            + " inline-size line-height text-align text-align-last text-indent text-transform"
                            + " text-orientation text-shadow text-combine-upright text-emphasis white-space-collapse"
                            + " text-underline-position text-underline-offset text-decoration-thickness"
                            + " text-decoration-fill text-decoration-stroke font-kerning font-feature-settings"
                            + " font-variation-settings font-variant-ligatures font-variant-caps font-variant-numeric"
                            + " font-variant-east-asian font-variant-position font-variant-alternates font-synthesis"
                            + " font-optical-sizing font-palette solid-color solid-opacity block-progression")
                    .split(" "));

    /** Those whose values hold names of fonts or other quotations. */
    private static final Set<String> QUOTING = Set.of(
            "font-family",
            "font",
            "font-feature-settings",
            "font-variation-settings",
            "font-variant-alternates",
            "text-emphasis",
            "text-overflow",
            "d",
            "clip-path",
            "offset-path",
            "offset");

    private static final Set<String> FUNCTIONS = Set.of(
            ("rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark device-cmyk calc min max clamp var"
                            + " matrix matrix3d translate translatex translatey translatez translate3d rotate rotatex"
                            + " rotatey rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy perspective"
                            + " cubic-bezier steps linear blur brightness contrast drop-shadow grayscale hue-rotate"
                            + " invert opacity saturate sepia circle ellipse inset polygon path rect xywh ray"
                            + " linear-gradient radial-gradient conic-gradient stylistic styleset swash annotation"
                            + " character-variant ornaments icc-color")
                    .split(" "));

    private static final Set<String> ANIMATION_WORDS =
            Set.of(("none infinite normal reverse alternate alternate-reverse forwards backwards both running"
                            + " paused linear ease ease-in ease-out ease-in-out step-start step-end"
                            + " initial inherit unset revert")
                    .split(" "));

    private static final Set<String> MEDIA_WORDS =
            Set.of(("all screen print and or not only width min-width max-width height min-height max-height"
                            + " aspect-ratio min-aspect-ratio max-aspect-ratio orientation portrait landscape"
                            + " resolution min-resolution max-resolution color monochrome"
                            + " prefers-color-scheme dark light no-preference prefers-reduced-motion reduce"
                            + " prefers-contrast more less custom forced-colors active none hover pointer"
                            + " any-hover any-pointer fine coarse color-gamut srgb p3 rec2020 scripting update")
                    .split(" "));

    private static final Set<String> PSEUDO_CLASSES =
            Set.of(("root first-child last-child only-child first-of-type last-of-type only-of-type nth-child"
                            + " nth-last-child nth-of-type nth-last-of-type not is where hover active focus"
                            + " link visited target empty")
                    .split(" "));

    private CssProperties() {}

    static boolean isPresentation(String name) {
        return PRESENTATION.contains(name);
    }

    /** Whether a declaration of this property stays in a style; the name in lower case. */
    static boolean isStyle(String name) {
        return PRESENTATION.contains(name) || STYLE_ONLY.contains(name);
    }

    static boolean mayQuote(String name) {
        return QUOTING.contains(name);
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a value of this property names a set of key frames. */
    static boolean namesKeyframes(String property) {
        return property.equals("animation") || property.equals("animation-name");
    }

    /** Words that stand in an animation's value and are no names (CSS Animations level 1). */
    static boolean isAnimationWord(String word) {
        return ANIMATION_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Words of media queries (Media Queries level 5); a query with any other goes with its rules. */
    static boolean isMediaWord(String word) {
        return MEDIA_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Pseudo-classes that a picture without scripts can have. */
    static boolean isPseudoClass(String name) {
        return PSEUDO_CLASSES.contains(name.toLowerCase(Locale.ROOT));
    }
}
