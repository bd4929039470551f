package dev.lethe.jpeg.lossless;

import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.read.JpegSegment;
import dev.lethe.jpeg.write.HeaderSegments;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The application segments and comments of another file, copied as they are. What of them may stay is for a strip of the
 * metadata to say, later.
 *
 * @param input the other file
 * @param segments where they lie in it
 */
public record CopiedSegments(SeekableInput input, List<JpegSegment> segments) implements HeaderSegments {
    /** Copies the list. */
    public CopiedSegments {
        segments = List.copyOf(segments);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (JpegSegment segment : segments) {
            input.stream(segment.offset(), segment.length()).transferTo(out);
        }
    }
}
