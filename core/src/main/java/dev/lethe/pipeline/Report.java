package dev.lethe.pipeline;

import dev.lethe.Encoding;
import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.Sealing;
import dev.lethe.spi.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was done with one picture.
 *
 * @param before what the source gave away, its file name included
 * @param kept what of that is still there: only what a file's name tells, where the result is given the same name.
 *     Everything else is gone from the result
 * @param format the format of the result
 * @param bytesBefore size of the source
 * @param bytesAfter size of the result, before it was sealed if it was
 * @param lane the deepest lane used: {@code BYTES} and {@code COEFFICIENTS} are without loss
 * @param steps what was done, in order, in words
 * @param notes repairs, remarks, and what could not be judged
 * @param verifiedBy the independent readers that found nothing forbidden in the result
 * @param encoding how the result is coded and why, from encodings that had a choice
 * @param sealing how the result was sealed, if it was; never who can open it
 */
public record Report(
        Inspection before,
        List<Finding> kept,
        ImageFormat format,
        long bytesBefore,
        long bytesAfter,
        Lane lane,
        List<String> steps,
        List<String> notes,
        List<String> verifiedBy,
        Optional<Encoding> encoding,
        Optional<Sealing> sealing) {
    /** Copies the lists. */
    public Report {
        kept = List.copyOf(kept);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        verifiedBy = List.copyOf(verifiedBy);
    }

    /** The result's size as a part of the source's: 0.25 is a quarter. */
    public double ratio() {
        return bytesBefore == 0 ? 1 : (double) bytesAfter / bytesBefore;
    }

    /** What was removed. */
    public List<Finding> removed() {
        return kept.isEmpty()
                ? before.findings()
                : before.findings().stream()
                        .filter(finding -> !kept.contains(finding))
                        .toList();
    }

    /** How many findings of each kind were removed, the most sensitive kinds first. */
    public Map<Finding.Kind, Long> removedCounts() {
        return Finding.counts(removed());
    }

    /** How many findings of each kind are still there in the file's name, the most sensitive kinds first. */
    public Map<Finding.Kind, Long> keptCounts() {
        return Finding.counts(kept);
    }

    /** Whether the coded picture data were copied bit by bit or rewritten without decoding to pixels. */
    public boolean lossless() {
        return lane != Lane.PIXELS;
    }
}
