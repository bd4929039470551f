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
 * Writes a style sheet anew: style rules, key frames and media rules. All other at-rules go: they fetch something, embed
 * fonts, or say nothing to a drawing.
 */
final class CssStyleSheet {
    private static final int DEEPEST = 3;
    private static final Pattern PERCENT = Pattern.compile("[-+0-9.eE]+%");

    private final SvgScope scope;
    private final CssSelector selectors;
    private final CssDeclarations declarations;

    CssStyleSheet(SvgScope scope) {
        this.scope = scope;
        this.selectors = new CssSelector(scope);
        this.declarations = new CssDeclarations(scope);
    }

    /** What may stay of a style sheet; empty text if nothing may. */
    String filter(String css) throws LimitExceededException {
        return rules(new CssTokens(css), 0);
    }

    /** The media of a style sheet, empty if they are not understood. */
    Optional<String> media(String query) {
        return media(new CssTokens(query).all());
    }

    private String rules(CssTokens tokens, int depth) throws LimitExceededException {
        StringBuilder out = new StringBuilder();
        for (CssToken token = tokens.next(); token != null && !(depth > 0 && token.is('}')); token = tokens.next()) {
            scope.context().check();
            if (token.type() == Form.COMMENT) {
                scope.found().comment(token.text(), token.text().length());
            } else if (token.type() == Form.AT) {
                out.append(atRule(token.text().toLowerCase(Locale.ROOT), tokens, depth));
            } else if (token.type() != Form.SPACE && !isCommentMark(token, tokens)) {
                out.append(styleRule(token, tokens));
            }
        }
        return out.toString();
    }

    /** The marks of an SGML comment, behind which sheets were once hidden from old browsers, mean nothing. */
    private static boolean isCommentMark(CssToken token, CssTokens tokens) {
        return token.is('<') && tokens.skip("!--")
                || token.type() == Form.WORD && token.text().equals("--") && tokens.skip(">");
    }

    private String styleRule(CssToken first, CssTokens tokens) throws LimitExceededException {
        List<CssToken> prelude = prelude(first, tokens);
        if (prelude == null) {
            scope.found().style("rule");
            return "";
        }
        Optional<String> selector = selectors.filter(prelude);
        if (selector.isEmpty()) {
            tokens.skipBlock();
            scope.found().style("rule");
            return "";
        }
        return selector.get() + "{" + declarations.block(tokens) + "}";
    }

    /** The tokens up to the opening brace, which is read; null if there is none. */
    private static @Nullable List<CssToken> prelude(@Nullable CssToken first, CssTokens tokens) {
        List<CssToken> prelude = new ArrayList<>();
        CssToken token = first == null ? tokens.next() : first;
        while (token != null && !token.is('{')) {
            prelude.add(token);
            token = tokens.next();
        }
        while (!prelude.isEmpty() && prelude.get(prelude.size() - 1).isBlank()) {
            prelude.remove(prelude.size() - 1);
        }
        return token == null ? null : prelude;
    }

    private String atRule(String name, CssTokens tokens, int depth) throws LimitExceededException {
        if (name.equals("media") && depth < DEEPEST) {
            List<CssToken> prelude = prelude(null, tokens);
            Optional<String> query = prelude == null ? Optional.empty() : media(prelude);
            if (query.isPresent()) {
                return "@media " + query.get() + "{" + rules(tokens, depth + 1) + "}";
            }
            tokens.skipBlock();
        } else if (name.equals("keyframes")) {
            List<CssToken> prelude = prelude(null, tokens);
            if (prelude != null) {
                return keyframes(prelude, tokens);
            }
        } else {
            tokens.skipAtRule();
        }
        scope.found().atRule(name);
        return "";
    }

    private String keyframes(List<CssToken> prelude, CssTokens tokens) throws LimitExceededException {
        StringBuilder name = new StringBuilder();
        prelude.stream().filter(token -> !token.isBlank()).forEach(token -> name.append(token.text()));
        String neutral =
                scope.names().definition(Kind.KEYFRAMES, name.toString()).orElse("k0");
        StringBuilder out = new StringBuilder("@keyframes ").append(neutral).append('{');
        for (CssToken token = tokens.next(); token != null && !token.is('}'); token = tokens.next()) {
            if (token.isBlank()) {
                continue;
            }
            List<CssToken> steps = prelude(token, tokens);
            Optional<String> moment = steps == null ? Optional.empty() : steps(steps);
            if (moment.isEmpty()) {
                tokens.skipBlock();
                scope.found().style("key frame");
            } else {
                out.append(moment.get())
                        .append('{')
                        .append(declarations.block(tokens))
                        .append('}');
            }
        }
        return out.append('}').toString();
    }

    private static Optional<String> steps(List<CssToken> tokens) {
        StringBuilder out = new StringBuilder();
        for (CssToken token : tokens) {
            String text = token.text().toLowerCase(Locale.ROOT);
            boolean word = token.type() == Form.WORD && text.matches("from|to");
            boolean number =
                    token.type() == Form.NUMBER && PERCENT.matcher(text).matches();
            if (word || number || token.is(',')) {
                out.append(text);
            } else if (!token.isBlank()) {
                return Optional.empty();
            }
        }
        return out.length() == 0 ? Optional.empty() : Optional.of(out.toString());
    }

    private static Optional<String> media(List<CssToken> tokens) {
        StringBuilder out = new StringBuilder();
        for (CssToken token : tokens) {
            Optional<String> written = switch (token.type()) {
                case SPACE, COMMENT -> Optional.of(" ");
                case WORD -> CssRuleWords.media(token.text());
                case NUMBER -> ValueRules.measure(token.text());
                case MARK -> Optional.of(token.text()).filter("(),:/<>="::contains);
                default -> Optional.empty();
            };
            if (written.isEmpty()) {
                return Optional.empty();
            }
            out.append(written.get());
        }
        String query = out.toString().strip().replaceAll(" +", " ");
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }
}
