package dev.lethe.metadata.heif;

import dev.lethe.Role;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One track of an image sequence: its boxes by type, out of their containers (ISO/IEC 14496-12 section 8.3). */
final class Track {
    private static final Map<String, Set<String>> CONTAINERS = Map.of(
            "trak",
            Set.of("mdia", "edts"),
            "mdia",
            Set.of("minf"),
            "minf",
            Set.of("stbl"),
            "edts",
            Set.of(),
            "stbl",
            Set.of());
    private static final Set<String> KNOWN =
            Set.of("tkhd", "tref", "elst", "mdhd", "hdlr", "vmhd", "nmhd", "dinf", "mdia", "edts", "minf", "stbl");

    private final Map<String, byte[]> boxes = new HashMap<>();
    private final Map<String, Set<Long>> references = new HashMap<>();
    private final BoxTally dropped = new BoxTally();
    private final RunContext context;
    private final long id;
    private final String handler;
    private final String handlerName;

    Track(Fields trak) throws IOException {
        this.context = trak.context();
        collect("trak", trak);
        Fields header = fields("tkhd");
        header.skip(header.version() == 0 ? 8 : 16);
        this.id = header.u32();
        Fields handling = fields("hdlr").skip(8);
        this.handler = handling.type();
        this.handlerName = handling.skip(12).text();
        if (boxes.containsKey("tref")) {
            references(fields("tref"));
        }
    }

    /** Goes into containers along the one path of types that leads to the tables, so never deeper than that path. */
    private void collect(String container, Fields content) throws IOException {
        while (content.hasChild()) {
            Fields.Child child = content.child();
            String type = child.type();
            if (CONTAINERS.getOrDefault(container, Set.of()).contains(type) && !boxes.containsKey(type)) {
                boxes.put(type, new byte[0]);
                collect(type, child.body());
            } else if (isTable(type) && !boxes.containsKey(type)) {
                boxes.put(type, child.body().rest());
            } else {
                dropped.add(type, child.body().left());
            }
        }
    }

    private static boolean isTable(String type) {
        return KNOWN.contains(type) && !CONTAINERS.containsKey(type)
                || HeifStructures.sampleTable(type) == Role.DECODING;
    }

    private void references(Fields tref) throws IOException {
        while (tref.hasChild()) {
            Fields.Child child = tref.child();
            Set<Long> to = references.computeIfAbsent(child.type(), key -> new HashSet<>());
            while (child.body().left() >= 4) {
                to.add(child.body().u32());
            }
        }
    }

    boolean has(String box) {
        return boxes.containsKey(box);
    }

    /** A box's content; nothing where it is missing. */
    Fields fields(String box) {
        return Fields.of(boxes.getOrDefault(box, new byte[0]), box, context);
    }

    long id() {
        return id;
    }

    /** What kind of track it is: "pict", "vide", "auxv", "soun" … */
    String handler() {
        return handler;
    }

    String handlerName() {
        return handlerName;
    }

    /** The tracks that this one refers to in that way. */
    Set<Long> references(String type) {
        return references.getOrDefault(type, Set.of());
    }

    /** Boxes in it that do not stay. */
    BoxTally dropped() {
        return dropped;
    }

    /** Number of samples (section 8.7.3.2). */
    long samples() throws IOException {
        return fields("stsz").skip(8).u32();
    }
}
