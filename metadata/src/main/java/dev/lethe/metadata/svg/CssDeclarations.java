package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.CssToken.Form;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes lists of style declarations anew, those of {@link CssPropertyTable} only. */
final class CssDeclarations {
    private final SvgScope scope;
    private final CssValue values;

    CssDeclarations(SvgScope scope) {
        this.scope = scope;
        this.values = new CssValue(scope);
    }

    /** The declarations of a style attribute; empty text if none may stay. */
    String filter(String style) throws LimitExceededException {
        return block(new CssTokens(style));
    }

    /** The declarations up to the closing brace, which is read, or the end. */
    String block(CssTokens tokens) throws LimitExceededException {
        StringBuilder out = new StringBuilder();
        List<CssToken> declaration = new ArrayList<>();
        int parentheses = 0;
        for (CssToken token = tokens.next(); token != null; token = tokens.next()) {
            if (token.is('}')) {
                break;
            } else if (token.is('{')) {
                // Rules inside of rules are younger than any drawing program's output.
                tokens.skipBlock();
                scope.found().style("nested rule");
                declaration.clear();
                parentheses = 0;
                continue;
            }
            boolean opens = token.type() == Form.FUNCTION || token.is('(');
            parentheses = opens ? parentheses + 1 : token.is(')') ? Math.max(0, parentheses - 1) : parentheses;
            if (token.is(';') && parentheses == 0) {
                declare(declaration, out);
                declaration.clear();
            } else if (token.type() == Form.COMMENT && declaration.isEmpty()) {
                scope.found().comment(token.text(), token.text().length());
            } else if (!token.isBlank() || !declaration.isEmpty()) {
                declaration.add(token);
            }
        }
        declare(declaration, out);
        return out.toString();
    }

    private void declare(List<CssToken> declaration, StringBuilder out) throws LimitExceededException {
        if (declaration.isEmpty()) {
            return;
        }
        scope.context().check();
        int colon = 1;
        while (colon < declaration.size() && declaration.get(colon).isBlank()) {
            colon++;
        }
        boolean named = declaration.get(0).type() == Form.WORD
                && colon < declaration.size()
                && declaration.get(colon).is(':');
        int mark = scope.names().mark();
        String property = named ? property(declaration.get(0).text()) : null;
        Optional<String> value = property == null
                ? Optional.empty()
                : values.filter(ValueRules.property(property), declaration.subList(colon + 1, declaration.size()));
        if (property == null || value.isEmpty()) {
            scope.names().forgetSince(mark);
            scope.found().style("declaration");
            return;
        }
        out.append(out.length() == 0 ? "" : ";").append(property).append(':').append(value.get());
    }

    /** The property's name to write, null if it may not stay. */
    private @Nullable String property(String name) throws LimitExceededException {
        if (name.startsWith("--")) {
            return scope.names().definition(Kind.VARIABLE, name).orElse("--v0");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return ValueRules.isStyle(lower) ? lower : null;
    }
}
