package dev.lethe.compress.png;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.compress.png.BestLines.Outcome;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.png.PngForm;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.encoding.png.PngReader;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a PNG or APNG smaller without changing a pixel. Still pictures of up to 8 bits may also get a smaller colour
 * type or depth. Other chunks are copied; which of them stay is for the strip phase to say.
 *
 * <p>Memory is bounded: a few megabytes of lines are held, whatever the size of the picture.
 */
public final class PngSmaller {
    private final SeekableInput input;
    private final RunContext context;
    private final PngReader reader;

    private PngSmaller(SeekableInput input, RunContext context) {
        this.input = input;
        this.context = context;
        this.reader = new PngReader(input, context);
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
     */
    public static Optional<Result> write(SeekableInput png, OutputStream output, RunContext context)
            throws IOException {
        return new PngSmaller(png, context).write(output);
    }

    private Optional<Result> write(OutputStream output) throws IOException {
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
            new PngRewriter(input, reader, frames, spool.written(), output).write();
            return Optional.of(new Result(saved, how));
        }
    }

    /** Where the spool's next byte goes. */
    private static final class SpoolEnd {
        private long offset;

        NewData add(Outcome outcome, Optional<PngForm> form, String how) {
            NewData data = new NewData(offset, outcome.bytes(), form, how);
            offset += outcome.bytes();
            return data;
        }
    }

    private Optional<NewData> smaller(PngLayout layout, FrameData frame, Spool spool, SpoolEnd end) throws IOException {
        BestLines best = new BestLines(context);
        StoredLines lines = new StoredLines(reader, frame.header(), frame.first(), context);
        Outcome kept = best.write(lines, spool);
        NewData chosen = end.add(kept, Optional.empty(), kept.way().describe());
        Optional<PackedLines> packed = reduced(layout);
        if (packed.isPresent()) {
            PngForm form = packed.get().form();
            Outcome reduced = best.write(packed.get(), spool);
            NewData other =
                    end.add(reduced, Optional.of(form), reduced.way().describe() + ", " + describe(form.header()));
            chosen = stored(layout, frame, other) < stored(layout, frame, chosen) ? other : chosen;
        }
        return stored(layout, frame, chosen) < frame.stored() ? Optional.of(chosen) : Optional.empty();
    }

    /** The lines in a smaller colour type or depth, if that is possible and nothing in the file depends on the old one. */
    private Optional<PackedLines> reduced(PngLayout layout) throws IOException {
        PngHeader header = layout.header();
        if (layout.still().isEmpty() || header.bitDepth() == 16 || bound(layout)) {
            return Optional.empty();
        }
        ImageHeader plain = ImageHeader.still(ImageFormat.PNG, header.width(), header.height());
        Picture picture = new PngCodec().read(input, plain, context);
        boolean foreignProfile = layout.types().contains(PngChunk.ICCP)
                && picture.layout().profile().equals(ColorProfile.SRGB);
        PngForm form = PngForm.of(picture, context);
        return foreignProfile || form.header().equals(header)
                ? Optional.empty()
                : Optional.of(new PackedLines(picture, form, context));
    }

    /** Whether there are chunks that would have to be translated for another colour type. */
    private static boolean bound(PngLayout layout) {
        return List.of("bKGD", "hIST", "sPLT", "cICP").stream()
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
