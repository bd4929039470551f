package dev.lethe.metadata.verify;

import java.util.Set;

/** What a clean drawing may be written with: the proof's own list, not the writer's. */
final class SvgVocabulary {
    private static final Set<String> ELEMENTS = words("""
            a animate animateColor animateMotion animateTransform circle clipPath defs ellipse feBlend feColorMatrix
            feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
            feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
            feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient
            marker mask mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text
            textPath tref tspan use""");

    private static final Set<String> ATTRIBUTES = words("""
            accumulate additive amplitude attributeName attributeType azimuth baseFrequency baseProfile bias by calcMode
            clipPathUnits cx cy diffuseConstant divisor dur dx dy edgeMode elevation exponent filterRes filterUnits fr
            from fx fy gradientTransform gradientUnits height intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength
            keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
            maskContentUnits maskUnits max media method min mode numOctaves offset operator order orient origin
            pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha
            preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur restart rotate rx ry scale seed
            side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
            surfaceScale systemLanguage tableValues targetX targetY textLength to transform type values version viewBox
            width x x1 x2 xChannelSelector xml:space y y1 y2 yChannelSelector z""");

    private static final Set<String> PROPERTIES = words("""
            alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
            color-interpolation-filters color-rendering direction display dominant-baseline enable-background fill
            fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust
            font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
            image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start
            mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
            stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
            stroke-opacity stroke-width text-anchor text-decoration text-decoration-color text-decoration-line
            text-decoration-style text-overflow text-rendering transform-box transform-origin unicode-bidi vector-effect
            visibility white-space word-spacing writing-mode""");

    private static final Set<String> STYLE_PROPERTIES = words("""
            animation animation-delay animation-direction animation-duration animation-fill-mode
            animation-iteration-count animation-name animation-play-state animation-timing-function backface-visibility
            background background-color block-progression color-scheme cx cy d font-feature-settings font-kerning
            font-optical-sizing font-palette font-synthesis font-variant-alternates font-variant-caps
            font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position
            font-variation-settings height image-orientation inline-size line-height margin mask-clip mask-composite
            mask-image mask-mode mask-origin mask-position mask-repeat mask-size max-height max-width min-height
            min-width object-fit object-position offset offset-anchor offset-distance offset-path offset-rotate
            perspective r rotate rx ry scale shape-image-threshold shape-inside shape-margin shape-padding
            shape-subtract solid-color solid-opacity text-align text-align-last text-combine-upright
            text-decoration-fill text-decoration-stroke text-decoration-thickness text-emphasis text-indent
            text-orientation text-shadow text-transform text-underline-offset text-underline-position transform
            transform-style transition transition-delay transition-duration transition-property
            transition-timing-function translate white-space-collapse width will-change x y""");

    private SvgVocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    /** Whether an attribute's value is no more than numbers, key words, colours and references. */
    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name) || PROPERTIES.contains(name);
    }

    static boolean isProperty(String name) {
        return PROPERTIES.contains(name) || STYLE_PROPERTIES.contains(name) || name.matches("--v[0-9]{1,9}");
    }
}
