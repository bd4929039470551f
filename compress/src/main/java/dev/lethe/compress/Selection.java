package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries the codings that are allowed for one picture and takes the one that serves an aim best. Owns all of them, that
 * which it takes included. One owner, one thread.
 */
final class Selection implements Closeable {
    /** A quick PNG that is so much larger than something else shows that coding without loss is of no use. */
    private static final double HOPELESS = 3;

    private static final Comparator<Candidate> SMALLEST = Comparator.comparingLong(Candidate::bytes);
    private static final Comparator<Candidate> BEST =
            Comparator.<Candidate>comparingDouble(c -> c.score().orElse(0)).thenComparing(SMALLEST.reversed());

    private final Original original;
    private final List<Coder> coders;
    private final boolean keeps;
    private final List<Candidate> all = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private @Nullable MissingCapabilityException first;

    /** @param keeps whether the source's own coding may be the result */
    Selection(Original original, List<Coder> coders, boolean keeps) {
        this.original = original;
        this.coders = coders;
        this.keeps = keeps;
    }

    /**
     * The best coding for an aim.
     *
     * @throws MissingCapabilityException if none of the allowed formats can hold the picture or be written here
     */
    Candidate best(Aim aim) throws IOException {
        keep();
        Candidate chosen;
        if (aim instanceof Aim.MaxBytes most) {
            chosen = within(most);
        } else if (aim instanceof Aim.Score wanted) {
            chosen = reaching(wanted.score());
        } else {
            chosen = smallest(aim);
        }
        return told(chosen);
    }

    private void keep() throws IOException {
        ImageFormat format = original.format();
        if (keeps && original.unedited()) {
            long bytes = original.finishedBytes(original.coded(format).orElseThrow(), format);
            all.add(Candidate.kept(format, bytes, keptBecause(format)));
        }
    }

    private String keptBecause(ImageFormat format) {
        boolean known = coders.stream().anyMatch(coder -> !(coder instanceof OtherCoder));
        return known
                ? "no smaller form was found, so its coding was kept"
                : "compression of " + format + " is not available yet; its coding was kept";
    }

    private Candidate smallest(Aim aim) throws IOException {
        long own = kept().map(Candidate::bytes).orElse(Long.MAX_VALUE);
        for (Coder coder : coders) {
            if (aim instanceof Aim.JpegQuality setting && coder instanceof JpegCoder jpeg) {
                attempt(() -> Optional.of(jpeg.at(setting.quality(), original)));
            } else if (coder.format().equals(original.format()) || hasHope(coder, own)) {
                attempt(() -> coder.lossless(original));
            }
        }
        return pick(all, SMALLEST.reversed());
    }

    private Candidate reaching(double score) throws IOException {
        if (original.still()) {
            for (Coder coder : coders) {
                attempt(() -> coder.reaching(score, original));
            }
        }
        long lossy = all.stream()
                .filter(candidate -> candidate.reached() && !candidate.isKept())
                .mapToLong(Candidate::bytes)
                .min()
                .orElse(Long.MAX_VALUE);
        lossless(lossy);
        List<Candidate> good = all.stream().filter(Candidate::reached).toList();
        return good.isEmpty() ? pick(all, BEST) : pick(good, SMALLEST.reversed());
    }

    private Candidate within(Aim.MaxBytes most) throws IOException {
        lossless(most.bytes());
        List<Candidate> fitting = fitting(most.bytes());
        if (!fitting.isEmpty()) {
            return pick(fitting, SMALLEST.reversed());
        }
        if (original.still()) {
            for (Coder coder : coders) {
                attempt(() -> coder.within(most.bytes(), original));
            }
        }
        fitting = fitting(most.bytes());
        Candidate best = fitting.isEmpty() ? missed(most.bytes()) : pick(fitting, BEST);
        if (!most.smaller() || !original.still()) {
            return best;
        }
        Candidate smaller = new SmallerSize(original, coders).within(most.bytes(), best);
        all.add(smaller);
        return smaller;
    }

