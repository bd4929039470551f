package dev.lethe.encoding.gif;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the frames of a GIF lie and when they are shown (GIF89a, 20 to 26). Frames are decoded one at a time. Immutable.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param plays how often all frames are shown; 0 means without end
 * @param palette the common one; empty if there is none
 * @param frames in their order, at least one
 */
record GifAnimation(int width, int height, long plays, byte[] palette, List<Frame> frames) {
    private static final byte[] LOOPS = "NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII);

    /**
     * A frame.
     *
     * @param offset of its size in the file
     * @param delay until the next one, in hundredths of a second
     * @param disposal what becomes of it then: 2 cleared, 3 what was there before, else it stays
     * @param transparent the index that shows nothing, or -1
     */
    record Frame(long offset, int delay, int disposal, int transparent) {}

    static GifAnimation read(SeekableInput input, RunContext context) throws IOException {
        return new Survey(new ByteCursor(input, ImageFormat.GIF.name(), context)).run();
    }

    /** Decodes a frame; its memory is that of the run given, so that it can go with it. */
    GifFrame decode(int number, SeekableInput input, RunContext run) throws IOException {
        Frame frame = frames.get(number);
        ByteCursor in = new ByteCursor(input, ImageFormat.GIF.name(), run);
        return GifFrame.frame(in.seek(frame.offset()), width, height, palette, frame.transparent());
    }

    /** A walk over the blocks that decodes nothing. */
    private static final class Survey {
        private final ByteCursor in;
        private final List<Frame> frames = new ArrayList<>();
        private int width;
        private int height;
        private long plays = 1;
        private int delay;
        private int disposal;
        private int transparent = -1;

        Survey(ByteCursor in) {
            this.in = in;
        }

        GifAnimation run() throws IOException {
            if (in.u16be() != 0x4749 || in.u8() != 'F') {
                throw in.malformed("does not begin with its signature");
            }
            width = in.skip(3).u16le();
            height = in.u16le();
            int flags = in.u8();
            byte[] palette = GifFrame.palette(in.skip(2), flags);
            // Players show what there is of a file without its trailer
            for (int block = in.u8(); block != 0x3B; block = in.remaining() > 0 ? in.u8() : 0x3B) {
                in.context().countSegment();
                if (block == 0x2C) {
                    frame();
                } else if (block == 0x21) {
                    extension();
                } else {
                    throw in.malformed("has a block of an unknown kind");
                }
            }
            if (frames.isEmpty() || width == 0 || height == 0) {
                throw in.malformed("has no frame");
            }
            in.context().require(Limit.PIXELS, (long) width * height);
            return new GifAnimation(width, height, plays, palette, List.copyOf(frames));
        }

        private void frame() throws IOException {
            frames.add(new Frame(in.position(), delay, disposal, transparent));
            in.context().require(Limit.FRAMES, frames.size());
            int left = in.u16le();
            int top = in.u16le();
            int right = left + in.u16le();
            int bottom = top + in.u16le();
            if (frames.size() == 1) {
                // As for a still picture: the first frame is shown as a whole
                width = Math.max(width, right);
                height = Math.max(height, bottom);
            }
            GifFrame.palette(in, in.u8());
            in.skip(1);
            GifFrame.skipBlocks(in);
            delay = 0;
            disposal = 0;
            transparent = -1;
        }

        private void extension() throws IOException {
            int label = in.u8();
            int length = in.u8();
            if (label == 0xF9 && length == 4) {
                int control = in.u8();
                delay = in.u16le();
                int index = in.u8();
                disposal = control >> 2 & 7;
                transparent = (control & 1) == 1 ? index : -1;
            } else if (label == 0xFF && length == LOOPS.length) {
                boolean loops = Arrays.equals(in.bytes(length), LOOPS);
                if (loops && in.peek() == 3) {
                    boolean count = in.skip(1).u8() == 1;
                    int repeats = in.u16le();
                    // The number of times that it is shown again
                    plays = count ? (repeats == 0 ? 0 : repeats + 1L) : plays;
                }
            } else {
                in.skip(length);
            }
            if (length > 0) {
                GifFrame.skipBlocks(in);
            }
        }
    }
}
