package dev.lethe.metadata.svg;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** Names of languages (BCP 47) without subtags that anybody may invent: what matters to a text's shape is in the first ones. */
final class LanguageTags {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final Set<String> UNLISTED_REGIONS = Set.of("EU", "UK", "XK", "001", "150", "419");

    /** Scripts that are several to Unicode (ISO 15924). */
    private static final Set<String> MIXED_SCRIPTS = Set.of("hans", "hant", "jpan", "kore");

    /** Languages with three letters that have an encyclopedia or a locale of their own (ISO 639-3). */
    private static final Set<String> LONGER = Set.of("""
            ace ady agq als ang arc ary arz asa ast atj avk awa azb bar bas bcl bem bez bho bjn blk brx bug ceb cgg chr chy
            ckb cmn crh csb dav dag din diq dje dsb dty dua dyo ebu egl eml ext fil fon frp frr fur gag gan gcr gom got grc
            gsw gur guz hak haw hif hsb ilo inh jam jbo jgo jmc kab kam kbd kbp kcg kde kea khq kkj kln koi kok krc ksb ksf
            ksh lad lag lbe lez lfn lij lkt lld lmo lrc ltg luo luy lzh mad mai mas mdf mer mfe mgh mgo mhr min mis mni mnw
            mrj mua mul mwl myv mzn nah nan nap naq nds new nia nmg nnh nov nqo nrm nso nus nyn olo pag pam pap pcd pcm pdc
            pfl pih pms pnb pnt rmy roa rof rue rup rwk sah saq sat sbp scn sco seh ses sgs shi shn shy skr sma smi smj smn
            sms srn stq szl szy tay tcy teo tet tpi trv tum twq tyv tzm udm und vai vec vep vls vmf vmw vot vro vun wae war
            wuu xal xmf xog yav yue zea zgh zxx""".strip().split("\\s+"));

    private LanguageTags() {}

    /** The tag up to its first subtag that is not known; empty if it begins with none. */
    static String known(String tag) {
        StringBuilder out = new StringBuilder();
        String[] subtags = tag.split("-", 6);
        for (int i = 0; i < Math.min(subtags.length, 5) && isKnown(subtags[i], i); i++) {
            out.append(i == 0 ? "" : "-").append(spelt(subtags[i], i));
        }
        return out.toString();
    }

    private static boolean isKnown(String subtag, int at) {
        String lower = subtag.toLowerCase(Locale.ROOT);
        String upper = subtag.toUpperCase(Locale.ROOT);
        if (at == 0) {
            return LANGUAGES.contains(lower) || LONGER.contains(lower);
        }
        return switch (subtag.length()) {
            case 2 -> REGIONS.contains(upper) || UNLISTED_REGIONS.contains(upper);
            case 3 -> LONGER.contains(lower) || UNLISTED_REGIONS.contains(upper);
            case 4 -> isScript(subtag);
            default -> false;
        };
    }

    private static boolean isScript(String subtag) {
        try {
            return MIXED_SCRIPTS.contains(subtag.toLowerCase(Locale.ROOT))
                    || !UnicodeScript.forName(subtag).name().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One spelling for each: upper and lower case make no difference to anybody. */
    private static String spelt(String subtag, int at) {
        String lower = subtag.toLowerCase(Locale.ROOT);
        return at > 0 && subtag.length() == 2 ? subtag.toUpperCase(Locale.ROOT) : lower;
    }
}