    private List<Candidate> fitting(long bytes) {
        return all.stream().filter(candidate -> candidate.bytes() <= bytes).toList();
    }

    /** The smallest of what was made; never the source's own coding, which shows nothing but that all was in vain. */
    private Candidate missed(long bytes) throws IOException {
        if (made().isEmpty()) {
            for (Coder coder : coders) {
                attempt(() -> coder.lossless(original));
            }
        }
        List<Candidate> made = made();
        if (made.isEmpty() && first == null) {
            throw new MissingCapabilityException("This " + original.format() + " can't be brought to " + bytes
                    + " bytes in the formats that are allowed; allow others, such as JPEG or WebP");
        }
        Candidate least = pick(made, SMALLEST.reversed());
        return least.reached() ? least.missed("fewer bytes can't be reached") : least;
    }

    private List<Candidate> made() {
        return all.stream().filter(candidate -> !candidate.isKept()).toList();
    }

    /** Tries what keeps every pixel, where that may come near a number of bytes. */
    private void lossless(long bytes) throws IOException {
        for (Coder coder : coders) {
            if (hasHope(coder, bytes)) {
                attempt(() -> coder.lossless(original));
            }
        }
    }

    /** Whether a lossless coding may come near a number of bytes; if not, the work is saved. */
    private boolean hasHope(Coder coder, long bytes) throws IOException {
        double most = HOPELESS * bytes;
        Optional<Candidate> own = kept();
        if (own.isPresent()
                && own.get().format().equals(coder.format())
                && own.get().bytes() <= most) {
            return true;
        }
        if (bytes == Long.MAX_VALUE || !original.still()) {
            return true;
        }
        return !(coder instanceof JpegCoder) && original.quickPng() <= most;
    }

    private Optional<Candidate> kept() {
        return all.stream().filter(Candidate::isKept).findFirst();
    }

    /** A format that can't hold the picture, or can't be written here, is left out; the report says so. */
    private void attempt(Attempt coding) throws IOException {
        try {
            coding.make().ifPresent(this::add);
        } catch (MissingCapabilityException e) {
            first = first == null ? e : first;
            String why = String.valueOf(e.getMessage());
            leftOut.add(why.substring(0, why.indexOf(';') < 0 ? why.length() : why.indexOf(';')));
        }
    }

    /** What a coder says of the source's own coding is more than what was known before. */
    private void add(Candidate candidate) {
        all.removeIf(known -> known.isKept() && candidate.isKept());
        all.add(candidate);
    }

    /** A way to a candidate. */
    @FunctionalInterface
    private interface Attempt {
        Optional<Candidate> make() throws IOException;
    }

    private Candidate pick(List<Candidate> from, Comparator<Candidate> better) throws MissingCapabilityException {
        if (from.isEmpty()) {
            throw first != null
                    ? first
                    : new MissingCapabilityException(original.format()
                            + " can't be written in the formats that are allowed; allow others, such as PNG");
        }
        Candidate best = from.get(0);
        for (Candidate candidate : from) {
            best = better.compare(candidate, best) > 0 ? candidate : best;
        }
        return best;
    }

    /** The choice with what it was chosen from, where there was one. */
    private Candidate told(Candidate chosen) {
        String others = all.stream()
                .filter(candidate -> !candidate.format().equals(chosen.format()))
                .map(Candidate::brief)
                .collect(Collectors.joining(", "));
        String beside = others.isEmpty() ? "" : "; beside it " + others;
        String without = leftOut.isEmpty() ? "" : "; left out: " + String.join(", ", leftOut);
        return chosen.told(beside + without);
    }

    /** Gives a candidate away: {@link #close} leaves it open. */
    Candidate release(Candidate candidate) {
        all.removeIf(held -> held.file().equals(candidate.file()));
        return candidate;
    }

    @Override
    public void close() throws IOException {
        for (Candidate candidate : all) {
            candidate.close();
        }
    }
}
