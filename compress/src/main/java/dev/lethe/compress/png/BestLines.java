package dev.lethe.compress.png;

import dev.lethe.LimitExceededException;
import dev.lethe.compress.deflate.DeflateEncoder;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the lines and the way to filter them that give the fewest bytes: guesses on what can be held in memory, a referee
 * for the best few of them, and the writer for what is left.
 */
final class BestLines {
    private static final int MOST_BLOCK = 1 << 20;
    private static final int LEAST_BLOCK = 1 << 12;

    private final Effort effort;
    private final RunContext context;

    BestLines(Effort effort, RunContext context) {
        this.effort = effort;
        this.context = context;
    }

    /** What a way to write lines comes to. */
    record Outcome(Candidate candidate, LineDeflater way, long bytes) {
        /** With what a palette takes. */
        long allBytes() {
            return bytes + candidate.paletteBytes();
        }
    }

    /** A candidate with what is known of it. */
    private record Guessed(Candidate candidate, List<Outcome> outcomes) {
        boolean lacks(LineFilter filter) {
            return outcomes.stream()
                    .noneMatch(outcome -> outcome.way().filter().name().equals(filter.name()));
        }

        long least() {
            return outcomes.stream().mapToLong(Outcome::allBytes).min().orElse(Long.MAX_VALUE);
        }
    }

    /** Writes the data that may be the smallest, one after the other; says what they are. */
    List<Outcome> write(List<Candidate> candidates, OutputStream target) throws IOException {
        List<Outcome> refereed = new ArrayList<>();
        for (Guessed form : bestForms(candidates)) {
            try (HeldLines held = hold(form.candidate())) {
                refereed.addAll(refereed(form, held));
            }
        }
        List<Outcome> written = new ArrayList<>();
        for (Outcome outcome : best(refereed, effort.written(raw(candidates)))) {
            Candidate candidate = outcome.candidate();
            DeflateEncoder writer = fitting(effort.writer(), candidate.lines().rawBytes());
            long bytes = outcome.way().write(candidate.lines(), writer, target, context);
            written.add(new Outcome(candidate, outcome.way(), bytes));
        }
        return written;
    }

    /** Bytes of the lines of the smallest candidate. */
    private static long raw(List<Candidate> candidates) {
        return candidates.stream()
                .mapToLong(candidate -> candidate.lines().rawBytes())
                .min()
                .orElse(0);
    }

    private HeldLines hold(Candidate candidate) throws IOException {
        return HeldLines.of(candidate.lines(), effort.sampleBytes(), context);
    }

    /** The candidates that do best with a few filters. */
    private List<Guessed> bestForms(List<Candidate> candidates) throws IOException {
        int count = effort.forms(raw(candidates));
        List<Guessed> forms = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidates.size() <= count) {
                forms.add(new Guessed(candidate, List.of()));
                continue;
            }
            try (HeldLines held = hold(candidate)) {
                forms.add(new Guessed(candidate, guesses(candidate, held, LineFilter.few())));
            }
        }
        return forms.stream()
                .sorted(Comparator.comparingLong(Guessed::least))
                .limit(count)
                .toList();
    }

    private List<Outcome> guesses(Candidate candidate, HeldLines held, List<LineFilter> filters) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (LineFilter filter : filters) {
            context.check();
            LineDeflater way = new LineDeflater(filter);
            outcomes.add(new Outcome(candidate, way, held.scaled(way.guess(held))));
        }
        return outcomes;
    }

    private List<Outcome> refereed(Guessed form, HeldLines held) throws IOException {
        Candidate candidate = form.candidate();
        List<LineFilter> filters = new ArrayList<>(effort.filters());
        if (candidate.filtersKept()) {
            filters.add(LineFilter.kept());
        }
        filters.removeIf(filter -> !form.lacks(filter));
        List<Outcome> all = new ArrayList<>(form.outcomes());
        all.addAll(guesses(candidate, held, filters));
        List<Outcome> finalists = best(all, effort.finalists(held.total()));
        if (finalists.size() <= effort.written(held.total())) {
            return finalists;
        }
        List<Outcome> outcomes = new ArrayList<>();
        DeflateEncoder referee = fitting(effort.referee(), held.rawBytes());
        for (Outcome finalist : finalists) {
            long bytes = finalist.way().write(held, referee, OutputStream.nullOutputStream(), context);
            outcomes.add(new Outcome(candidate, finalist.way(), held.scaled(bytes)));
        }
        return outcomes;
    }

    private static List<Outcome> best(List<Outcome> outcomes, int count) {
        return outcomes.stream()
                .sorted(Comparator.comparingLong(Outcome::allBytes))
                .limit(count)
                .toList();
    }

    /** An encoder that the memory which is left is enough for. */
    private DeflateEncoder fitting(DeflateEncoder encoder, long rawBytes) throws IOException {
        int block = MOST_BLOCK;
        while (block > LEAST_BLOCK && block / 2 >= rawBytes) {
            block /= 2;
        }
        while (true) {
            DeflateEncoder smaller = encoder.withBlockBytes(block);
            try {
                context.borrow(smaller.memory()).close();
                return smaller;
            } catch (LimitExceededException e) {
                if (block == LEAST_BLOCK) {
                    throw e;
                }
                block /= 2;
            }
        }
    }
}
