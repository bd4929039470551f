package dev.lethe.encoding.gif;

import dev.lethe.encoding.png.ApngEncoder;
import dev.lethe.encoding.png.PngForm;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Animated GIFs as animated PNGs: what is shown at each time stays the same, as do delays and the number of plays. Two
 * passes over the frames: one to learn their colours, one to write what changes from each to the next.
 */
public final class GifToApng {
    private GifToApng() {}

    /**
     * Writes the animated PNG.
     *
     * @param output not closed, not flushed
     * @return how many frames it has
     * @throws dev.lethe.MalformedImageException if a frame is damaged
     * @throws dev.lethe.LimitExceededException if the run's limits do not suffice
     */
    public static int write(SeekableInput gif, OutputStream output, RunContext run) throws IOException {
        try (RunContext context = run.part()) {
            GifAnimation animation = GifAnimation.read(gif, context);
            PngForm all = PngForm.of(strip(animation, gif, context), context);
            PngForm form = new PngForm(all.header().withSize(animation.width(), animation.height()), all.census());
            int count = animation.frames().size();
            ApngEncoder encoder = new ApngEncoder(form, count, animation.plays(), output, context);
            GifCanvas canvas = new GifCanvas(animation, gif, context);
            byte[] before = new byte[Allocation.bytes(canvas.pixels().length, context)];
            for (int i = 0; i < count; i++) {
                context.check();
                canvas.show();
                Box part = i == 0 ? new Box(0, 0, animation.width(), animation.height()) : canvas.changed(before);
                encoder.frame(
                        canvas.part(part),
                        part.x(),
                        part.y(),
                        animation.frames().get(i).delay());
                System.arraycopy(canvas.pixels(), 0, before, 0, before.length);
            }
            encoder.end();
            return count;
        }
    }

    /** All that is shown, one frame below the other. */
    private static Picture strip(GifAnimation animation, SeekableInput gif, RunContext context) throws IOException {
        int rows = Math.multiplyExact(animation.height(), animation.frames().size());
        Layout layout = Layout.of(animation.width(), rows, Channels.RGBA);
        GifCanvas canvas = new GifCanvas(animation, gif, context);
        return new StreamedPicture(layout, context, () -> new RowStream() {
            private int y;

            @Override
            public void next(RowBand target, int row) throws IOException {
                int inFrame = y++ % animation.height();
                if (inFrame == 0) {
                    canvas.show();
                }
                int from = inFrame * layout.rowSamples();
                System.arraycopy(canvas.pixels(), from, target.bytes(), target.index(0, row), layout.rowSamples());
            }
        });
    }
}
