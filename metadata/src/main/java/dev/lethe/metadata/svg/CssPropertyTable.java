package dev.lethe.metadata.svg;

/**
 * Which style properties change how a drawing looks, and what their values may be made of. Those of vendors ({@code
 * -inkscape-…}) and all that are not listed go. Read by {@link ValueTable}.
 */
final class CssPropertyTable {
    /** Words that every property knows (CSS Cascade level 5), and the one behind an exclamation mark. */
    static final String WIDE = "<wide> important";

    /** Properties that are also attributes (SVG 2 section 6.6, SVG 1.1 appendix M). */
    static final String PRESENTATION = """
            alignment-baseline dominant-baseline: auto baseline before-edge text-before-edge middle central after-edge
             text-after-edge ideographic alphabetic hanging mathematical top center bottom text-top text-bottom use-script
             no-change reset-size
            baseline-shift: <length> baseline sub super top center bottom
            clip: auto rect()
            clip-path: none @url <shape> <box>
            clip-rule fill-rule: nonzero evenodd
            color flood-color lighting-color stop-color: <color>
            color-interpolation color-interpolation-filters: auto sRGB linearRGB
            color-rendering: auto optimizeSpeed optimizeQuality
            direction: ltr rtl
            display: none inline block contents list-item run-in compact marker table inline-table table-row-group
             table-header-group table-footer-group table-row table-column-group table-column table-cell table-caption flex
             inline-flex grid inline-grid inline-block flow flow-root ruby math
            enable-background: <number> accumulate new
            fill stroke: <paint>
            fill-opacity flood-opacity opacity stop-opacity stroke-opacity stroke-miterlimit: <number>
            filter: <filter>
            font: <length> @sized-font normal italic oblique small-caps bold bolder lighter ultra-condensed
             extra-condensed condensed semi-condensed semi-expanded expanded extra-expanded ultra-expanded xx-small
             x-small small medium large x-large xx-large xxx-large smaller larger caption icon menu message-box
             small-caption status-bar
            font-family: @font 1
            font-size: <length> xx-small x-small small medium large x-large xx-large xxx-large smaller larger math
            font-size-adjust: <number> none ex-height cap-height ch-width ic-width ic-height from-font
            font-stretch: <number> normal wider narrower ultra-condensed extra-condensed condensed semi-condensed
             semi-expanded expanded extra-expanded ultra-expanded
            font-style: <angle> normal italic oblique
            font-variant: normal none small-caps all-small-caps petite-caps all-petite-caps unicase titling-caps
             common-ligatures no-common-ligatures discretionary-ligatures no-discretionary-ligatures historical-ligatures
             no-historical-ligatures contextual no-contextual lining-nums oldstyle-nums proportional-nums tabular-nums
             diagonal-fractions stacked-fractions ordinal slashed-zero jis78 jis83 jis90 jis04 simplified traditional
             full-width proportional-width ruby sub super historical-forms text emoji unicode
            font-weight: <number> normal bold bolder lighter
            glyph-orientation-horizontal glyph-orientation-vertical: <angle> auto
            image-rendering: auto smooth high-quality crisp-edges pixelated optimizeSpeed optimizeQuality
             -webkit-optimize-contrast -moz-crisp-edges
            isolation: auto isolate
            kerning: <length> auto
            letter-spacing word-spacing: <length> normal
            marker marker-start marker-mid marker-end: none @url
            mask: <image> <position> <repeat> <box> alpha luminance match-source add subtract intersect exclude cover
             contain auto no-clip
            mask-type: luminance alpha
            mix-blend-mode: <blend> plus-lighter plus-darker
            overflow: visible hidden scroll auto clip
            paint-order: normal fill stroke markers
            pointer-events: auto none bounding-box visiblePainted visibleFill visibleStroke visible painted fill stroke all
            shape-rendering: auto optimizeSpeed crispEdges geometricPrecision
            stroke-dasharray: <length> none
            stroke-dashoffset stroke-width: <length>
            stroke-linecap: butt round square
            stroke-linejoin: miter miter-clip round bevel arcs
            text-anchor: start middle end
            text-decoration text-decoration-line text-decoration-style text-decoration-color: <color> <length> none underline
             overline line-through blink spelling-error grammar-error solid double dotted dashed wavy auto from-font
            text-overflow: clip ellipsis
            text-rendering: auto optimizeSpeed optimizeLegibility geometricPrecision
            transform-box: content-box border-box fill-box stroke-box view-box
            transform-origin: <position>
            unicode-bidi: normal embed isolate bidi-override isolate-override plaintext
            vector-effect: none non-scaling-stroke non-scaling-size non-rotation fixed-position viewport screen
            visibility: visible hidden collapse
            white-space: normal pre nowrap pre-wrap pre-line break-spaces collapse preserve preserve-breaks preserve-spaces
             wrap discard-before discard-after discard-inner
            writing-mode: horizontal-tb vertical-rl vertical-lr sideways-rl sideways-lr lr-tb rl-tb tb-rl tb-lr lr rl tb
            """;

