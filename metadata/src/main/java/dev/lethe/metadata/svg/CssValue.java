package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.CssToken.Form;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import dev.lethe.metadata.svg.ValueRule.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a value anew by its rule: key words, numbers, colours and functions that the rule knows, spelt as the rule spells
 * them, and references to elements of the same file. An address of anything else becomes one that leads nowhere, as it
 * would without the other file.
 */
final class CssValue {
    private static final Pattern COLOR = Pattern.compile("[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}");
    private static final Pattern FONT_NAME = Pattern.compile("[\\p{L}\\p{N} _.,+&'\\-]*");
    private static final Pattern FONT_WORD = Pattern.compile("[\\p{L}_-][\\p{L}\\p{N}_-]*");
    private static final String MARKS = ",/+-*()";

    private final SvgScope scope;

    CssValue(SvgScope scope) {
        this.scope = scope;
    }

    /** The value of an attribute as it may stay, empty if it holds what the rule does not know, or nothing at all. */
    Optional<String> filter(ValueRule rule, String value) throws LimitExceededException {
        return filter(new Walk(rule, false), new CssTokens(value, rule.exact()));
    }

    /** Several values of an attribute with semicolons between them. */
    Optional<String> list(ValueRule rule, String values) throws LimitExceededException {
        return filter(new Walk(rule, true), new CssTokens(values, rule.exact()));
    }

    private static Optional<String> filter(Walk walk, CssTokens tokens) throws LimitExceededException {
        for (CssToken token = tokens.next(); token != null; token = tokens.next()) {
            if (!walk.step(token)) {
                return Optional.empty();
            }
        }
        return walk.end();
    }

    /** The value of a declaration. */
    Optional<String> filter(ValueRule rule, List<CssToken> tokens) throws LimitExceededException {
        Walk walk = new Walk(rule, false);
        for (CssToken token : tokens) {
            if (!walk.step(token)) {
                return Optional.empty();
            }
        }
        return walk.end();
    }

    /**
     * What may stand between two parentheses.
     *
     * @param own the rule of the function
     * @param outer the rule of what stands around it, where that may stand in it too; otherwise its own
     */
    private record Frame(ValueRule own, ValueRule outer) {
        boolean has(Part part) {
            return own.has(part) || outer.has(part);
        }

        Frame inside(String function) {
            ValueRule rule = ValueRules.function(function);
            return new Frame(rule, rule.has(Part.INHERIT) ? outer : rule);
        }
    }

    /** One walk over a value, from its first token to its last. */
    private final class Walk {
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final StringBuilder out = new StringBuilder();
        private final boolean exact;
        private final boolean list;
        private boolean sized;

        Walk(ValueRule rule, boolean list) {
            frames.push(new Frame(rule, rule));
            this.exact = rule.exact();
            this.list = list;
        }

        /** The whole value. White space around it has a meaning in attributes alone. */
        Optional<String> end() {
            String value = exact ? out.toString() : out.toString().strip();
            return value.isBlank() || frames.size() != 1 ? Optional.empty() : Optional.of(value);
        }

        /** Writes a token; false if it may not stay. */
        boolean step(CssToken token) throws LimitExceededException {
            Optional<String> written = write(token, frames.element());
            if (written.isEmpty()) {
                return false;
            }
            boolean repeated = token.isBlank() && out.length() > 0 && out.charAt(out.length() - 1) == ' ';
            out.append(repeated ? "" : written.get());
            sized |= token.type() == Form.NUMBER;
            return true;
        }

        private Optional<String> write(CssToken token, Frame frame) throws LimitExceededException {
            String text = token.text();
            return switch (token.type()) {
                case SPACE, COMMENT -> Optional.of(" ");
                case WORD -> word(text, frame);
                case NUMBER -> frame.own().number(text).or(() -> frame.outer().number(text));
                case HASH -> only(frame.has(Part.HASH) && COLOR.matcher(text).matches(), "#" + text);
                case FUNCTION -> function(text, frame);
                case MARK -> mark(text.charAt(0), frame);
                case URL -> frame.has(Part.URL) ? Optional.of("url(#" + scope.reference(text) + ")") : Optional.empty();
                case STRING -> string(text, frame);
                case AT -> Optional.empty();
            };
        }

        private Optional<String> word(String text, Frame frame) throws LimitExceededException {
            if (text.startsWith("--")) {
                return Optional.of(scope.names().reference(Kind.VARIABLE, text));
            } else if (frame.has(Part.PROFILE)) {
                // The name of a colour profile is the author's; no viewer looks for one any more.
                return Optional.of("none");
            }
            Optional<String> known =
                    frame.own().word(text).or(() -> frame.outer().word(text));
            if (known.isPresent()) {
                sized |= ValueRules.isFontSize(known.get());
                return known;
            } else if (frame.has(Part.PROPERTIES)) {
                return Optional.of(text.toLowerCase(Locale.ROOT)).filter(ValueRules::isStyle);
            } else if (frame.has(Part.KEYFRAMES)) {
                return Optional.of(scope.names().reference(Kind.KEYFRAMES, text));
            }
            return only(holdsFont(frame) && FONT_WORD.matcher(text).matches(), text);
        }

        private boolean holdsFont(Frame frame) {
            return frame.has(Part.FONT) || frame.has(Part.SIZED_FONT) && sized;
        }

        private Optional<String> function(String text, Frame frame) {
            Optional<String> known =
                    frame.own().function(text).or(() -> frame.outer().function(text));
            known.ifPresent(name -> frames.push(frame.inside(name)));
            return known.map(name -> name + "(");
        }

        private Optional<String> mark(char mark, Frame frame) {
            if (mark == '(') {
                frames.push(frame);
            } else if (mark == ')') {
                frames.pop();
            }
            boolean allowed = MARKS.indexOf(mark) >= 0
                    || mark == '!' && !exact
                    // A number may end with its point in the grammar of SVG 1.1, and does in files.
                    || mark == '.' && exact
                    || mark == ':' && frame.has(Part.COLON)
                    || mark == ';' && (list || frame.has(Part.LIST));
            return only(allowed && !frames.isEmpty(), String.valueOf(mark));
        }

        private Optional<String> string(String text, Frame frame) {
            if (holdsFont(frame) && FONT_NAME.matcher(text).matches()) {
                return Optional.of(quoted(text));
            } else if (frame.has(Part.PATH) && ShapeSyntax.isPath(text)) {
                return Optional.of(quoted(text));
            }
            return frame.own().quoted(text).map(CssValue::quoted);
        }
    }

    private static Optional<String> only(boolean allowed, String text) {
        return allowed ? Optional.of(text) : Optional.empty();
    }

    private static String quoted(String text) {
        String mark = text.contains("'") ? "\"" : "'";
        return mark + text + mark;
    }
}
