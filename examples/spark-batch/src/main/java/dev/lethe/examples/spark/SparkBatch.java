package dev.lethe.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/** Cleans all pictures of a folder or a store: on this machine, or where spark-submit sends it. */
public final class SparkBatch {
    private SparkBatch() {}

    /** Takes the place of the pictures, that of the results, and one where manifests and reports are kept. */
    public static void main(String[] args) throws IOException {
        Outcome outcome = run(args[0], args[1], args[2]);
        System.out.println(outcome);
        if (outcome.failed() > 0) {
            System.exit(1);
        }
    }

    static Outcome run(String in, String out, String memory) throws IOException {
        SparkConf conf = new SparkConf().setAppName("lethe").setIfMissing("spark.master", "local[*]");
        if (conf.get("spark.master").startsWith("local[")) {
            // Nobody else has to reach it.
            conf.set("spark.driver.host", "127.0.0.1").setIfMissing("spark.ui.enabled", "false");
        }
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            SerializableConfiguration hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
            Store from = new Store(in, hadoop);
            Store to = new Store(out, hadoop);
            Store kept = new Store(memory, hadoop);
            List<Part> parts = new ArrayList<>();
            byName(from.keys(), conf.getInt("spark.lethe.parts", 64))
                    .forEach((name, keys) -> parts.add(new Part(name, keys, from, to, kept)));
            return spark.parallelize(parts, Math.max(1, parts.size()))
                    .map(Part::clean)
                    .fold(Outcome.NONE, Outcome::plus);
        }
    }

    /** The same key is always in the same part, so that its manifest serves the next run. */
    private static Map<String, List<String>> byName(List<String> keys, int parts) {
        Map<String, List<String>> named = new TreeMap<>();
        for (String key : keys) {
            String name = Math.floorMod(key.hashCode(), parts) + "-of-" + parts;
            named.computeIfAbsent(name, none -> new ArrayList<>()).add(key);
        }
        return named;
    }
}