    /** Properties that stand in styles only. */
    static final String STYLE = """
            x y cx cy r: <length>
            rx ry: <length> auto
            width height min-width min-height max-width max-height: <size>
            d: none path()
            transform: <transform>
            transform-style: auto flat preserve-3d
            translate perspective: <length> none
            rotate: <angle> none x y z
            scale: <number> none
            backface-visibility: visible hidden
            offset offset-path offset-distance offset-rotate offset-anchor: <position> <angle> <shape> <box> @url ray() none
             auto reverse normal
            animation: <time> <easing> @keyframes none infinite normal reverse alternate alternate-reverse forwards
             backwards both running paused auto
            animation-name: @keyframes none
            animation-delay: <time>
            animation-duration: <time> auto
            animation-timing-function transition-timing-function: <easing>
            animation-iteration-count: <number> infinite
            animation-direction: normal reverse alternate alternate-reverse
            animation-fill-mode: none forwards backwards both
            animation-play-state: running paused
            transition: <time> <easing> @properties all none allow-discrete normal
            transition-property: @properties all none
            transition-delay transition-duration: <time>
            will-change: @properties auto scroll-position contents
            background: <color> <image> <position> <repeat> <box> repeat scroll fixed local cover contain auto text
            background-color: <color>
            color-scheme: normal light dark only
            margin: <length> auto
            object-fit: fill contain cover none scale-down
            object-position: <position>
            image-orientation: <angle> none from-image flip
            mask-image: <image>
            mask-mode: alpha luminance match-source
            mask-repeat: <repeat> repeat
            mask-position: <position>
            mask-clip mask-origin: <box> no-clip border padding content text
            mask-size: <length> auto cover contain
            mask-composite: add subtract intersect exclude
            shape-inside shape-subtract: <shape> <box> @url none auto display
            shape-padding shape-margin: <length>
            shape-image-threshold solid-opacity: <number>
            solid-color: <color>
            inline-size: <size>
            line-height: <length> normal
            text-align text-align-last: start end left right center justify match-parent justify-all auto
            text-indent: <length> hanging each-line
            text-transform: none capitalize uppercase lowercase full-width full-size-kana math-auto
            text-orientation: mixed upright sideways sideways-right
            text-shadow: <length> <color> none
            text-combine-upright: <number> none all digits
            text-emphasis: <color> none filled open dot circle double-circle triangle sesame
            text-underline-position: auto from-font under left right
            text-underline-offset text-decoration-thickness: <length> auto from-font
            text-decoration-fill text-decoration-stroke: <paint>
            white-space-collapse: collapse discard preserve preserve-breaks preserve-spaces break-spaces
            font-kerning: auto normal none
            font-optical-sizing: auto none
            font-palette: normal light dark
            font-synthesis: none weight style small-caps position
            font-variant-ligatures: normal none common-ligatures no-common-ligatures discretionary-ligatures
             no-discretionary-ligatures historical-ligatures no-historical-ligatures contextual no-contextual
            font-variant-caps: normal small-caps all-small-caps petite-caps all-petite-caps unicase titling-caps
            font-variant-numeric: normal lining-nums oldstyle-nums proportional-nums tabular-nums diagonal-fractions
             stacked-fractions ordinal slashed-zero
            font-variant-east-asian: normal jis78 jis83 jis90 jis04 simplified traditional full-width proportional-width ruby
            font-variant-position: normal sub super
            font-variant-alternates: normal historical-forms
            block-progression: tb lr rl
            """;

    private CssPropertyTable() {}
}
