package dev.lethe.metadata.verify;

import java.util.Set;
import java.util.regex.Pattern;

/** The proof's own list of tags that switch features of fonts, or name axes of theirs. */
final class SvgFontTags {
    private static final Pattern NUMBERED = Pattern.compile("ss(?:0[1-9]|1[0-9]|20)|cv(?:0[1-9]|[1-9][0-9])");
    private static final Set<String> AXES = Set.of("""
            wght wdth slnt ital opsz BNCE CASL CRSV EDPT EHLT ELSH EXPN FILL FLAR GRAD INFM MONO ROND SCAN SOFT SPAC VOLM
            WONK XOPQ XTRA YOPQ YTAS YTDE YTFI YTLC YTUC""".split("\\s+"));
    private static final Set<String> FEATURES = Set.of("""
            kern liga dlig hlig clig calt rlig rclt rand smcp c2sc pcap c2pc unic titl case cpsp lnum onum pnum tnum frac
            afrc dnom numr zero ordn sups subs sinf ital salt swsh cswh hist ornm nalt ccmp locl mark mkmk rvrn ssty size dtls
            flac jp78 jp83 jp90 jp04 hojo nlck smpl trad tnam expt ruby hkna vkna hngl fwid hwid pwid qwid twid halt vhal palt
            vpal chws cpct vchw valt vkrn vert vrt2 vrtr lfbd rtbd opbd falt jalt curs dist abvf abvm abvs akhn apkn blwf blwm
            blws cfar cjct half haln init isol medi med2 fina fin2 fin3 ljmo vjmo tjmo ltra ltrm rtla rtlm mgrk mset nukt pref
            pres pstf psts rkrf rphf stch vatu aalt""".split("\\s+"));

    private SvgFontTags() {}

    static boolean isTag(String property, String tag) {
        return property.equals("font-variation-settings")
                ? AXES.contains(tag)
                : FEATURES.contains(tag) || NUMBERED.matcher(tag).matches();
    }
}
