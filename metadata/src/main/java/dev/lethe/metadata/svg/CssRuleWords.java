package dev.lethe.metadata.svg;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that style sheets know outside of declarations. */
final class CssRuleWords {
    private static final Set<String> MEDIA_WORDS =
            Set.of(("all screen print and or not only width min-width max-width height min-height max-height"
                            + " aspect-ratio min-aspect-ratio max-aspect-ratio orientation portrait landscape"
                            + " resolution min-resolution max-resolution color monochrome"
                            + " prefers-color-scheme dark light no-preference prefers-reduced-motion reduce"
                            + " prefers-contrast more less custom forced-colors active none hover pointer"
                            + " any-hover any-pointer fine coarse grid color-gamut srgb p3 rec2020 scripting update")
                    .split(" "));

    private static final Set<String> PSEUDO_CLASSES =
            Set.of(("root first-child last-child only-child first-of-type last-of-type only-of-type nth-child"
                            + " nth-last-child nth-of-type nth-last-of-type not is where hover active focus"
                            + " link visited target empty")
                    .split(" "));

    private CssRuleWords() {}

    /** A word of media queries (Media Queries level 5) as it is written; a query with any other goes with its rules. */
    static Optional<String> media(String word) {
        return Optional.of(word.toLowerCase(Locale.ROOT)).filter(MEDIA_WORDS::contains);
    }

    /** The name, as it is written, of a pseudo-class that a picture without scripts can have. */
    static Optional<String> pseudoClass(String name) {
        return Optional.of(name.toLowerCase(Locale.ROOT)).filter(PSEUDO_CLASSES::contains);
    }
}
