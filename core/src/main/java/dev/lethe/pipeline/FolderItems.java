package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.io.Leftovers;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files and the files of folders as items of a batch, and the names of their results: relative names are kept unless
 * other ones are asked for, and only a change of format changes an extension. Two sources never share a result, and no
 * result replaces a source unless that was asked for. Neither times nor attributes of a source go to its result. What a
 * killed run has left unfinished in a folder is cleared away before the first new result is written there.
 *
 * <p>Filled by one thread; the items may then be used by many.
 */
public final class FolderItems {
    private final @Nullable Path outFolder;
    private final OutputNames names;
    private final Set<Path> sources = new HashSet<>();
    private final Map<List<Path>, FolderItem> items = new LinkedHashMap<>();

    /** Items whose results go under a folder, which is made when the first result is written, with their own names. */
    public FolderItems(Path outFolder) {
        this(outFolder, OutputNames.KEEP);
    }

    /** Items whose results go under a folder, which is made when the first result is written, with such names. */
    public FolderItems(Path outFolder, OutputNames names) {
        this.outFolder = outFolder;
        this.names = names;
    }

    private FolderItems() {
        this.outFolder = null;
        this.names = OutputNames.KEEP;
    }

    /** Items whose results replace their sources, and so keep their names. */
    public static FolderItems inPlace() {
        return new FolderItems();
    }

    static List<BatchItem> of(Path inFolder, Path outFolder, OutputNames names) throws IOException {
        return new FolderItems(outFolder, names).addFolder(inFolder).items();
    }

    /**
     * Adds all regular files of a folder and its subfolders in the order of their names. Symbolic links below it and the
     * result folder are passed over; what may not be read becomes an item that fails.
     *
     * @throws IllegalArgumentException if the folder lies in the result folder
     * @throws IOException if it can't be read at all
     */
    public FolderItems addFolder(Path inFolder) throws IOException {
        Path root = inFolder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(inFolder.toString());
        }
        Path result = outFolder == null ? null : ResultFolder.real(outFolder);
        if (result != null && root.startsWith(result)) {
            throw new IllegalArgumentException(
                    "outFolder: holds the pictures themselves; choose another folder or clean them in place");
        }
        Walk walk = new Walk(root, result);
        Files.walkFileTree(root, walk);
        walk.files.forEach((file, failure) -> {
            Path relative = root.relativize(file);
            if (failure == null) {
                add(file, file, relative, hasPictureName(file));
            } else {
                Source broken = new Source.Simple(relative.toString(), context -> {
                    throw failure;
                });
                add(file, new FolderItem(relative, broken, null, true));
            }
        });
        return this;
    }

    /** Adds one file under its base name. */
    public FolderItems addFile(Path file) {
        Path name = file.getFileName();
        add(file, ResultFolder.real(file), name == null ? file : name, true);
        return this;
    }

    /**
     * Adds a source that is no file of its own, such as a stream.
     *
     * @param name what to call it, without extension
     * @throws IllegalStateException if results replace their sources
     */
    public FolderItems addSource(Source source, String name) {
        if (outFolder == null) {
            throw new IllegalStateException("source: is no file that could be replaced");
        }
        Path relative = outFolder.getFileSystem().getPath(name);
        add(relative, new FolderItem(relative, source, null, true));
        return this;
    }

    private void add(Path file, Path real, Path relative, boolean expected) {
        sources.add(real);
        add(real, new FolderItem(relative, Source.of(file), file, expected));
    }

    /** A file that is named twice, by itself and with its folder, is one item. */
    private void add(Path real, FolderItem item) {
        items.merge(List.of(real, item.relative()), item, (known, again) -> known.expected() ? known : again);
    }

    private static boolean hasPictureName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot >= 0 && ImageFormat.named(name.substring(dot + 1)).isPresent();
    }

    /**
     * The items added so far, in the order in which they were added if names are kept, and otherwise in one that does not
     * follow the old names. To be called once all are there: names of results depend on the whole list.
     */
    public List<BatchItem> items() {
        List<FolderItem> all = List.copyOf(items.values());
        if (outFolder == null) {
            TidyFolders tidy = new TidyFolders();
            return all.stream().map(item -> replacing(item, tidy)).toList();
        }
        ResultFolder results = ResultFolder.of(outFolder, sources, names);
        return switch (names) {
            case KEEP -> kept(all, results);
            case RANDOM -> renamed(NewNames.random(all), results);
            case SEQUENCE -> renamed(NewNames.numbered(all, outFolder), results);
        };
    }

    private static BatchItem replacing(FolderItem item, TidyFolders tidy) {
        Path file = item.file();
        Target target = (source, result) -> file == null ? Sink.discard() : replacing(file.toRealPath(), tidy);
        return item(item, target, Optional.empty());
    }

    private static Sink replacing(Path file, TidyFolders tidy) {
        return tidy.sink(file, Sink.replacing(file));
    }

    private static List<BatchItem> kept(List<FolderItem> all, ResultFolder results) {
        List<ResultName> own = KeptNames.of(all);
        List<BatchItem> named = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            FolderItem item = all.get(i);
            named.add(item(item, results.target(item.file(), own.get(i)), Optional.empty()));
        }
        return named;
    }

    private static List<BatchItem> renamed(List<NewNames.Named> all, ResultFolder results) {
        return all.stream()
                .map(named -> item(
                        named.item(), results.target(named.item().file(), named.name()), Optional.of(named.stem())))
                .toList();
    }

    private static BatchItem item(FolderItem item, Target target, Optional<String> renamed) {
        return new BatchItem(item.relative().toString(), item.source(), target, item.expected(), renamed);
    }

    /** Gathers regular files in order, each with what kept it from being read, if anything. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final TreeMap<Path, @Nullable IOException> files = new TreeMap<>();
        private final Path root;
        private final @Nullable Path without;

        Walk(Path root, @Nullable Path without) {
            this.root = root;
            this.without = without;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(without) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !Leftovers.includes(file)) {
                files.put(file, null);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            files.put(file, failure);
            return FileVisitResult.CONTINUE;
        }
    }
}
