package dev.lethe.metadata.tiff;

import java.io.IOException;
import java.util.Optional;

/** How far into the file anything reaches that a directory points to. What lies behind it is a trailer. */
final class Reach {
    private final TiffInput in;
    private long end;

    Reach(TiffInput in) {
        this.in = in;
        this.end = in.big() ? 16 : 8;
    }

    void cover(Directory directory) {
        cover(directory.at(), directory.reach(in.length()) - directory.at());
    }

    /** Covers bytes; those outside of the file do not count. */
    void cover(long at, long bytes) {
        if (at > 0 && at < in.length() && bytes > 0) {
            end = Math.max(end, at + Math.min(bytes, in.length() - at));
        }
    }

    /**
     * Covers the strips of a picture that goes.
     *
     * @return their bytes
     */
    long coverStrips(Directory directory, Facts facts) throws IOException {
        long bytes = 0;
        Optional<StripSource> source = StripSource.of(in, directory, facts);
        if (source.isPresent()) {
            in.countStrips(source.get().strips());
            while (source.get().hasNext()) {
                StripSource.Strip strip = source.get().next();
                cover(strip.at(), strip.length());
                long there = Math.max(0, in.length() - Math.max(0, strip.at()));
                bytes += Math.max(0, Math.min(strip.length(), there));
            }
        }
        return bytes;
    }

    long end() {
        return end;
    }
}
