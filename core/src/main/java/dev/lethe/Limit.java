package dev.lethe;

/** The resources of which {@link Limits} allow only so much. */
public enum Limit {
    /** Bytes of the input file or stream. */
    BYTES("Input size", "bytes"),
    /** Width times height of the largest frame or canvas. */
    PIXELS("Picture size", "pixels"),
    /** Frames of an animation, pages or images of a container. */
    FRAMES("Frame count", "frames"),
    /** Structures of a container: segments, chunks, boxes, directory entries. */
    SEGMENTS("Structure count", "structures"),
    /** Depth of nested structures. */
    NESTING("Nesting depth", "levels"),
    /** Bytes of metadata that are held in memory to be read. */
    METADATA_BYTES("Metadata size", "bytes"),
    /** Bytes that compressed data may inflate to. */
    INFLATED_BYTES("Inflated size", "bytes"),
    /** Bytes of memory for pixels and tables, shared by all runs that share a budget. */
    MEMORY("Memory", "bytes"),
    /** Milliseconds from the start of the run. */
    TIME("Time", "ms");

    private final String title;
    private final String unit;

    Limit(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** The limit in words. */
    public String title() {
        return title;
    }

    /** What is counted. */
    public String unit() {
        return unit;
    }
}
