package dev.lethe.encoding.rows;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A picture whose rows are decoded on a thread of their own while those before are worked on. For very large ones: a server
 * with many small ones has better uses for its threads. Only one pass may go on at a time, and nobody else may read the
 * input meanwhile.
 */
public final class ReadAhead implements Picture {
    /** Bytes of samples from which on it is worth a thread. */
    private static final long LARGE = 150_000_000;

    private static final int ROWS = 16;
    private static final int BANDS = 3;

    private final Picture source;

    private ReadAhead(Picture source) {
        this.source = source;
    }

    /** The picture, decoded ahead if it is very large. */
    public static Picture ifLarge(Picture source, RunContext context) throws IOException {
        Layout layout = source.layout();
        if (!isLarge(layout)) {
            return source;
        }
        context.reserve(BANDS * ROWS * (layout.bytes() / layout.height()));
        return new ReadAhead(source);
    }

    /** Whether a picture is large enough for threads of its own. */
    public static boolean isLarge(Layout layout) {
        return layout.bytes() >= LARGE;
    }

    @Override
    public Layout layout() {
        return source.layout();
    }

    @Override
    public RowReader rows(int frame) throws IOException {
        return new Pass(source.rows(frame), source.layout());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static final class Pass implements RowReader {
        private final Layout layout;
        private final RowReader reader;
        private final Deque<Future<RowBand>> ahead = new ArrayDeque<>();
        private final ExecutorService helper = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "lethe-decode");
            thread.setDaemon(true);
            return thread;
        });
        private RowBand present;
        private int inPresent;
        private int next;

        Pass(RowReader reader, Layout layout) {
            this.reader = reader;
            this.layout = layout;
            this.present = new RowBand(layout, ROWS);
            for (int i = 1; i < BANDS; i++) {
                fill(new RowBand(layout, ROWS));
            }
        }

        private void fill(RowBand band) {
            ahead.add(helper.submit(() -> {
                if (reader.read(band) == 0) {
                    band.hold(layout.height(), 0);
                }
                return band;
            }));
        }

        @Override
        public int read(RowBand band) throws IOException {
            int samples = layout.rowSamples();
            int row = 0;
            for (; row < band.capacity() && next + row < layout.height(); row++) {
                if (inPresent == present.rows() && !advance()) {
                    break;
                }
                int from = present.index(0, inPresent++);
                int to = band.index(0, row);
                if (layout.bits() == 8) {
                    System.arraycopy(present.bytes(), from, band.bytes(), to, samples);
                } else {
                    System.arraycopy(present.shorts(), from, band.shorts(), to, samples);
                }
            }
            band.hold(next, row);
            next += row;
            return row;
        }

        private boolean advance() throws IOException {
            fill(present);
            try {
                present = ahead.remove().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a picture was decoded");
            } catch (ExecutionException e) {
                throw Helpers.failure(e.getCause());
            }
            inPresent = 0;
            return present.rows() > 0;
        }

        /** Waits for the helper, so that nobody reads the input any more. */
        @Override
        public void close() throws IOException {
            ahead.forEach(band -> band.cancel(false));
            Helpers.end(helper);
            reader.close();
        }
    }
}
