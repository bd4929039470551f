package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.CssToken.Form;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the value of a style property anew: key words, numbers, colours, known functions, and references to elements of
 * the same file. An address of anything else becomes one that leads nowhere, as it would without the other file.
 */
final class CssValue {
    private static final Pattern WORD = Pattern.compile("-?[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[-+0-9.eE]{1,64}([A-Za-z]{1,5}|%)?");
    private static final Pattern COLOR = Pattern.compile("[0-9A-Fa-f]{3,8}");
    private static final Pattern QUOTABLE = Pattern.compile("[\\p{L}\\p{N} _.,+&'\\-]*");
    private static final Pattern FONT_WORD = Pattern.compile("[\\p{L}_-][\\p{L}\\p{N}_-]*");
    private static final String MARKS = ",/+-*!()";

    private final SvgScope scope;

    CssValue(SvgScope scope) {
        this.scope = scope;
    }

    /** The value of a presentation attribute. */
    Optional<String> filter(String property, String value) throws LimitExceededException {
        return filter(property, new CssTokens(value).all());
    }

    /** The value as it may stay, empty if it holds what no value holds, or nothing at all. */
    Optional<String> filter(String property, List<CssToken> tokens) throws LimitExceededException {
        StringBuilder out = new StringBuilder();
        Deque<Boolean> named = new ArrayDeque<>();
        boolean quoting = CssProperties.mayQuote(property);
        for (CssToken token : tokens) {
            if (token.type() == Form.FUNCTION || token.is('(')) {
                named.push(token.text().equalsIgnoreCase("icc-color"));
            } else if (token.is(')')) {
                if (named.isEmpty()) {
                    return Optional.empty();
                }
                named.pop();
            }
            // The name of a colour profile is the author's; no viewer looks for one any more.
            boolean profile = !named.isEmpty() && named.peek() && token.type() == Form.WORD;
            Optional<String> written = profile ? Optional.of("none") : write(property, token, quoting);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            boolean blank = token.isBlank();
            if (!blank || out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(written.get());
            }
        }
        String value = out.toString().strip();
        return value.isEmpty() || !named.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private Optional<String> write(String property, CssToken token, boolean quoting) throws LimitExceededException {
        String text = token.text();
        return switch (token.type()) {
            case SPACE, COMMENT -> Optional.of(" ");
            case WORD -> word(property, text);
            case NUMBER -> only(NUMBER.matcher(text).matches(), text);
            case HASH -> only(COLOR.matcher(text).matches(), "#" + text);
            case FUNCTION -> only(CssProperties.isFunction(text), text + "(");
            case MARK -> only(MARKS.contains(text), text);
            case URL -> Optional.of("url(#" + scope.reference(text) + ")");
            case STRING -> quoting && QUOTABLE.matcher(text).matches() ? Optional.of(quoted(text)) : Optional.empty();
            case AT -> Optional.empty();
        };
    }

    private static Optional<String> only(boolean allowed, String text) {
        return allowed ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> word(String property, String word) throws LimitExceededException {
        if (word.startsWith("--")) {
            return Optional.of(scope.names().reference(Kind.VARIABLE, word));
        } else if (CssProperties.namesKeyframes(property) && !CssProperties.isAnimationWord(word)) {
            return Optional.of(scope.names().reference(Kind.KEYFRAMES, word));
        } else if (CssProperties.mayQuote(property) && FONT_WORD.matcher(word).matches()) {
            return Optional.of(word);
        } else if (word.toLowerCase(Locale.ROOT).startsWith("-inkscape")) {
            return Optional.empty();
        }
        return only(WORD.matcher(word).matches(), word);
    }

    private static String quoted(String text) {
        String mark = text.contains("'") ? "\"" : "'";
        return mark + text + mark;
    }
}
