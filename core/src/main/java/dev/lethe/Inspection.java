package dev.lethe;

import java.util.List;
import java.util.Map;

/**
 * What a picture gives away, as far as Lethe can see, the name of its file included. Looking changes nothing.
 *
 * <p>Not guaranteed: what the pixels themselves show, and what is hidden in coded picture data (steganography).
 *
 * @param header what the header says
 * @param findings in the order of the file, then those of its name; capped at a few thousand; {@code notes} says if there were more
 * @param hiddenPictures thumbnails, previews and second pictures
 * @param notes what could not be read or judged, and what is broken
 */
public record Inspection(
        ImageHeader header, List<Finding> findings, List<HiddenPicture> hiddenPictures, List<String> notes) {
    /** Copies the lists. */
    public Inspection {
        findings = List.copyOf(findings);
        hiddenPictures = List.copyOf(hiddenPictures);
        notes = List.copyOf(notes);
    }

    /** Whether anything of this kind was found. */
    public boolean has(Finding.Kind kind) {
        return findings.stream().anyMatch(f -> f.kind() == kind);
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /** Number of findings of each kind that occurs, the most sensitive kinds first. */
    public Map<Finding.Kind, Long> counts() {
        return Finding.counts(findings);
    }
}
