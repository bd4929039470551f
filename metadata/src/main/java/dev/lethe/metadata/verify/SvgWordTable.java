package dev.lethe.metadata.verify;

/**
 * The proof's own list of what values are written with. A row holds names, an equals sign, and all that a value of any of
 * them may consist of: words, functions with their parenthesis, units behind a tilde ({@code ~} alone for a bare number),
 * {@code #} for colours in digits, {@code url} for references, and groups in capitals. What a function may hold stands
 * beside it; the proof does not look which word is in which parentheses.
 */
final class SvgWordTable {
    static final String GROUPS = """
            NUMBER = ~ ~% calc( min( max( clamp( round( mod( rem( abs( sign( sin( cos( tan( asin( acos( atan( atan2( pow(
             sqrt( hypot( log( exp( e pi infinity -infinity NaN none nearest up down to-zero var(
            LENGTH = NUMBER ~px ~pt ~pc ~mm ~cm ~in ~Q ~em ~ex ~ch ~ic ~cap ~lh ~rem ~rex ~rch ~ric ~rcap ~rlh ~vw ~vh ~vi
             ~vb ~vmin ~vmax ~svw ~svh ~svi ~svb ~svmin ~svmax ~lvw ~lvh ~lvi ~lvb ~lvmin ~lvmax ~dvw ~dvh ~dvi ~dvb ~dvmin
             ~dvmax ~cqw ~cqh ~cqi ~cqb ~cqmin ~cqmax
            ANGLE = NUMBER ~deg ~rad ~grad ~turn
            MOTION = LENGTH ANGLE
            TIME = NUMBER ~s ~ms
            CLOCK = ~ ~h ~min ~s ~ms : indefinite
            COLOR = NUMBER ANGLE # rgb( rgba( hsl( hsla( hwb( lab( lch( oklab( oklch( color( color-mix( light-dark(
             contrast-color( device-cmyk( device-gray( device-rgb( device-color( icc-color( from none r g b h s l w a c x y z
             alpha in shorter longer increasing decreasing hue srgb srgb-linear display-p3 display-p3-linear a98-rgb
             prophoto-rgb rec2020 xyz xyz-d50 xyz-d65 lab oklab hsl hwb lch oklch currentColor transparent
             black silver gray white maroon red purple fuchsia green lime olive yellow navy blue teal aqua
             aliceblue antiquewhite aquamarine azure beige bisque blanchedalmond blueviolet brown burlywood cadetblue
             chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgrey
             darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
             darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey
             dodgerblue firebrick floralwhite forestgreen gainsboro ghostwhite gold goldenrod greenyellow grey honeydew
             hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
             lightgoldenrodyellow lightgray lightgrey lightgreen lightpink lightsalmon lightseagreen lightskyblue
             lightslategray lightslategrey lightsteelblue lightyellow limegreen linen magenta mediumaquamarine mediumblue
             mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
             midnightblue mintcream mistyrose moccasin navajowhite oldlace olivedrab orange orangered orchid palegoldenrod
             palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue rebeccapurple rosybrown
             royalblue saddlebrown salmon sandybrown seagreen seashell sienna skyblue slateblue slategray slategrey snow
             springgreen steelblue tan thistle tomato turquoise violet wheat whitesmoke yellowgreen
             AccentColor AccentColorText ActiveText ButtonBorder ButtonFace ButtonText Canvas CanvasText Field FieldText
             GrayText Highlight HighlightText LinkText Mark MarkText SelectedItem SelectedItemText VisitedText ActiveBorder
             ActiveCaption AppWorkspace Background ButtonHighlight ButtonShadow CaptionText InactiveBorder InactiveCaption
             InactiveCaptionText InfoBackground InfoText Menu MenuText Scrollbar ThreeDDarkShadow ThreeDFace ThreeDHighlight
             ThreeDLightShadow ThreeDShadow Window WindowFrame WindowText
            PAINT = COLOR url none context-fill context-stroke
            PLACE = LENGTH left right top bottom center
            IMAGE = COLOR PLACE url none linear-gradient( repeating-linear-gradient( radial-gradient(
             repeating-radial-gradient( conic-gradient( repeating-conic-gradient( to at circle ellipse closest-side
             closest-corner farthest-side farthest-corner
            OUTLINE = PLACE ANGLE circle( ellipse( inset( rect( xywh( polygon( path( shape( ' at round auto evenodd nonzero
             closest-side closest-corner farthest-side farthest-corner move line hline vline curve smooth arc close from to by
             with of cw ccw large small rotate start end origin
            BOX = content-box padding-box border-box margin-box fill-box stroke-box view-box
            TRANSFORM = LENGTH ANGLE none matrix( matrix3d( translate( translateX( translateY( translateZ( translate3d(
             rotate( rotateX( rotateY( rotateZ( rotate3d( scale( scaleX( scaleY( scaleZ( scale3d( skew( skewX( skewY(
             perspective(
            BLEND = normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference
             exclusion hue saturation color luminosity
            EASING = NUMBER linear ease ease-in ease-out ease-in-out step-start step-end cubic-bezier( steps( linear( start
             end jump-start jump-end jump-none jump-both
            TILES = repeat-x repeat-y repeat space round no-repeat
            EXTENT = LENGTH auto none min-content max-content fit-content fit-content( stretch
            SIZE = xx-small x-small small medium large x-large xx-large xxx-large larger smaller
            WIDTH = normal wider narrower ultra-condensed extra-condensed condensed semi-condensed semi-expanded expanded
             extra-expanded ultra-expanded
            CAPS = normal small-caps all-small-caps petite-caps all-petite-caps unicase titling-caps
            LIGATURES = normal none common-ligatures no-common-ligatures discretionary-ligatures no-discretionary-ligatures
             historical-ligatures no-historical-ligatures contextual no-contextual
            FIGURES = normal lining-nums oldstyle-nums proportional-nums tabular-nums diagonal-fractions stacked-fractions
             ordinal slashed-zero
            ASIAN = normal jis78 jis83 jis90 jis04 simplified traditional full-width proportional-width ruby
            """;

