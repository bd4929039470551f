package dev.lethe.metadata.svg;

/**
 * What the values of attributes may be made of, those that are no style properties (SVG 2, SVG 1.1 second edition, Filter
 * Effects, SVG Animations level 2). Read by {@link ValueTable}.
 */
final class SvgAttributeTable {
    /** Attributes of elements that draw or paint. */
    static final String DRAWING = """
            x y cx cy r: <length> <wide>
            width height rx ry: <length> <wide> auto
            x1 y1 x2 y2 fx fy fr dx dy textLength startOffset markerWidth markerHeight: <length>
            refX: <length> left center right
            refY: <length> top center bottom
            rotate pathLength viewBox version offset: <number>
            orient: <angle> auto auto-start-reverse
            transform gradientTransform patternTransform: <transform>
            preserveAspectRatio: defer none xMinYMin xMidYMin xMaxYMin xMinYMid xMidYMid xMaxYMid xMinYMax xMidYMax
             xMaxYMax meet slice
            gradientUnits patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits filterUnits
             primitiveUnits: userSpaceOnUse objectBoundingBox
            markerUnits: strokeWidth userSpaceOnUse
            spreadMethod: pad reflect repeat
            lengthAdjust: spacing spacingAndGlyphs
            method: align stretch
            spacing: auto exact
            side: left right
            baseProfile: none full basic tiny
            xml:space: default preserve
            type: matrix saturate hueRotate luminanceToAlpha identity table discrete linear gamma fractalNoise turbulence
            mode: <blend>
            operator: over in out atop xor lighter arithmetic erode dilate
            edgeMode: duplicate wrap mirror none
            preserveAlpha: true false
            stitchTiles: stitch noStitch
            xChannelSelector yChannelSelector: R G B A
            filterRes k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY kernelUnitLength surfaceScale
             diffuseConstant specularConstant specularExponent limitingConeAngle scale azimuth elevation z pointsAtX
             pointsAtY pointsAtZ stdDeviation radius baseFrequency numOctaves seed tableValues slope intercept amplitude
             exponent values: <length>
            """;

    /** Attributes of animations. */
    static final String ANIMATION = """
            attributeType: CSS XML auto
            dur min max: <clock> indefinite media
            repeatDur: <clock> indefinite
            repeatCount: <number> indefinite
            restart: always whenNotActive never
            calcMode: discrete linear paced spline
            keyTimes keySplines keyPoints: <number> @list
            additive: replace sum
            accumulate: none sum
            origin: default
            type: translate scale rotate skewX skewY
            rotate: <angle> auto auto-reverse
            fill: freeze remove hold transition auto inherit
            """;

    /** What animations of transforms and along paths go through. */
    static final String MOTION = """
            animateTransform: <angle>
            animateMotion: <length>
            """;

    private SvgAttributeTable() {}
}
