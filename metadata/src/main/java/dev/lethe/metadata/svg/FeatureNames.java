package dev.lethe.metadata.svg;

import java.util.Set;

/** Features of viewers that a drawing may ask for (SVG 1.1 appendix J, SVG Tiny 1.2 appendix E). */
final class FeatureNames {
    private static final Set<String> SPACES = Set.of(
            "http://www.w3.org/TR/SVG11/feature",
            "http://www.w3.org/TR/SVG/feature",
            "http://www.w3.org/TR/SVG2/feature",
            "http://www.w3.org/Graphics/SVG/feature",
            "http://www.w3.org/Graphics/SVG/feature/1.2",
            "http://www.w3.org/Graphics/SVG/feature/1.2/");

    private static final Set<String> NAMES = Set.of("""
            SVG SVGDOM SVG-static SVGDOM-static SVG-animation SVGDOM-animation SVG-dynamic SVGDOM-dynamic SVG-all
            SVG-interactivity SVG-dynamic-static CoreAttribute Structure BasicStructure ContainerAttribute
            ConditionalProcessing Image Style ViewportAttribute Shape Text BasicText PaintAttribute BasicPaintAttribute
            OpacityAttribute GraphicsAttribute BasicGraphicsAttribute Marker ColorProfile Gradient Pattern Clip BasicClip
            Mask Filter BasicFilter DocumentEventsAttribute GraphicalEventsAttribute AnimationEventsAttribute Cursor
            Hyperlinking XlinkAttribute ExternalResourcesRequired View Script Animation Font BasicFont Extensibility
            NavigationAttribute Audio Video Discard TimedAnimation Prefetch SolidColor TextFlow TransformedVideo
            ComposedVideo EditableTextAttribute Handler Scripting Listener""".split("\\s+"));

    private FeatureNames() {}

    static boolean isKnown(String address) {
        int hash = address.indexOf('#');
        return hash > 0 && SPACES.contains(address.substring(0, hash)) && NAMES.contains(address.substring(hash + 1));
    }
}