    static final String ATTRIBUTES = """
            x y cx cy r width height rx ry = LENGTH auto inherit initial unset revert revert-layer
            x1 y1 x2 y2 fx fy fr dx dy textLength startOffset markerWidth markerHeight = LENGTH
            refX = LENGTH left center right
            refY = LENGTH top center bottom
            rotate = NUMBER ANGLE auto auto-reverse
            pathLength viewBox version offset repeatCount keyTimes keySplines keyPoints = NUMBER ; indefinite
            orient = ANGLE auto auto-start-reverse
            transform gradientTransform patternTransform = TRANSFORM
            filterRes k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY kernelUnitLength surfaceScale
             diffuseConstant specularConstant specularExponent limitingConeAngle scale azimuth elevation z pointsAtX pointsAtY
             pointsAtZ stdDeviation radius baseFrequency numOctaves seed tableValues slope intercept amplitude exponent
             values = LENGTH
            preserveAspectRatio = none defer meet slice xMinYMin xMidYMin xMaxYMin xMinYMid xMidYMid xMaxYMid xMinYMax
             xMidYMax xMaxYMax
            gradientUnits patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits
             markerUnits = userSpaceOnUse objectBoundingBox strokeWidth
            spreadMethod = pad reflect repeat
            lengthAdjust spacing = spacing spacingAndGlyphs auto exact
            method side = align stretch left right
            baseProfile = none full basic tiny
            xml:space = default preserve
            type = matrix saturate hueRotate luminanceToAlpha identity table discrete linear gamma fractalNoise turbulence
             translate scale rotate skewX skewY
            mode = BLEND
            operator = over in out atop xor lighter arithmetic erode dilate
            edgeMode = duplicate wrap mirror none
            preserveAlpha stitchTiles = true false stitch noStitch
            xChannelSelector yChannelSelector = R G B A
            attributeType = CSS XML auto
            dur min max repeatDur = CLOCK media
            restart = always whenNotActive never
            calcMode = discrete linear paced spline
            additive accumulate = replace sum none
            origin = default
            """;

