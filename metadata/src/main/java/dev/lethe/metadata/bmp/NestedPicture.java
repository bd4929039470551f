package dev.lethe.metadata.bmp;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A whole picture of another format within a bitmap or an icon, cleaned as such.
 *
 * @param codec the codec of its format
 * @param input its bytes
 */
public record NestedPicture(ContainerCodec codec, SeekableInput input) {
    private static final int HEAD = 64;

    /**
     * A picture of the format that its container says.
     *
     * @throws UnsupportedFormatException if it is of another one, or no codec is for it
     */
    public static NestedPicture of(ImageFormat format, List<ContainerCodec> codecs, SeekableInput input)
            throws IOException {
        byte[] head = head(input);
        return codecs.stream()
                .filter(codec -> codec.format().equals(format) && codec.matches(head))
                .findFirst()
                .map(codec -> new NestedPicture(codec, input))
                .orElseThrow(() -> new UnsupportedFormatException(
                        "The file says that it holds a " + format + ", but it does not; save it as a plain picture"));
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

    /** Its header, within the limit on pixels. */
    public ImageHeader header(RunContext context) throws IOException {
        ImageHeader header = codec.header(input, context);
        context.require(Limit.PIXELS, header.pixels());
        return header;
    }

    /** Writes it without what the policy does not keep. */
    public void strip(OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        header(context);
        codec.strip(input, output, request, found, context);
    }
}
