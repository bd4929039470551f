package dev.lethe.metadata.svg;

/** Classes of values, and what may stand inside of functions. Read by {@link ValueTable}. */
final class CssClasses {
    /**
     * Classes: CSS Values and Units level 4, CSS Color level 4 and 5, CSS Images level 4, CSS Shapes level 1 and 2, CSS
     * Transforms level 2, Filter Effects, Compositing and Blending, CSS Easing level 2, SMIL 3.0 for times.
     */
    static final String CLASSES = """
            <wide>: inherit initial unset revert revert-layer var()
            <math>: calc() min() max() clamp() round() mod() rem() abs() sign() sin() cos() tan() asin() acos() atan()
             atan2() pow() sqrt() hypot() log() exp() var()
            <number>: 1 1% <math>
            <length>: <number> 1em 1ex 1ch 1ic 1cap 1lh 1rem 1rex 1rch 1ric 1rcap 1rlh 1vw 1vh 1vi 1vb 1vmin 1vmax 1svw
             1svh 1svi 1svb 1svmin 1svmax 1lvw 1lvh 1lvi 1lvb 1lvmin 1lvmax 1dvw 1dvh 1dvi 1dvb 1dvmin 1dvmax 1cqw 1cqh
             1cqi 1cqb 1cqmin 1cqmax 1cm 1mm 1Q 1in 1pt 1pc 1px
            <measure>: <length> 1dpi 1dpcm 1dppx 1x
            <angle>: <number> 1deg 1grad 1rad 1turn
            <time>: <number> 1s 1ms
            <clock>: 1 1h 1min 1s 1ms @colon
            <named-color>: aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
             brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
             darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
             darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink
             deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold
             goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
             lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey
             lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow
             lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
             mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
             navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise
             palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
             saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
             springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
            <system-color>: AccentColor AccentColorText ActiveText ButtonBorder ButtonFace ButtonText Canvas CanvasText
             Field FieldText GrayText Highlight HighlightText LinkText Mark MarkText SelectedItem SelectedItemText
             VisitedText ActiveBorder ActiveCaption AppWorkspace Background ButtonHighlight ButtonShadow CaptionText
             InactiveBorder InactiveCaption InactiveCaptionText InfoBackground InfoText Menu MenuText Scrollbar
             ThreeDDarkShadow ThreeDFace ThreeDHighlight ThreeDLightShadow ThreeDShadow Window WindowFrame WindowText
            <color>: <named-color> <system-color> transparent currentColor @hash rgb() rgba() hsl() hsla() hwb() lab()
             lch() oklab() oklch() color() color-mix() light-dark() contrast-color() device-cmyk() icc-color()
             device-color() device-gray() device-rgb() var()
            <color-space>: srgb srgb-linear display-p3 display-p3-linear a98-rgb prophoto-rgb rec2020 xyz xyz-d50 xyz-d65
             lab oklab hsl hwb lch oklch
            <interpolation>: in <color-space> shorter longer increasing decreasing hue
            <paint>: <color> none context-fill context-stroke @url
            <position>: <length> left center right top bottom
            <extent>: closest-side farthest-side closest-corner farthest-corner
            <image>: none @url linear-gradient() radial-gradient() conic-gradient() repeating-linear-gradient()
             repeating-radial-gradient() repeating-conic-gradient()
            <shape>: circle() ellipse() inset() rect() xywh() polygon() path() shape()
            <box>: border-box padding-box content-box margin-box fill-box stroke-box view-box
            <transform>: none matrix() matrix3d() translate() translateX() translateY() translateZ() translate3d() rotate()
             rotateX() rotateY() rotateZ() rotate3d() scale() scaleX() scaleY() scaleZ() scale3d() skew() skewX() skewY()
             perspective() var()
            <filter>: none @url blur() brightness() contrast() drop-shadow() grayscale() hue-rotate() invert() opacity()
             saturate() sepia() var()
            <blend>: normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference
             exclusion hue saturation color luminosity
            <easing>: linear ease ease-in ease-out ease-in-out step-start step-end cubic-bezier() steps() linear() var()
            <repeat>: repeat-x repeat-y repeat space round no-repeat
            <size>: auto min-content max-content fit-content stretch none fit-content() <length>
            """;

    /** What may stand between the parentheses of each function. */
    static final String FUNCTIONS = """
            var(): @inherit
            calc() min() max() clamp() round() mod() rem() abs() sign() sin() cos() tan() asin() acos() atan() atan2()
             pow() sqrt() hypot() log() exp(): @inherit 1 1% e pi infinity -infinity NaN none nearest up down to-zero
            rgb() rgba(): <number> <color> from none r g b alpha
            hsl() hsla(): <angle> <color> from none h s l alpha
            hwb(): <angle> <color> from none h w b alpha
            lab() oklab(): <number> <color> from none l a b alpha
            lch() oklch(): <angle> <color> from none l c h alpha
            color(): <number> <color> <color-space> from none r g b x y z alpha
            color-mix(): <number> <color> <interpolation>
            light-dark() contrast-color(): <color>
            device-cmyk() device-gray() device-rgb(): <number> <color> none
            icc-color() device-color(): @profile <number>
            matrix() matrix3d() scale() scaleX() scaleY() scaleZ() scale3d(): <number>
            translate() translateX() translateY() translateZ() translate3d(): <length>
            rotate() rotateX() rotateY() rotateZ() rotate3d() skew() skewX() skewY(): <angle>
            perspective(): <length> none
            blur(): <length>
            brightness() contrast() grayscale() invert() opacity() saturate() sepia(): <number>
            hue-rotate(): <angle>
            drop-shadow(): <length> <color>
            linear-gradient() repeating-linear-gradient(): <length> <angle> <color> <interpolation> to left right top bottom
            radial-gradient() repeating-radial-gradient(): <position> <color> <interpolation> <extent> circle ellipse at
            conic-gradient() repeating-conic-gradient(): <position> <angle> <color> <interpolation> from at
            circle() ellipse(): <position> <extent> at
            inset() rect() xywh(): <length> auto round
            polygon(): <length> nonzero evenodd round
            path(): @path nonzero evenodd
            shape(): <position> <angle> nonzero evenodd from move line hline vline curve smooth arc close to by with of cw
             ccw large small rotate start end origin
            ray(): <position> <angle> <extent> sides contain at
            cubic-bezier(): <number>
            steps(): 1 start end jump-start jump-end jump-none jump-both <math>
            linear(): <number>
            fit-content(): <length>
            """;

    private CssClasses() {}
}
