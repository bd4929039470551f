package dev.lethe.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON by the letter of RFC 8259 and accepts nothing else: objects as maps, arrays as lists, numbers as longs. */
final class StrictJson {
    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        StrictJson json = new StrictJson(text);
        Object value = json.value();
        json.space();
        json.require(json.at == text.length(), "something after the value");
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) parse(text);
    }

    private Object value() {
        space();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        take('{');
        space();
        while (peek() != '}') {
            space();
            String key = string();
            space();
            take(':');
            require(!object.containsKey(key), "key twice: " + key);
            object.put(key, value());
            separator('}');
        }
        take('}');
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        take('[');
        space();
        while (peek() != ']') {
            array.add(value());
            separator(']');
        }
        take(']');
        return array;
    }

    private void separator(char end) {
        space();
        if (peek() != end) {
            take(',');
            space();
            require(peek() != end, "comma before the end");
        }
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = next();
            require(c >= 0x20, "control character in a string");
            string.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return string.toString();
    }

    private char escaped() {
        char c = next();
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int known = "\"\\/bfnrt".indexOf(c);
        require(known >= 0, "unknown escape");
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "-.0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        require(digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?"), "no value here");
        if (digits.contains(".")) {
            return Double.parseDouble(digits);
        }
        return Long.parseLong(digits);
    }

    private Object word(String word, Object value) {
        require(text.startsWith(word, at), "unknown word");
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        require(at < text.length(), "ends too early");
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void take(char expected) {
        require(peek() == expected, "expected " + expected);
        at++;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError("not JSON: " + message + " at " + at + " of " + text);
        }
    }
}
