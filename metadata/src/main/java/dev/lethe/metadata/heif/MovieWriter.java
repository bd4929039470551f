package dev.lethe.metadata.heif;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.metadata.heif.Ranges.Range;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * Writes a movie box anew: no times, names or languages, tracks numbered from 1, tables cut to what they define
 * (ISO/IEC 14496-12 sections 8.2 to 8.7).
 */
final class MovieWriter {
    private static final byte[] UPRIGHT = new BoxBytes()
            .u32(0x10000)
            .zeros(12)
            .u32(0x10000)
            .zeros(12)
            .u32(0x40000000)
            .toByteArray();
    private static final int UNDETERMINED_LANGUAGE = 0x55C4;

    private final Movie movie;
    private final Map<Track, List<Range>> chunks;
    private final MetadataPolicy policy;
    private final Map<Long, Integer> numbers = new HashMap<>();

    MovieWriter(Movie movie, Map<Track, List<Range>> chunks, MetadataPolicy policy) {
        this.movie = movie;
        this.chunks = chunks;
        this.policy = policy;
        movie.kept().forEach(track -> numbers.putIfAbsent(track.id(), numbers.size() + 1));
    }

    /**
     * The box.
     *
     * @param place where in the new file a byte of the old one will be
     * @param wide whether places take eight bytes
     */
    byte[] write(LongUnaryOperator place, boolean wide) throws IOException {
        BoxBytes out = new BoxBytes().open("moov");
        header(movie.header(), out);
        for (Track track : movie.kept()) {
            track(track, out, place, wide);
        }
        return out.close().toByteArray();
    }

    private void header(Fields in, BoxBytes out) throws IOException {
        int version = in.version();
        int width = version == 0 ? 4 : 8;
        out.open("mvhd", version == 0 ? 0 : 1, 0).zeros(2 * width);
        in.skip(2L * width);
        out.bytes(in.bytes(4)).bytes(in.bytes(width));
        // Rate and volume, then reserved bytes.
        out.bytes(in.bytes(6)).zeros(10);
        matrix(in.skip(10), out);
        out.zeros(24).u32(numbers.size() + 1L).close();
    }

    /** How the picture is turned. */
    private void matrix(Fields in, BoxBytes out) throws IOException {
        byte[] matrix = in.bytes(36);
        out.bytes(policy.keeps(Role.ORIENTATION) ? matrix : UPRIGHT);
    }

    private void track(Track track, BoxBytes out, LongUnaryOperator place, boolean wide) throws IOException {
        out.open("trak");
        trackHeader(track, out);
        references(track, out);
        if (track.has("elst")) {
            out.open("edts");
            edits(track.fields("elst"), out);
            out.close();
        }
        out.open("mdia");
        mediaHeader(track.fields("mdhd"), out);
        out.open("hdlr", 0, 0).zeros(4).type(track.handler()).zeros(13).close();
        out.open("minf").open("vmhd", 0, 1).zeros(8).close();
        out.open("dinf")
                .open("dref", 0, 0)
                .u32(1)
                .open("url ", 0, 1)
                .close()
                .close()
                .close();
        out.open("stbl");
        new SampleTable(track, policy).write(out);
        places(chunks.getOrDefault(track, List.of()), out, place, wide);
        out.close().close().close().close();
    }

    private void trackHeader(Track track, BoxBytes out) throws IOException {
        Fields in = track.fields("tkhd");
        long versionAndFlags = in.u32();
        int width = versionAndFlags >> 24 == 0 ? 4 : 8;
        // Enabled, in the movie, in previews, size is an aspect.
        out.open("tkhd", width == 4 ? 0 : 1, (int) (versionAndFlags & 0x0F)).zeros(2 * width);
        out.u32(numbers.getOrDefault(track.id(), 0)).zeros(4);
        in.skip(2L * width + 8);
        out.bytes(in.bytes(width)).zeros(8);
        // Layer, alternate group, volume.
        out.bytes(in.skip(8).bytes(6)).zeros(2);
        matrix(in.skip(2), out);
        out.bytes(in.bytes(8)).close();
    }

    private void references(Track track, BoxBytes out) {
        out.open("tref");
        int empty = out.length();
        for (String type : List.of("auxl", "prem")) {
            Set<Long> to = track.references(type);
            List<Integer> kept = to.stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .sorted()
                    .toList();
            if (!kept.isEmpty()) {
                out.open(type);
                kept.forEach(out::u32);
                out.close();
            }
        }
        if (out.length() == empty) {
            out.undo();
        } else {
            out.close();
        }
    }

    private static void edits(Fields in, BoxBytes out) throws IOException {
        long versionAndFlags = in.u32();
        int version = versionAndFlags >> 24 == 0 ? 0 : 1;
        long count = in.u32();
        // The flag says that the edits repeat: an animation that loops.
        out.open("elst", version, (int) (versionAndFlags & 1)).u32(count);
        for (long i = 0; i < count; i++) {
            out.bytes(in.bytes(version == 0 ? 12 : 20));
        }
        out.close();
    }

    private static void mediaHeader(Fields in, BoxBytes out) throws IOException {
        int width = in.version() == 0 ? 4 : 8;
        out.open("mdhd", width == 4 ? 0 : 1, 0).zeros(2 * width);
        out.bytes(in.skip(2L * width).bytes(4)).bytes(in.bytes(width));
        out.u16(UNDETERMINED_LANGUAGE).zeros(2).close();
    }

    private static void places(List<Range> chunks, BoxBytes out, LongUnaryOperator place, boolean wide) {
        out.open(wide ? "co64" : "stco", 0, 0).u32(chunks.size());
        for (Range chunk : chunks) {
            out.number(chunk.size() == 0 ? 0 : place.applyAsLong(chunk.start()), wide);
        }
        out.close();
    }
}
