package dev.lethe.metadata.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The proof's own lists of what conditions of display, and languages, are written with. */
final class SvgConditions {
    private static final Pattern FEATURES =
            Pattern.compile("http://www\\.w3\\.org/(?:TR/SVG(?:11|2)?|Graphics/SVG)/feature(?:/1\\.2/?)?#(.*)");
    private static final Set<String> FEATURE_NAMES = Set.of("""
            Animation AnimationEventsAttribute Audio BasicClip BasicFilter BasicFont BasicGraphicsAttribute
            BasicPaintAttribute BasicStructure BasicText Clip ColorProfile ComposedVideo ConditionalProcessing
            ContainerAttribute CoreAttribute Cursor Discard DocumentEventsAttribute EditableTextAttribute Extensibility
            ExternalResourcesRequired Filter Font Gradient GraphicalEventsAttribute GraphicsAttribute Handler Hyperlinking
            Image Listener Marker Mask NavigationAttribute OpacityAttribute PaintAttribute Pattern Prefetch SVG SVG-all
            SVG-animation SVG-dynamic SVG-dynamic-static SVG-interactivity SVG-static SVGDOM SVGDOM-animation
            SVGDOM-dynamic SVGDOM-static Script Scripting Shape SolidColor Structure Style Text TextFlow TimedAnimation
            TransformedVideo Video View ViewportAttribute XlinkAttribute""".strip().split("\\s+"));
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Languages of three letters (ISO 639-3). */
    private static final Set<String> LONG_LANGUAGES = Set.of("""
            ace ady agq als ang arc ary arz asa ast atj avk awa azb bar bas bcl bem bez bho bjn blk brx bug ceb cgg chr chy
            ckb cmn crh csb dav dag din diq dje dsb dty dua dyo ebu egl eml ext fil fon frp frr fur gag gan gcr gom got grc
            gsw gur guz hak haw hif hsb ilo inh jam jbo jgo jmc kab kam kbd kbp kcg kde kea khq kkj kln koi kok krc ksb ksf
            ksh lad lag lbe lez lfn lij lkt lld lmo lrc ltg luo luy lzh mad mai mas mdf mer mfe mgh mgo mhr min mis mni mnw
            mrj mua mul mwl myv mzn nah nan nap naq nds new nia nmg nnh nov nqo nrm nso nus nyn olo pag pam pap pcd pcm pdc
            pfl pih pms pnb pnt rmy roa rof rue rup rwk sah saq sat sbp scn sco seh ses sgs shi shn shy skr sma smi smj smn
            sms srn stq szl szy tay tcy teo tet tpi trv tum twq tyv tzm udm und vai vec vep vls vmf vmw vot vro vun wae war
            wuu xal xmf xog yav yue zea zgh zxx""".strip().split("\\s+"));

    /** Subtags behind the first that no list of the platform has: regions, and scripts that are several to Unicode. */
    private static final Set<String> OTHERS =
            Set.of("EU", "UK", "XK", "001", "150", "419", "hans", "hant", "jpan", "kore");

    private SvgConditions() {}

    static boolean areFeatures(String value) {
        return Arrays.stream(value.split(" "))
                .allMatch(one -> one.isEmpty() || one.equals("urn:none") || isFeature(one));
    }

    private static boolean isFeature(String address) {
        var feature = FEATURES.matcher(address);
        return feature.matches() && FEATURE_NAMES.contains(feature.group(1));
    }

    static boolean areLanguages(String value) {
        return Arrays.stream(value.split(", ")).allMatch(SvgConditions::isLanguage);
    }

    /** A language with script and region, or nothing. */
    static boolean isLanguage(String tag) {
        if (tag.isEmpty()) {
            return true;
        }
        String[] subtags = tag.split("-", -1);
        return (LANGUAGES.contains(subtags[0]) || LONG_LANGUAGES.contains(subtags[0]))
                && subtags.length <= 5
                && Arrays.stream(subtags).skip(1).allMatch(SvgConditions::isSubtag);
    }

    private static boolean isSubtag(String subtag) {
        return COUNTRIES.contains(subtag)
                || OTHERS.contains(subtag)
                || LONG_LANGUAGES.contains(subtag)
                || subtag.matches("[a-z]{4}") && isScript(subtag);
    }

    private static boolean isScript(String code) {
        try {
            Character.UnicodeScript.forName(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
