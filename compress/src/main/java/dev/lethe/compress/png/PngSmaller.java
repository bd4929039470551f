package dev.lethe.compress.png;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MalformedImageException;
import dev.lethe.compress.png.BestLines.Outcome;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.encoding.png.PngReader;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a PNG or APNG smaller without changing a pixel that can be seen. Still pictures may also get a smaller colour
 * type or depth, and are no longer interlaced where that is smaller. Other chunks are copied; which of them stay is for
 * the strip phase to say.
 *
 * <p>Colours of pixels that can't be seen, since their alpha is 0, are made black unless {@link #withInvisibleColorKept}
 * is called: they take bytes, and may show what was meant to be covered.
 *
 * <p>Guaranteed: never larger than before; the same bytes for the same input; memory for a few megabytes of lines and the
 * deflater's tables, whatever the size of the picture, except that interlaced ones are held whole where their colour type
 * may change. Immutable and thread-safe.
 */
public final class PngSmaller {
    private final Effort effort;
    private final boolean invisibleKept;

    private PngSmaller(Effort effort, boolean invisibleKept) {
        this.effort = effort;
        this.invisibleKept = invisibleKept;
    }

    /** In little time. */
    public static PngSmaller fast() {
        return new PngSmaller(Effort.FAST, false);
    }

    /** All that is worth its time. */
    public static PngSmaller standard() {
        return new PngSmaller(Effort.DEFAULT, false);
    }

    /** The fewest bytes, in several times the time of {@link #standard}. */
    public static PngSmaller smallest() {
        return new PngSmaller(Effort.MAX, false);
    }

    /** The same, but every pixel keeps its colour, whether it can be seen or not. */
    public PngSmaller withInvisibleColorKept() {
        return new PngSmaller(effort, true);
    }

    /**
     * What was done.
     *
     * @param saved bytes
     * @param how for reports
     */
    public record Result(long saved, String how) {}

    /**
     * Writes a smaller form.
     *
     * @return what was done; empty, with nothing written, if no smaller form was found
     * @throws MalformedImageException if the file is damaged; nothing was written
     */
    public Optional<Result> write(SeekableInput png, OutputStream output, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            return new Run(png, part).write(output);
        }
    }

    /** Where the spool's next byte goes. */
    private static final class SpoolEnd {
        private long offset;

        NewData add(Outcome outcome) {
            Optional<PixelForm> form = outcome.candidate().form();
            String way = outcome.way().filter().name();
            String how = form.map(to -> way + ", " + describe(to.header())).orElse(way);
            NewData data = new NewData(offset, outcome.bytes(), form, how);
            offset += outcome.bytes();
            return data;
        }
    }

    /** One file. */
    private final class Run {
        private final SeekableInput input;
        private final RunContext context;
        private final PngReader reader;

        Run(SeekableInput input, RunContext context) {
            this.input = input;
            this.context = context;
            this.reader = new PngReader(input, context);
        }

        Optional<Result> write(OutputStream output) throws IOException {
            PngLayout layout = PngLayout.read(reader, context);
            List<Optional<NewData>> frames = new ArrayList<>();
            long saved = 0;
            String how = "";
            try (Spool spool = new Spool()) {
                SpoolEnd end = new SpoolEnd();
                for (FrameData frame : layout.frames()) {
                    context.check();
                    Optional<NewData> data = smaller(layout, frame, spool, end);
                    frames.add(data);
                    if (data.isPresent()) {
                        saved += frame.stored() - stored(layout, frame, data.get());
                        how = data.get().how();
                    }
                }
                if (saved == 0) {
                    return Optional.empty();
                }
                new PngRewriter(input, reader, frames, layout.background(), spool.written(), output).write();
                return Optional.of(new Result(saved, how));
            }
        }

        private Optional<NewData> smaller(PngLayout layout, FrameData frame, Spool spool, SpoolEnd end)
                throws IOException {
            List<Candidate> candidates = new ArrayList<>(reduced(layout));
            if (candidates.isEmpty() || layout.header().colorType() == 3) {
                StoredLines lines = new StoredLines(reader, frame.header(), frame.first(), context);
                candidates.add(new Candidate(lines, Optional.empty(), true, layout.paletteBytes()));
            }
            List<NewData> written = new ArrayList<>();
            for (Outcome outcome : new BestLines(effort, context).write(candidates, spool.output())) {
                written.add(end.add(outcome));
            }
            return written.stream()
                    .min(Comparator.comparingLong(data -> stored(layout, frame, data)))
                    .filter(data -> stored(layout, frame, data) < frame.stored());
        }

        /** The lines in other colour types or depths, if nothing in the file depends on its own. */
        private List<Candidate> reduced(PngLayout layout) throws IOException {
            PngHeader header = layout.header();
            if (layout.still().isEmpty() || bound(layout)) {
                return List.of();
            }
            ImageHeader plain = ImageHeader.still(ImageFormat.PNG, header.width(), header.height());
            Picture picture = new PngCodec().read(input, plain, context);
            PixelRows rows = new PixelRows(picture, !invisibleKept);
            boolean profiled = layout.types().contains(PngChunk.ICCP);
            return PixelForms.of(rows, profiled, layout.background(), effort, context).stream()
                    .map(form -> new Candidate(
                            new PackedLines(rows, form, context), Optional.of(form), false, form.paletteBytes()))
                    .toList();
        }
    }

    /** Whether there are chunks that would have to be translated for another colour type. */
    private static boolean bound(PngLayout layout) {
        boolean unclear =
                layout.types().contains(PngLayout.BKGD) && layout.background().isEmpty();
        return unclear
                || List.of("hIST", "sPLT", "cICP").stream()
                        .anyMatch(name -> layout.types().contains(PngChunk.type(name)));
    }

    private static String describe(PngHeader header) {
        String kind = switch (header.colorType()) {
            case 0 -> "grey";
            case 2 -> "RGB";
            case 3 -> "palette";
            case 4 -> "grey with alpha";
            default -> "RGB with alpha";
        };
        return kind + " of " + header.bitDepth() + " bits";
    }

    /** Bytes that new data take in the file, with the palette that they need instead of the old one. */
    private static long stored(PngLayout layout, FrameData frame, NewData data) {
        long number = frame.first().type() == PngChunk.FDAT ? 4 : 0;
        long palette = data.form().isPresent() ? data.form().get().paletteBytes() - layout.paletteBytes() : 0;
        return PngChunk.OVERHEAD + number + data.length() + palette;
    }
}
