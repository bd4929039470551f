package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.CssToken.Form;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes selectors of style rules anew (Selectors level 4, the part that drawings use), with neutral names. A selector of
 * elements or attributes that never stay selects nothing and goes; one that is not understood takes its rule with it.
 */
final class CssSelector {
    private static final int DEEPEST = 3;
    private static final Pattern COUNTING = Pattern.compile("odd|even|[-+]?[0-9]*+n?+(?: *+[-+] *+[0-9]++)?");
    private static final Pattern ATTRIBUTE_VALUE = Pattern.compile("#?[\\w .,%+-]{0,64}");

    private final SvgScope scope;
    private final CssValue values;

    CssSelector(SvgScope scope) {
        this.scope = scope;
        this.values = new CssValue(scope);
    }

    /** The selectors that may stay, empty if the rule has to go. */
    Optional<String> filter(List<CssToken> prelude) throws LimitExceededException {
        int mark = scope.names().mark();
        Optional<String> selectors = list(prelude, 0);
        if (selectors.isEmpty()) {
            scope.names().forgetSince(mark);
        }
        return selectors;
    }

    private Optional<String> list(List<CssToken> tokens, int depth) throws LimitExceededException {
        List<String> kept = new ArrayList<>();
        int start = 0;
        int parentheses = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i < tokens.size()) {
                CssToken token = tokens.get(i);
                boolean opens = token.type() == Form.FUNCTION || token.is('(');
                parentheses += opens ? 1 : token.is(')') ? -1 : 0;
            }
            if (i == tokens.size() || tokens.get(i).is(',') && parentheses == 0) {
                int mark = scope.names().mark();
                Walk walk = new Walk(tokens.subList(start, i), depth);
                walk.run();
                if (walk.wrong || walk.nothing && depth > 0) {
                    return Optional.empty();
                }
                if (walk.nothing) {
                    scope.names().forgetSince(mark);
                    scope.found().style("selector");
                } else {
                    kept.add(walk.out.toString());
                }
                start = i + 1;
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(",", kept));
    }

    /** One selector without commas. */
    private final class Walk {
        private final List<CssToken> tokens;
        private final int depth;
        private final StringBuilder out = new StringBuilder();
        private String combinator = "";
        private int at;
        private boolean wrong;
        private boolean nothing;

        Walk(List<CssToken> tokens, int depth) {
            this.tokens = tokens;
            this.depth = depth;
        }

        void run() throws LimitExceededException {
            while (at < tokens.size() && !wrong) {
                step(tokens.get(at++));
            }
            wrong |= out.length() == 0 && !nothing || !combinator.isBlank();
        }

        private void step(CssToken token) throws LimitExceededException {
            switch (token.type()) {
                case COMMENT -> {}
                case SPACE -> combinator = combinator.isEmpty() ? " " : combinator;
                case WORD -> type(token.text());
                case HASH -> put("#" + scope.names().reference(Kind.ID, token.text()));
                case MARK -> mark(token.text().charAt(0));
                default -> wrong = true;
            }
        }

        private void put(String simple) {
            if (out.length() > 0) {
                out.append(combinator);
            } else {
                wrong |= !combinator.isBlank();
            }
            combinator = "";
            out.append(simple);
        }

        private void type(String name) {
            // A name directly behind another part, without a combinator, is no selector.
            wrong |= out.length() > 0 && combinator.isEmpty();
            nothing |= !SvgElements.isKnown(name);
            put(name);
        }

        private void mark(char mark) throws LimitExceededException {
            switch (mark) {
                case '*' -> put("*");
                case '>', '+', '~' -> {
                    wrong |= !combinator.isBlank();
                    combinator = String.valueOf(mark);
                }
                case '.' -> {
                    CssToken name = take(Form.WORD);
                    if (name != null) {
                        put("." + scope.names().reference(Kind.CLASS, name.text()));
                    }
                }
                case '[' -> attribute();
                case ':' -> pseudo();
                default -> wrong = true;
            }
        }

        private @Nullable CssToken take(Form type) {
            if (at < tokens.size() && tokens.get(at).type() == type) {
                return tokens.get(at++);
            }
            wrong = true;
            return null;
        }

        private void attribute() throws LimitExceededException {
            CssToken name = take(Form.WORD);
            StringBuilder test = new StringBuilder();
            while (!wrong
                    && at < tokens.size()
                    && tokens.get(at).type() == Form.MARK
                    && !tokens.get(at).is(']')) {
                test.append(tokens.get(at++).text());
            }
            String value = "";
            if (test.length() > 0 && at < tokens.size()) {
                CssToken token = tokens.get(at++);
                wrong |= token.type() != Form.WORD && token.type() != Form.STRING;
                value = value(name, token.text());
            }
            CssToken end = take(Form.MARK);
            wrong |= end == null || !end.is(']') || !test.toString().matches("|[~|^$*]?=");
            nothing |= name != null && !ValueRules.isChangeable(name.text());
            put("[" + (name == null ? "" : name.text()) + test + value + "]");
        }

        /** A value in quotes; no attribute has it if it is none that the attribute could keep. */
        private String value(@Nullable CssToken name, String value) throws LimitExceededException {
            if (name == null
                    || !ValueRules.isChangeable(name.text())
                    || !ATTRIBUTE_VALUE.matcher(value).matches()) {
                nothing = true;
                return "";
            }
            Optional<String> written = values.filter(ValueRules.changeable(name.text()), value);
            nothing |= written.filter(text -> ATTRIBUTE_VALUE.matcher(text).matches())
                    .isEmpty();
            return "'" + written.orElse("") + "'";
        }

        private void pseudo() throws LimitExceededException {
            boolean function = at < tokens.size() && tokens.get(at).type() == Form.FUNCTION;
            CssToken name = take(function ? Form.FUNCTION : Form.WORD);
            Optional<String> known = name == null ? Optional.empty() : CssRuleWords.pseudoClass(name.text());
            if (known.isEmpty()) {
                wrong = true;
                return;
            }
            String argument = function ? "(" + argument(known.get()) + ")" : "";
            put(":" + known.get() + argument);
        }

        private String argument(String name) throws LimitExceededException {
            int start = at;
            int open = 1;
            while (at < tokens.size() && open > 0) {
                CssToken token = tokens.get(at++);
                open += token.type() == Form.FUNCTION || token.is('(') ? 1 : token.is(')') ? -1 : 0;
            }
            if (open > 0) {
                wrong = true;
                return "";
            }
            List<CssToken> inside = tokens.subList(start, at - 1);
            if (!name.startsWith("nth-")) {
                Optional<String> list = depth < DEEPEST ? list(inside, depth + 1) : Optional.empty();
                wrong |= list.isEmpty();
                return list.orElse("");
            }
            StringBuilder count = new StringBuilder();
            inside.forEach(token -> count.append(token.type() == Form.COMMENT ? "" : token.text()));
            String written = count.toString().strip().toLowerCase(Locale.ROOT);
            wrong |= written.isEmpty() || !COUNTING.matcher(written).matches();
            return written;
        }
    }
}
