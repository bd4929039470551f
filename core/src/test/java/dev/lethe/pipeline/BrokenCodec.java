package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Recognises toy pictures, and fails in its own way. */
record BrokenCodec(Damage strip, Damage header, Damage match) implements ContainerCodec {
    static final Damage NONE = (input, output) -> {};

    BrokenCodec(Damage strip) {
        this(strip, NONE, NONE);
    }

    @Override
    public ImageFormat format() {
        return Toy.FORMAT;
    }

    @Override
    public boolean matches(byte[] head) {
        try {
            match.on(SeekableInput.of(head), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ToyCodec().matches(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        header.on(input, OutputStream.nullOutputStream());
        return ImageHeader.still(Toy.FORMAT, 4, 2);
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        strip.on(input, output);
    }

    /** What a broken codec does instead of stripping. */
    interface Damage {
        void on(SeekableInput input, OutputStream output) throws IOException;
    }

    /** Never ends, but asks whether it may go on. */
    static final class Slow extends ToyCodec {
        @Override
        public void strip(
                SeekableInput input,
                OutputStream output,
                StripRequest request,
                FindingCollector found,
                RunContext context)
                throws IOException {
            while (true) {
                context.check();
            }
        }
    }
}
