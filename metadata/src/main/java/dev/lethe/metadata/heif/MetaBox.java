package dev.lethe.metadata.heif;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a meta box (ISO/IEC 14496-12 section 8.11): tables in memory, the item data box by its place only, since
 * it may hold whole pictures.
 */
final class MetaBox {
    private static final Set<String> TABLES = Set.of("hdlr", "pitm", "iinf", "iloc", "iprp", "iref", "grpl");

    private final Map<String, byte[]> tables = new HashMap<>();
    private final BoxTally others = new BoxTally();
    private final RunContext context;
    private @Nullable Box itemData;
    private long held;

    private MetaBox(RunContext context) {
        this.context = context;
    }

    static MetaBox read(ByteCursor cursor, Box meta) throws IOException {
        MetaBox box = new MetaBox(cursor.context());
        if (meta.length() < 4) {
            throw cursor.malformed("has an empty meta box");
        }
        long at = meta.content() + 4;
        while (meta.end() - at >= 8) {
            Box child = Box.read(cursor.seek(at), meta.end());
            box.add(child, cursor);
            at = child.end();
        }
        return box;
    }

    private void add(Box child, ByteCursor cursor) throws IOException {
        if (TABLES.contains(child.type()) && !tables.containsKey(child.type())) {
            held += child.length();
            context.require(Limit.METADATA_BYTES, held);
            tables.put(child.type(), cursor.seek(child.content()).bytes(child.length()));
        } else if (child.type().equals("idat") && itemData == null) {
            itemData = child;
        } else {
            others.add(child);
        }
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** The content of a table; nothing where it is missing. */
    Fields table(String type) {
        return Fields.of(tables.getOrDefault(type, new byte[0]), type, context);
    }

    /** The box with small items' data, or null. */
    @Nullable
    Box itemData() {
        return itemData;
    }

    /** Boxes that are no part of the picture's description. */
    BoxTally others() {
        return others;
    }
}
