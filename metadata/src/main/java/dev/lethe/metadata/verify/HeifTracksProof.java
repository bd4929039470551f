package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.spi.FindingCollector;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Checks a movie box: tracks of pictures only, no times, no names, tables as long as they say. */
final class HeifTracksProof {
    private static final Set<String> CONTAINERS = Set.of("mdia", "minf", "stbl", "edts");
    private static final Set<String> CODINGS = Set.of("hvc1", "hev1", "av01", "avc1", "avc3");
    private static final Set<String> SETUP =
            Set.of("hvcC", "av1C", "avcC", "ccst", "auxi", "clap", "colr", "pasp", "clli", "mdcv", "cclv", "amve");

    private final MetadataPolicy policy;
    private final FindingCollector residue;
    private final Coverage media;
    private boolean seen;

    HeifTracksProof(MetadataPolicy policy, FindingCollector residue, Coverage media) {
        this.policy = policy;
        this.residue = residue;
        this.media = media;
    }

    boolean seen() {
        return seen;
    }

    void check(IsoBox movie) {
        seen = true;
        for (IsoBox box : movie.children(0)) {
            switch (box.type()) {
                case "mvhd" -> {
                    int times = box.u8(0) == 0 ? 8 : 16;
                    require(box, box.size() == (times == 8 ? 100 : 112) && box.zero(4, 4 + times), "movie header");
                    require(box, box.zero(box.size() - 28, box.size() - 4), "movie header");
                }
                case "trak" -> track(box);
                default -> require(box, false, "unknown box");
            }
        }
    }

    private void track(IsoBox track) {
        Map<String, IsoBox> tables = new HashMap<>();
        flatten(track, tables, 0);
        for (IsoBox table : tables.values()) {
            require(table, holds(table, tables), "field or table");
        }
        IsoBox handler = tables.get("hdlr");
        IsoBox entries = tables.get("stsd");
        if (handler == null || entries == null) {
            throw new IndexOutOfBoundsException("a track without its tables");
        }
        boolean auxiliary = handler.u32(8) == 0x61757876 || tables.containsKey("tref");
        for (IsoBox entry : entries.children(8)) {
            entry(entry, auxiliary);
        }
        chunks(tables);
    }

    /** Containers are known by name and four deep at most. */
    private void flatten(IsoBox container, Map<String, IsoBox> tables, int depth) {
        for (IsoBox box : container.children(0)) {
            if (CONTAINERS.contains(box.type()) && depth < 4) {
                flatten(box, tables, depth + 1);
            } else if (tables.put(box.type(), box) != null) {
                require(box, false, "second table");
            }
        }
    }

    private boolean holds(IsoBox box, Map<String, IsoBox> tables) {
        int size = box.size();
        boolean narrow = box.u8(0) == 0;
        return switch (box.type()) {
            case "tkhd" -> size == (narrow ? 84 : 96) && box.zero(4, narrow ? 12 : 20);
            case "mdhd" ->
                size == (narrow ? 24 : 36)
                        && box.zero(4, narrow ? 12 : 20)
                        && box.u16(size - 4) == 0x55C4
                        && box.zero(size - 2, size);
            case "hdlr" -> size == 25 && box.zero(0, 8) && box.zero(12, 25) && isPicture(box.u32(8));
            case "vmhd" -> size == 12 && box.zero(4, 12);
            case "dinf" -> size == 28 && box.u32(0) == 28 && box.u32(24) == 1;
            case "tref" ->
                box.children(0).stream()
                        .allMatch(to -> to.type().equals("auxl") || to.type().equals("prem"));
            case "elst" -> size == 8 + (narrow ? 12 : 20) * box.u32(4);
            case "stts", "ctts" -> size == 8 + 8 * box.u32(4);
            case "stsc" -> size == 8 + 12 * box.u32(4);
            case "stss", "stco" -> size == 8 + 4 * box.u32(4);
            case "co64" -> size == 8 + 8 * box.u32(4) && !tables.containsKey("stco");
            case "stsz" -> size == 12 + (box.u32(4) == 0 ? 4 * box.u32(8) : 0);
            case "stsd" -> box.u32(0) == 0 && box.children(8).size() == box.u32(4);
            default -> false;
        };
    }

    private static boolean isPicture(long handler) {
        // "pict", "vide", "auxv"
        return handler == 0x70696374 || handler == 0x76696465 || handler == 0x61757876;
    }

    private void entry(IsoBox entry, boolean auxiliary) {
        boolean plain = CODINGS.contains(entry.type())
                && entry.zero(0, 6)
                && entry.zero(8, 24)
                && entry.zero(42, 74)
                && entry.u32(28) == 0x480000
                && entry.u32(32) == 0x480000;
        require(entry, plain, "sample entry");
        boolean typed = false;
        for (IsoBox box : entry.children(78)) {
            require(box, SETUP.contains(box.type()), "box in a sample entry");
            HeifPropertyProof.check(box, policy, residue);
            typed |= box.type().equals("auxi");
        }
        require(entry, typed || !auxiliary, "auxiliary track that is no transparency");
    }

    private void chunks(Map<String, IsoBox> tables) {
        IsoBox sizes = table(tables, "stsz");
        IsoBox runs = table(tables, "stsc");
        boolean wide = tables.containsKey("co64");
        IsoBox places = table(tables, wide ? "co64" : "stco");
        long samples = sizes.u32(8);
        long sample = 0;
        int run = -1;
        for (int chunk = 0; chunk < places.u32(4); chunk++) {
            while (run + 1 < runs.u32(4) && runs.u32(8 + 12 * (run + 1)) == chunk + 1L) {
                run++;
            }
            long left = run < 0 ? 0 : Math.min(runs.u32(12 + 12 * run), samples - sample);
            long size = sizes.u32(4) * left;
            for (long i = 0; sizes.u32(4) == 0 && i < left; i++) {
                size += sizes.u32(Math.toIntExact(12 + 4 * (sample + i)));
            }
            sample += left;
            media.add(wide ? places.body().getLong(8 + 8 * chunk) : places.u32(8 + 4 * chunk), size);
        }
    }

    private static IsoBox table(Map<String, IsoBox> tables, String type) {
        IsoBox table = tables.get(type);
        if (table == null) {
            throw new IndexOutOfBoundsException("a track without its tables");
        }
        return table;
    }

    private void require(IsoBox box, boolean holds, String what) {
        if (!holds) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "HEIF moov", what, box.size()));
        }
    }
}
