package dev.lethe.metadata.gif;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.Orientation;
import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.util.Optional;

/** Counts and measures frames without reading their data. Frames larger than the limits allow are refused at once. */
final class GifFacts {
    private final ByteCursor cursor;
    private final GifScreen screen;
    private int width;
    private int height;
    private int frames;
    private boolean transparent;

    private GifFacts(ByteCursor cursor) throws IOException {
        this.cursor = cursor;
        this.screen = GifScreen.read(cursor);
        this.width = screen.width();
        this.height = screen.height();
    }

    static ImageHeader header(ByteCursor cursor) throws IOException {
        GifFacts facts = new GifFacts(cursor);
        facts.walk();
        return new ImageHeader(
                ImageFormat.GIF,
                facts.width,
                facts.height,
                facts.frames,
                8,
                facts.transparent,
                Orientation.NORMAL,
                facts.frames > 1 ? "animated" : "");
    }

    private void walk() throws IOException {
        GifWalker walker = new GifWalker(cursor);
        Optional<GifBlock> block = walker.next();
        while (block.isPresent()) {
            if (block.get().meaning() == GifBlocks.IMAGE) {
                image(block.get());
            } else if (block.get().meaning() == GifBlocks.GRAPHIC_CONTROL) {
                GraphicControl.read(block.get().chain(), walker)
                        .ifPresent(control -> transparent |= control.transparent());
            }
            block = walker.next();
        }
        if (frames == 0) {
            throw cursor.malformed("holds no picture");
        }
    }

    /** The first frame is the measure where the screen has none, as in viewers. */
    private void image(GifBlock image) throws IOException {
        cursor.context().require(Limit.FRAMES, ++frames);
        cursor.context().require(Limit.PIXELS, (long) image.width() * image.height());
        if (frames == 1) {
            screen.checkSize(image, cursor);
            width = width == 0 ? image.right() : width;
            height = height == 0 ? image.bottom() : height;
        }
    }
}
