package dev.lethe.pipeline;

import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.util.Arrays;

/** A source whose format is known and whose header is within limits. */
record Opened(SeekableInput input, ContainerCodec codec, ImageHeader header) {
    private static final int HEAD = 4096;

    /** Detects by content and checks the header against the limits; nothing is allocated by the file's figures. */
    static Opened open(SeekableInput input, Capabilities capabilities, RunContext context) throws IOException {
        return open(input, recognise(input, capabilities, context), context);
    }

    /** The codec for a content. */
    static ContainerCodec recognise(SeekableInput input, Capabilities capabilities, RunContext context)
            throws IOException {
        context.check();
        // Sources check this themselves; those of strangers might not.
        context.require(Limit.BYTES, input.length());
        byte[] head = head(input);
        if (head.length == 0) {
            throw new UnsupportedFormatException("The input is empty; there is nothing to clean");
        }
        return Guard.parsing("The input", () -> capabilities.recognise(head))
                .orElseThrow(() -> new UnsupportedFormatException(
                        "Not a picture of a known format, by its first bytes; it was not copied"));
    }

    static Opened open(SeekableInput input, ContainerCodec codec, RunContext context) throws IOException {
        ImageHeader header = Guard.parsing(codec.format(), () -> codec.header(input, context));
        context.require(Limit.PIXELS, header.pixels());
        context.require(Limit.FRAMES, header.frames());
        return new Opened(input, codec, header);
    }

    private static byte[] head(SeekableInput input) throws IOException {
        byte[] head = new byte[(int) Math.min(HEAD, input.length())];
        int done = 0;
        while (done < head.length) {
            int n = input.read(done, head, done, head.length - done);
            if (n < 0) {
                return Arrays.copyOf(head, done);
            }
            done += n;
        }
        return head;
    }
}
