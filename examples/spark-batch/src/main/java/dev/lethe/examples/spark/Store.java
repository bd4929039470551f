package dev.lethe.examples.spark;

import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;

/** Objects below a folder of this machine, or below an address that Hadoop knows: {@code s3a://bucket/prefix}, {@code hdfs://…}. */
record Store(String root, SerializableConfiguration hadoop) implements Serializable {
    /** Writes an object. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private FileSystem files() throws IOException {
        FileSystem files = new Path(root).getFileSystem(hadoop.value());
        return files instanceof ChecksumFileSystem sums ? sums.getRawFileSystem() : files;
    }

    List<String> keys() throws IOException {
        if (files() instanceof RawLocalFileSystem local) {
            // Here and in put: on a local disk Hadoop would start a program for each file, for its permissions.
            var folder = local.pathToFile(new Path(root)).toPath();
            try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString())
                        .toList();
            }
        }
        String top = files().makeQualified(new Path(root)) + "/";
        List<String> keys = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files().listFiles(new Path(root), true);
        while (all.hasNext()) {
            keys.add(all.next().getPath().toString().substring(top.length()));
        }
        return keys;
    }

    InputStream open(String key) throws IOException {
        return files().open(new Path(root + "/" + key));
    }

    /** An object, which may be opened more than once. */
    Source source(String key) {
        return new Source.Simple(key, context -> {
            try (InputStream in = open(key)) {
                return Spool.copyOf(in, context);
            }
        });
    }

    /** Writes beside the place, then moves: the object appears there whole or not at all. The next run overwrites what a kill left. */
    void put(String key, Writing writing) throws IOException {
        Path path = new Path(root + "/" + key);
        Path part = new Path(path.getParent(), "." + path.getName() + ".part");
        try (OutputStream out = files() instanceof RawLocalFileSystem local && local.mkdirs(part.getParent())
                ? new FileOutputStream(local.pathToFile(part))
                : files().create(part, true)) {
            writing.to(out);
        }
        files().delete(path, false);
        if (!files().rename(part, path)) {
            throw new FileNotFoundException("a result could not be moved to its place");
        }
    }

    /** The place of a result, which is put there once it is proven. */
    Sink sink(String key) {
        return Sink.storing((result, length) -> put(key, result::transferTo));
    }
}
