package dev.lethe.metadata.verify;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether a written value consists of words that its attribute or property knows. Numbers are taken as they are: their
 * digits can tell something, and no proof can say which of them draw.
 */
final class SvgValueProof {
    private static final Pattern PART = Pattern.compile("(?<reference>url\\(#a[0-9]{1,9}\\))"
            + "|#(?<color>[0-9A-Fa-f]++)(?![\\w-])"
            + "|[-+]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?(?<unit>%|[A-Za-z]*+)"
            + "|(?<name>--v[0-9]{1,9}(?![\\w-])|k[0-9]{1,9}(?![\\w-]))"
            + "|(?<word>-?[\\p{L}_][\\p{L}\\p{N}_-]*+\\(?)"
            + "|'(?<single>[^'\"]*+)'|\"(?<double>[^\"]*+)\""
            + "|(?<mark>[:;])"
            + "|/(?![/*])|[ ,+*().!-]");
    private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} _.,+&'-]*+");
    private static final Set<String> SIZES = Set.of(
            "larger", "smaller", "medium", "small", "x-small", "xx-small", "large", "x-large", "xx-large", "xxx-large");

    private final String name;
    private final Set<String> words;
    private final boolean list;
    private boolean fonts;

    private SvgValueProof(String name, Set<String> words, boolean list) {
        this.name = name;
        this.words = words;
        this.list = list;
        this.fonts = name.equals("font-family");
    }

    static boolean isProperty(String name, String value) {
        return new SvgValueProof(name, SvgWords.ofProperty(name), false).proves(value);
    }

    static boolean isAttribute(boolean animation, String name, String value) {
        return new SvgValueProof(name, SvgWords.ofAttribute(animation, name), false).proves(value);
    }

    /** Values that an animation of this target goes through. */
    static boolean areAnimated(String element, String target, String value) {
        if (element.equals("animateTransform") || element.equals("animateMotion")) {
            return new SvgValueProof("", SvgWords.ofMotion(), true).proves(value);
        } else if (target.equals("d") || target.equals("points")) {
            return SvgShapeProof.isShape(target, value, true);
        }
        return new SvgValueProof(target, SvgWords.ofTarget(target), true).proves(value);
    }

    private boolean proves(String value) {
        Matcher part = PART.matcher(value);
        int at = 0;
        while (at < value.length()) {
            if (!part.region(at, value.length()).lookingAt() || !isKnown(part)) {
                return false;
            }
            at = part.end();
        }
        return true;
    }

    private boolean isKnown(Matcher part) {
        if (part.group("reference") != null) {
            return words.contains("url");
        } else if (part.group("color") != null) {
            int digits = part.group("color").length();
            return words.contains("#") && (digits == 3 || digits == 4 || digits == 6 || digits == 8);
        } else if (part.group("unit") != null) {
            fonts |= name.equals("font");
            return words.contains("~" + part.group("unit"));
        } else if (part.group("name") != null) {
            return part.group("name").startsWith("-") || name.equals("animation") || name.equals("animation-name");
        } else if (part.group("word") != null) {
            return isWord(part.group("word"));
        } else if (part.group("mark") != null) {
            return words.contains(part.group("mark")) || part.group("mark").equals(";") && list;
        }
        String quoted = part.group("single") != null ? part.group("single") : part.group("double");
        return quoted == null || isQuotation(quoted);
    }

    private boolean isWord(String word) {
        fonts |= name.equals("font") && SIZES.contains(word);
        boolean property = name.startsWith("transition") || name.equals("will-change");
        return words.contains(word) || property && SvgWords.isProperty(word) || fonts && !word.endsWith("(");
    }

    private boolean isQuotation(String text) {
        return fonts && FONT.matcher(text).matches()
                || words.contains("'") && SvgShapeProof.isShape("d", text, false)
                || SvgWords.isFontTags(name) && SvgFontTags.isTag(name, text);
    }
}
