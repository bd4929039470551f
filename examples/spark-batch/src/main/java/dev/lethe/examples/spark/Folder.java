package dev.lethe.examples.spark;

import dev.lethe.io.Leftovers;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder and its subfolders. */
record Folder(String root) implements Objects {
    @Override
    public List<String> keys() throws IOException {
        Path top = Path.of(root);
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> Files.isRegularFile(file) && !Leftovers.includes(file))
                    .map(file -> top.relativize(file).toString())
                    .toList();
        }
    }

    @Override
    public Source source(String key) {
        return Source.of(Path.of(root, key));
    }

    @Override
    public Sink sink(String key) throws IOException {
        Path file = Path.of(root, key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Sink.to(file);
    }

    @Override
    public void tidy() throws IOException {
        if (Files.exists(Path.of(root))) {
            try (Stream<Path> folders = Files.walk(Path.of(root))) {
                folders.filter(Files::isDirectory).forEach(Leftovers::clear);
            }
        }
    }

    @Override
    public boolean has(String key) {
        return Files.exists(Path.of(root, key));
    }
}
