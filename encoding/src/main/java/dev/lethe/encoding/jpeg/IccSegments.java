package dev.lethe.encoding.jpeg;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.read.JpegSegment;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Puts together the profile that a JPEG carries in parts, in APP2 segments (ICC.1:2022, B.4). */
final class IccSegments {
    private static final int APP2 = 0xE2;
    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    /** The name, the part's number and the number of parts. */
    private static final int HEAD = NAME.length + 2;

    private IccSegments() {}

    /** The embedded profile, or an empty array if there is none or a part is missing. */
    static byte[] join(List<JpegSegment> segments, SeekableInput input, RunContext context) throws IOException {
        ByteCursor in = new ByteCursor(input, "JPEG", context);
        TreeMap<Integer, byte[]> parts = new TreeMap<>();
        long bytes = 0;
        for (JpegSegment segment : segments) {
            int length = segment.payloadLength() - HEAD;
            if (segment.marker() == APP2
                    && length > 0
                    && in.seek(segment.payloadOffset()).startsWith(NAME)) {
                int number = in.skip(NAME.length).u8();
                bytes += length;
                context.require(Limit.METADATA_BYTES, bytes);
                parts.putIfAbsent(number, in.skip(1).bytes(length));
            }
        }
        if (parts.isEmpty() || parts.firstKey() != 1 || parts.lastKey() != parts.size()) {
            return new byte[0];
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.values().forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
