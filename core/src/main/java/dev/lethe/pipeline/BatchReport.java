package dev.lethe.pipeline;

import dev.lethe.Finding;
import dev.lethe.io.Spool;
import dev.lethe.pipeline.BatchEvent.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch: counters, and one line per picture that is kept out of the heap, so that a million pictures
 * fit. Values of the metadata are not in it; names of pictures are, since reports would be of no use without. Where results
 * have new names, pictures are called by these, and the old ones are left out unless the batch asks for them.
 *
 * <p>Safe to read by many threads once the batch has returned it. Close it to free what it keeps.
 */
public final class BatchReport implements Closeable {
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Finding.Kind, Long> removed = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Long> kept = new EnumMap<>(Finding.Kind.class);
    private final boolean originalNames;
    private final Spool json = new Spool();
    private final Spool failedRows = new Spool();
    private final Spool cleanedRows = new Spool();
    private long bytesBefore;
    private long bytesAfter;
    private long total;
    private @Nullable IOException lost;

    BatchReport(boolean originalNames) {
        this.originalNames = originalNames;
    }

    BatchEvent add(BatchEvent event, Illustration illustration) {
        total++;
        outcomes.merge(event.outcome(), 1L, Long::sum);
        event.report().ifPresent(this::count);
        try {
            if (total > 1) {
                write(json, ",\n");
            }
            write(json, PictureJson.of(event, originalNames));
            write(
                    event.report().isPresent() ? cleanedRows : failedRows,
                    PictureHtml.row(event, originalNames, illustration));
        } catch (IOException e) {
            lost = e;
        }
        return new BatchEvent(event.name(), event.renamed(), event.outcome(), event.report(), event.error(), total);
    }

    private void count(Report report) {
        bytesBefore += report.bytesBefore();
        bytesAfter += report.bytesAfter();
        report.removedCounts().forEach((kind, count) -> removed.merge(kind, count, Long::sum));
        report.keptCounts().forEach((kind, count) -> kept.merge(kind, count, Long::sum));
    }

    private static void write(Spool spool, String text) throws IOException {
        spool.output().write(text.getBytes(StandardCharsets.UTF_8));
    }

    void throwIfLost() throws IOException {
        if (lost != null) {
            throw new IOException("The report could not be kept; the pictures themselves are done", lost);
        }
    }

    /** Pictures seen. */
    public long total() {
        return total;
    }

    /** Pictures that ended in that way. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Findings of each kind that were removed, over all pictures. */
    public Map<Finding.Kind, Long> removed() {
        return new EnumMap<>(removed);
    }

    /** Findings of each kind that the names of results still tell, over all pictures. */
    public Map<Finding.Kind, Long> kept() {
        return new EnumMap<>(kept);
    }

    /** Size of all cleaned pictures before. */
    public long bytesBefore() {
        return bytesBefore;
    }

    /** Size of all cleaned pictures after. */
    public long bytesAfter() {
        return bytesAfter;
    }

    /** Writes the report as one JSON document, described in docs/report.md. */
    public void writeJson(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeJson(out);
        }
    }

    /** Writes the report as one JSON document to a stream, which is not closed. */
    public void writeJson(OutputStream out) throws IOException {
        out.write((PictureJson.head(this) + "\"pictures\":[\n").getBytes(StandardCharsets.UTF_8));
        copy(json, out);
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Writes the report as a page that needs nothing else, on a screen and on paper: no script, no outside source, what
     * failed first.
     */
    public void writeHtml(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeHtml(out);
        }
    }

    /** Writes the same page to a stream, which is not closed. */
    public void writeHtml(OutputStream out) throws IOException {
        out.write(PictureHtml.head(this).getBytes(StandardCharsets.UTF_8));
        copy(failedRows, out);
        copy(cleanedRows, out);
        out.write(PictureHtml.foot().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private synchronized void copy(Spool spool, OutputStream out) throws IOException {
        try (InputStream in = spool.written().stream()) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
        failedRows.close();
        cleanedRows.close();
    }
}
