package dev.lethe.examples.spark;

import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;

/** What lies below an address that Hadoop knows. */
record Store(String root, SerializableConfiguration hadoop) implements Objects {
    private FileSystem files() throws IOException {
        return new Path(root).getFileSystem(hadoop.value());
    }

    private Path path(String key) {
        return new Path(root + "/" + key);
    }

    @Override
    public List<String> keys() throws IOException {
        String top = files().makeQualified(new Path(root)).toString() + "/";
        List<String> keys = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files().listFiles(new Path(root), true);
        while (all.hasNext()) {
            keys.add(all.next().getPath().toString().substring(top.length()));
        }
        return keys;
    }

    @Override
    public Source source(String key) {
        return new Source.Simple(key, context -> {
            try (InputStream in = files().open(path(key))) {
                return Spool.copyOf(in, context);
            }
        });
    }

    @Override
    public Sink sink(String key) {
        return () -> new Held(this, key, new Spool());
    }

    @Override
    public boolean has(String key) throws IOException {
        return files().exists(path(key));
    }

    /**
     * A result that is held back. Object stores show it when it is closed; a file system may show a part of it, which the
     * next run replaces.
     */
    private record Held(Store store, String key, Spool spool) implements Staging {
        @Override
        public OutputStream output() {
            return spool.output();
        }

        @Override
        public SeekableInput written() throws IOException {
            return spool.written();
        }

        @Override
        public void release() throws IOException {
            try (OutputStream out = store.files().create(store.path(key), true)) {
                spool.written().stream().transferTo(out);
            }
        }

        @Override
        public void close() throws IOException {
            spool.close();
        }
    }
}
