package dev.lethe.encoding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One picture in several widths, of which a browser takes the one that fits: the {@code srcset} of HTML (WHATWG HTML,
 * 4.8.4.2.1).
 *
 * <pre>{@code
 * SourceSet set = SourceSet.of(new SourceSet.Candidate("photo-480.jpg", 480), new SourceSet.Candidate("photo-960.jpg", 960));
 * String html = Snippets.img(set, "(max-width: 600px) 100vw, 50vw", "A quay in the morning");
 * }</pre>
 *
 * <p>Meant for addresses. Data URIs work as well, but each visitor then loads all widths, which is what a set is there to
 * avoid: {@link DataUri#advice} says so of large ones. Immutable and thread-safe.
 *
 * @param candidates at least one, each of another width, narrow ones first
 */
public record SourceSet(List<Candidate> candidates) {
    /**
     * One width.
     *
     * @param uri an address or a data URI; holds no white space and neither begins nor ends with a comma
     * @param width of the picture in pixels, 1 or more
     */
    public record Candidate(String uri, int width) {
        /** Checks the ranges. */
        public Candidate {
            Objects.requireNonNull(uri, "uri");
            boolean comma = uri.startsWith(",") || uri.endsWith(",");
            if (uri.isEmpty() || comma || uri.chars().anyMatch(c -> c <= ' ')) {
                throw new IllegalArgumentException(
                        "uri: must be percent-encoded where it holds spaces or begins or ends with a comma");
            }
            if (width < 1) {
                throw new IllegalArgumentException("width: must be 1 or more, is " + width);
            }
        }
    }

    /** Sorts and checks. */
    public SourceSet {
        candidates = candidates.stream()
                .sorted((a, b) -> Integer.compare(a.width, b.width))
                .toList();
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates: must hold one at least");
        }
        if (candidates.stream().mapToInt(Candidate::width).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException("candidates: must be of different widths");
        }
    }

    /** A set of some widths. */
    public static SourceSet of(Candidate... candidates) {
        return new SourceSet(List.of(candidates));
    }

    /** The widest one, for browsers that know no sets. */
    public Candidate widest() {
        return candidates.get(candidates.size() - 1);
    }

    /** The value of the attribute, not escaped. */
    public String srcset() {
        return candidates.stream()
                .map(candidate -> candidate.uri + " " + candidate.width + "w")
                .collect(Collectors.joining(", "));
    }
}