    /** Properties that are attributes as well. */
    static final String PROPERTIES = """
            alignment-baseline dominant-baseline = auto baseline before-edge after-edge text-before-edge text-after-edge middle
             central ideographic alphabetic hanging mathematical top center bottom text-top text-bottom use-script no-change
             reset-size
            baseline-shift = LENGTH baseline sub super top center bottom
            clip = LENGTH auto rect( round
            clip-path = OUTLINE BOX url none
            clip-rule fill-rule = evenodd nonzero
            color flood-color lighting-color stop-color = COLOR
            color-interpolation color-interpolation-filters = auto sRGB linearRGB
            color-rendering shape-rendering text-rendering = auto optimizeSpeed optimizeQuality optimizeLegibility crispEdges
             geometricPrecision
            direction = ltr rtl
            display = none inline block contents list-item run-in compact marker table inline-table table-row-group
             table-header-group table-footer-group table-row table-column-group table-column table-cell table-caption flex
             inline-flex grid inline-grid inline-block flow flow-root ruby math
            enable-background = NUMBER accumulate new
            fill stroke = PAINT
            fill-opacity flood-opacity opacity stop-opacity stroke-opacity stroke-miterlimit = NUMBER
            filter = LENGTH COLOR url none blur( brightness( contrast( drop-shadow( grayscale( hue-rotate( invert( opacity(
             saturate( sepia(
            font = LENGTH SIZE WIDTH normal italic oblique small-caps bold bolder lighter caption icon menu message-box
             small-caption status-bar
            font-family = ~ var(
            font-size = LENGTH SIZE math
            font-size-adjust = NUMBER none ex-height cap-height ch-width ic-width ic-height from-font
            font-stretch = NUMBER WIDTH
            font-style = ANGLE normal italic oblique
            font-variant = CAPS LIGATURES FIGURES ASIAN sub super historical-forms text emoji unicode
            font-weight = NUMBER normal bold bolder lighter
            glyph-orientation-horizontal glyph-orientation-vertical = ANGLE auto
            image-rendering = auto smooth high-quality crisp-edges pixelated optimizeSpeed optimizeQuality
             -webkit-optimize-contrast -moz-crisp-edges
            isolation = auto isolate
            kerning letter-spacing word-spacing = LENGTH auto normal
            marker marker-start marker-mid marker-end = none url
            mask = IMAGE TILES BOX alpha luminance match-source add subtract intersect exclude cover contain auto no-clip
            mask-type = alpha luminance
            mix-blend-mode = BLEND plus-lighter plus-darker
            overflow = visible hidden scroll auto clip
            paint-order = normal fill stroke markers
            pointer-events = auto none all bounding-box visible visiblePainted visibleFill visibleStroke painted fill stroke
            stroke-dasharray stroke-dashoffset stroke-width = LENGTH none
            stroke-linecap stroke-linejoin = butt round square miter miter-clip bevel arcs
            text-anchor = start middle end
            text-decoration text-decoration-line text-decoration-style text-decoration-color = LENGTH COLOR none underline
             overline line-through blink spelling-error grammar-error solid double dotted dashed wavy auto from-font
            text-overflow = clip ellipsis
            transform-box = content-box border-box fill-box stroke-box view-box
            transform-origin = PLACE
            unicode-bidi = normal embed isolate bidi-override isolate-override plaintext
            vector-effect = none non-scaling-stroke non-scaling-size non-rotation fixed-position viewport screen
            visibility = visible hidden collapse
            white-space = normal pre nowrap pre-wrap pre-line break-spaces collapse preserve preserve-breaks preserve-spaces
             wrap discard-before discard-after discard-inner
            writing-mode = horizontal-tb vertical-rl vertical-lr sideways-rl sideways-lr lr-tb rl-tb tb-rl tb-lr lr rl tb
            """;

    /** Properties of styles alone. */
    static final String STYLE = """
            x y cx cy r rx ry shape-padding shape-margin margin mask-size object-position mask-position = PLACE auto cover
             contain
            width height min-width min-height max-width max-height inline-size = EXTENT
            d = OUTLINE none
            transform translate rotate scale perspective = TRANSFORM x y z
            transform-style backface-visibility = auto flat preserve-3d visible hidden
            offset offset-path offset-distance offset-rotate offset-anchor = OUTLINE BOX url none ray( sides contain auto
             reverse normal
            animation animation-name animation-delay animation-duration animation-timing-function animation-iteration-count
             animation-direction animation-fill-mode animation-play-state = TIME EASING none infinite normal reverse alternate
             alternate-reverse forwards backwards both running paused auto
            transition transition-property transition-delay transition-duration transition-timing-function will-change = TIME
             EASING all none allow-discrete normal auto scroll-position contents
            background = IMAGE TILES BOX scroll fixed local cover contain auto text
            background-color solid-color = COLOR
            color-scheme = normal light dark only
            object-fit = fill contain cover none scale-down
            image-orientation = ANGLE none from-image flip
            mask-image = IMAGE
            mask-mode mask-composite = alpha luminance match-source add subtract intersect exclude
            mask-repeat = TILES
            mask-clip mask-origin = BOX no-clip border padding content text
            shape-inside shape-subtract = OUTLINE BOX url none auto display
            shape-image-threshold solid-opacity = NUMBER
            line-height = LENGTH normal
            text-align text-align-last = start end left right center justify match-parent justify-all auto
            text-indent = LENGTH hanging each-line
            text-transform = none capitalize uppercase lowercase full-width full-size-kana math-auto
            text-orientation = mixed upright sideways sideways-right
            text-shadow = LENGTH COLOR none
            text-combine-upright = NUMBER none all digits
            text-emphasis = COLOR none filled open dot circle double-circle triangle sesame
            text-underline-position text-underline-offset text-decoration-thickness = LENGTH auto from-font under left right
            text-decoration-fill text-decoration-stroke = PAINT
            white-space-collapse = collapse discard preserve preserve-breaks preserve-spaces break-spaces
            font-kerning font-optical-sizing = auto normal none
            font-feature-settings font-variation-settings = NUMBER normal on off
            font-palette = normal light dark
            font-synthesis = none weight style small-caps position
            font-variant-ligatures = LIGATURES
            font-variant-caps = CAPS
            font-variant-numeric = FIGURES
            font-variant-east-asian = ASIAN
            font-variant-position font-variant-alternates = normal sub super historical-forms
            block-progression = tb lr rl
            """;

    private SvgWordTable() {}
}
