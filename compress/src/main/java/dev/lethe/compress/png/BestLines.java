package dev.lethe.compress.png;

import dev.lethe.io.Spool;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Finds the way to filter and deflate lines that gives the fewest bytes: all ways quickly on what can be held in memory,
 * then the best ones thoroughly.
 */
final class BestLines {
    private static final int QUICK = 4;
    private static final int THOROUGH = 9;
    private static final int FINALISTS = 3;

    private final RunContext context;

    BestLines(RunContext context) {
        this.context = context;
    }

    /** What a way came to. */
    record Outcome(LineDeflater way, long bytes) {}

    /** Writes the smallest form that is found to a spool; says how long it is and how it was made. */
    Outcome write(LineSource source, Spool spool) throws IOException {
        HeldLines held = HeldLines.of(source, context);
        List<Outcome> ranked = new ArrayList<>();
        for (LineFilter filter : LineFilter.all()) {
            context.check();
            LineDeflater way = new LineDeflater(filter, QUICK, Deflater.DEFAULT_STRATEGY);
            ranked.add(new Outcome(way, way.run(held, OutputStream.nullOutputStream())));
        }
        ranked.sort(Comparator.comparingLong(Outcome::bytes));
        if (held.complete()) {
            return small(held, ranked, spool.output());
        }
        LineDeflater way = thorough(ranked.get(0).way, Deflater.DEFAULT_STRATEGY);
        return new Outcome(way, way.run(source, spool.output()));
    }

    private Outcome small(HeldLines held, List<Outcome> ranked, OutputStream target) throws IOException {
        byte[] best = {};
        LineDeflater chosen = ranked.get(0).way;
        for (int i = 0; i < Math.min(FINALISTS, ranked.size()); i++) {
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED}) {
                context.check();
                LineDeflater way = thorough(ranked.get(i).way, strategy);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                way.run(held, out);
                if (best.length == 0 || out.size() < best.length) {
                    best = out.toByteArray();
                    chosen = way;
                }
            }
        }
        target.write(best);
        return new Outcome(chosen, best.length);
    }

    private static LineDeflater thorough(LineDeflater way, int strategy) {
        return new LineDeflater(way.filter(), THOROUGH, strategy);
    }
}
