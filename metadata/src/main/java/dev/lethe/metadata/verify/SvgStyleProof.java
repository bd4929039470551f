package dev.lethe.metadata.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a written style sheet, or a list of declarations, holds nothing but known properties and neutral names. */
final class SvgStyleProof {
    private static final Pattern REFERENCE = Pattern.compile("url\\(#a[0-9]{1,9}\\)");
    private static final Pattern LEFT_OVER = Pattern.compile("url\\(|[:@\\\\<>{};]|/[*/]|#(?![0-9A-Fa-f]{3,8}\\b)");
    private static final Pattern SELECTOR = Pattern.compile("(?:[A-Za-z][A-Za-z0-9]*|\\*|\\.c[0-9]{1,9}"
            + "|#a[0-9]{1,9}|\\[[a-zA-Z0-9-]+(?:[~|^$*]?='#?[\\w .,%+-]{0,64}')?\\]|::?[a-z-]+|[ >+~,()]|[-+0-9n])+");
    private static final Pattern NAME = Pattern.compile("(?<![#.:\\w'\\[-])[A-Za-z][A-Za-z0-9]*");
    private static final Pattern QUERY = Pattern.compile("@media [A-Za-z0-9 (),:/<>=.+-]+");
    private static final Pattern KEYFRAMES = Pattern.compile("@keyframes k[0-9]{1,9}");
    private static final Pattern STEPS = Pattern.compile("(?:from|to|[-+0-9.eE]+%)(?:,(?:from|to|[-+0-9.eE]+%))*");

    private SvgStyleProof() {}

    /** A value of a property or of an attribute. */
    static boolean isValue(String value) {
        return !LEFT_OVER.matcher(REFERENCE.matcher(value).replaceAll("none")).find();
    }

    static boolean areDeclarations(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (String declaration : text.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon < 0
                    || !SvgVocabulary.isProperty(declaration.substring(0, colon))
                    || !isValue(declaration.substring(colon + 1))) {
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
            if (QUERY.matcher(head).matches() && keyframes < 0) {
                open++;
            } else if (KEYFRAMES.matcher(head).matches() && keyframes < 0) {
                open++;
                keyframes = open;
            } else {
                int end = text.indexOf('}', at);
                boolean right =
                        keyframes < 0 ? isSelector(head) : STEPS.matcher(head).matches();
                if (end < 0 || !right || !areDeclarations(text.substring(at, end))) {
                    return false;
                }
                at = end + 1;
            }
        }
        return open == 0;
    }

    private static boolean isSelector(String text) {
        if (!SELECTOR.matcher(text).matches()) {
            return false;
        }
        // Counts and odd/even stand in parentheses behind a colon; quoted values were matched above.
        String bare = text.replaceAll("'[^']*'", "").replaceAll("nth-[a-z-]+\\([^)]*\\)", "");
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            if (!SvgVocabulary.isElement(names.group())) {
                return false;
            }
        }
        return true;
    }
}
