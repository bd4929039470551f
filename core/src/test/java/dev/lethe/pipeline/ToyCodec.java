package dev.lethe.pipeline;

import dev.lethe.Finding;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strips toy pictures: copies H, P and E, leaves out the rest. */
class ToyCodec implements ContainerCodec {
    private final ImageFormat format;

    ToyCodec() {
        this(Toy.FORMAT);
    }

    private ToyCodec(ImageFormat format) {
        this.format = format;
    }

    /** The same for the other toy format; a class of its own, as codecs are told apart by class. */
    static final class Other extends ToyCodec {
        Other() {
            super(Toy.OTHER);
        }
    }

    @Override
    public ImageFormat format() {
        return format;
    }

    @Override
    public boolean matches(byte[] head) {
        return head.length >= 3 && head[0] == format.name().charAt(0) && head[1] == 'O' && head[2] == 'Y';
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        ByteCursor in = new ByteCursor(input, "TOY", context).skip(6);
        int width = in.u16be();
        int height = in.u16be();
        return new ImageHeader(format, width, height, in.u8(), 8, false, dev.lethe.Orientation.NORMAL, "");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        ByteCursor in = new ByteCursor(input, "TOY", context);
        in.copyTo(output, 3);
        int type;
        do {
            context.countSegment();
            type = in.peek();
            long start = in.position();
            in.u8();
            int length = in.u16be();
            if (type == 'H' || type == 'P' || type == 'E') {
                in.seek(start).copyTo(output, 3L + length);
            } else {
                report(in.bytes(length), found);
            }
        } while (type != 'E');
        if (in.remaining() > 0) {
            found.add(Finding.of(Finding.Kind.TRAILING_DATA, "after the end", "bytes", in.remaining()));
        }
    }

    private static void report(byte[] secret, FindingCollector found) {
        String text = new String(secret, StandardCharsets.UTF_8);
        found.add(Finding.of(Finding.Kind.LOCATION, "TOY X", "secret", text));
        found.add(new HiddenPicture("TOY X", secret.length, Optional.of(Sensitive.of(secret))));
    }
}
