package dev.lethe.examples.spark;

import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.util.SerializableConfiguration;

/** Objects under keys: a folder of this machine (or one that all machines see under this name), or a store that Hadoop knows. */
interface Objects extends Serializable {
    /** All keys, in no order. */
    List<String> keys() throws IOException;

    /** One object, which may be opened more than once. */
    Source source(String key);

    /** The place of an object, which appears there whole or not at all. */
    Sink sink(String key) throws IOException;

    /** Whether there is one. */
    boolean has(String key) throws IOException;

    /** Clears away what a killed run was writing. */
    default void tidy() throws IOException {}

    /** A folder's path, or an address: {@code s3a://bucket/prefix}, {@code hdfs://…}. */
    static Objects at(String place, SerializableConfiguration hadoop) {
        return place.matches("[a-z][a-z0-9]+://.*") ? new Store(place, hadoop) : new Folder(place);
    }
}
