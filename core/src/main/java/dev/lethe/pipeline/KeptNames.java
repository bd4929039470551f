package dev.lethe.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Results called like their sources. What would share a name gets a number, whatever file system the results are for: one
 * may not tell capitals from small letters, or composed characters from decomposed ones, and a later copy may go to such
 * a system. Depends on the list alone, not on which picture is done first.
 */
final class KeptNames {
    private final Set<String> originals = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> stems = new HashMap<>();

    private KeptNames() {}

    /** The names of the results of all pictures, in their order. */
    static List<ResultName> of(List<FolderItem> items) {
        return new KeptNames().plan(items);
    }

    private List<ResultName> plan(List<FolderItem> items) {
        items.forEach(item -> originals.add(folded(item.relative().toString())));
        List<String> same = new ArrayList<>();
        for (FolderItem item : items) {
            String name = free(item.relative().toString());
            same.add(name);
            stems.merge(folded(stem(name)), 1, Integer::sum);
        }
        List<ResultName> names = new ArrayList<>();
        for (String name : same) {
            String other = inOtherFormat(name);
            names.add((source, result) -> source.equals(result) ? name : other + "." + result.extension());
        }
        return names;
    }

    /** The name, or that with the first number that makes it different from every other. */
    private String free(String name) {
        if (taken.add(folded(name))) {
            return name;
        }
        String stem = stem(name);
        String extension = name.substring(stem.length());
        for (int number = 2; ; number++) {
            String numbered = stem + "-" + number + extension;
            if (!originals.contains(folded(numbered)) && taken.add(folded(numbered))) {
                return numbered;
            }
        }
    }

    /**
     * The name without its extension, for a result in another format. Where {@code a.png} and {@code a.jpg} lie beside
     * each other, both could become {@code a.webp}; so the old extension stays part of the name.
     */
    private String inOtherFormat(String name) {
        String stem = stem(name);
        if (stems.getOrDefault(folded(stem), 1) == 1) {
            return stem;
        }
        String extended = name.length() > stem.length() ? stem + "-" + name.substring(stem.length() + 1) : stem;
        String candidate = extended;
        for (int number = 2; stems.putIfAbsent(folded(candidate), 1) != null; number++) {
            candidate = extended + "-" + number;
        }
        return candidate;
    }

    private static String stem(String name) {
        return name.substring(0, ResultName.extensionStart(name));
    }

    /** What is the same for a file system that takes names least literally. */
    private static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
