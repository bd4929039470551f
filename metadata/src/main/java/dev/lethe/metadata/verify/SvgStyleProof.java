package dev.lethe.metadata.verify;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a written style sheet, or a list of declarations, holds nothing but known properties and neutral names. */
final class SvgStyleProof {
    private static final Pattern SELECTOR_PART = Pattern.compile("[A-Za-z][A-Za-z0-9]*+|\\*|\\.c[0-9]{1,9}"
            + "|#a[0-9]{1,9}|\\[[a-zA-Z0-9-]++(?:[~|^$*]?='#?[\\w .,%+-]{0,64}')?\\]|:[a-z-]++|[ >+~,()]|[-+0-9n]");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[([a-zA-Z0-9-]+)(?:[~|^$*]?='([^']*)')?\\]");
    private static final Pattern PSEUDO = Pattern.compile(":([a-z-]+)");
    private static final Pattern COUNT =
            Pattern.compile("nth-[a-z-]++\\((?:odd|even|[-+]?[0-9]*+n?+(?: *+[-+] *+[0-9]++)?)\\)");
    private static final Pattern MEDIA_PART =
            Pattern.compile("([a-z][a-z0-9-]*)|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?([A-Za-z]*)|[ (),:/<>=]");
    private static final Pattern NAME = Pattern.compile("(?<![#.:\\w'\\[-])[A-Za-z][A-Za-z0-9]*");
    private static final String QUERY = "@media ";
    private static final Pattern KEYFRAMES = Pattern.compile("@keyframes k[0-9]{1,9}");
    private static final Pattern STEP = Pattern.compile("from|to|[-+0-9.eE]+%");

    private SvgStyleProof() {}

    /** A media query. */
    static boolean isQuery(String text) {
        Matcher part = MEDIA_PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!part.region(at, text.length()).lookingAt()) {
                return false;
            }
            String word = part.group(1);
            String unit = part.group(2);
            if (word != null && !SvgVocabulary.isMedia(word) || unit != null && !SvgWords.isMeasure(unit)) {
                return false;
            }
            at = part.end();
        }
        return at > 0;
    }

    static boolean areDeclarations(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (String declaration : text.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon < 0
                    || !SvgWords.isProperty(declaration.substring(0, colon))
                    || !SvgValueProof.isProperty(declaration.substring(0, colon), declaration.substring(colon + 1))) {
                return false;
            }
        }
        return true;
    }

    /** A whole sheet: rules, media rules around rules, key frames. */
    static boolean isSheet(String text) {
        int at = 0;
        int open = 0;
        int keyframes = -1;
        while (at < text.length()) {
            if (text.charAt(at) == '}') {
                open--;
                keyframes = open < keyframes ? -1 : keyframes;
                at++;
                if (open < 0) {
                    return false;
                }
                continue;
            }
            int brace = text.indexOf('{', at);
            if (brace < 0) {
                return false;
            }
            String head = text.substring(at, brace);
            at = brace + 1;
            if (head.startsWith(QUERY) && isQuery(head.substring(QUERY.length())) && keyframes < 0) {
                open++;
            } else if (KEYFRAMES.matcher(head).matches() && keyframes < 0) {
                open++;
                keyframes = open;
            } else {
                int end = text.indexOf('}', at);
                boolean right = keyframes < 0 ? isSelector(head) : areSteps(head);
                if (end < 0 || !right || !areDeclarations(text.substring(at, end))) {
                    return false;
                }
                at = end + 1;
            }
        }
        return open == 0;
    }

    private static boolean areSteps(String text) {
        return Arrays.stream(text.split(",", -1)).allMatch(STEP.asMatchPredicate());
    }

    private static boolean isSelector(String text) {
        Matcher part = SELECTOR_PART.matcher(text);
        for (int at = 0; at < text.length(); at = part.end()) {
            if (!part.region(at, text.length()).lookingAt()) {
                return false;
            }
        }
        Matcher attributes = ATTRIBUTE.matcher(text);
        while (attributes.find()) {
            String value = attributes.group(2);
            if (!SvgWords.isAttribute(attributes.group(1))
                    || value != null && !SvgValueProof.isAttribute(false, attributes.group(1), value)) {
                return false;
            }
        }
        String named = attributes.replaceAll("");
        Matcher pseudo = PSEUDO.matcher(named);
        while (pseudo.find()) {
            if (!SvgVocabulary.isPseudoClass(pseudo.group(1))) {
                return false;
            }
        }
        // What counts are made of is no name; all other names are elements.
        String bare = COUNT.matcher(named).replaceAll("");
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            if (!SvgVocabulary.isElement(names.group())) {
                return false;
            }
        }
        return true;
    }
}
