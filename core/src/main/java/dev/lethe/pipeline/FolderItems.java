package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files and the files of folders as items of a batch, and the names of their results: relative names are kept, and only
 * a change of format changes an extension. Two sources never share a result, and no result replaces a source unless
 * that was asked for.
 *
 * <p>Filled by one thread; the items may then be used by many.
 */
public final class FolderItems {
    private final @Nullable Path outFolder;
    private final Set<Path> claimed = ConcurrentHashMap.newKeySet();
    private final Set<Path> sources = new HashSet<>();
    private final Map<List<Path>, BatchItem> items = new LinkedHashMap<>();

    /** Items whose results go under a folder, which is made when the first result is written. */
    public FolderItems(Path outFolder) {
        this.outFolder = outFolder;
    }

    private FolderItems() {
        this.outFolder = null;
    }

    /** Items whose results replace their sources. */
    public static FolderItems inPlace() {
        return new FolderItems();
    }

    static List<BatchItem> of(Path inFolder, Path outFolder) throws IOException {
        return new FolderItems(outFolder).addFolder(inFolder).items();
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
        Path result = outFolder == null ? null : real(outFolder);
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
                add(file, relative, new BatchItem(relative.toString(), broken, (from, to) -> Sink.discard(), true));
            }
        });
        return this;
    }

    /** Adds one file under its base name. */
    public FolderItems addFile(Path file) {
        Path name = file.getFileName();
        add(file, real(file), name == null ? file : name, true);
        return this;
    }

    private void add(Path file, Path real, Path relative, boolean expected) {
        sources.add(real);
        Target target = (source, result) -> outFolder == null
                ? Sink.replacing(file.toRealPath())
                : Sink.to(claim(outFolder, file, relative, source, result));
        add(real, relative, new BatchItem(relative.toString(), Source.of(file), target, expected));
    }

    /** A file that is named twice, by itself and with its folder, is one item. */
    private void add(Path real, Path relative, BatchItem item) {
        items.merge(List.of(real, relative), item, (known, again) -> known.expected() ? known : again);
    }

    private Path claim(Path folder, Path file, Path relative, ImageFormat source, ImageFormat result)
            throws IOException {
        Path target = folder.getFileSystem().equals(relative.getFileSystem())
                ? folder.resolve(relative)
                : folder.resolve(relative.toString());
        if (!source.equals(result)) {
            target = target.resolveSibling(renamed(String.valueOf(target.getFileName()), result));
        }
        if (Files.exists(target) && (Files.isSameFile(file, target) || sources.contains(real(target)))) {
            throw refused(target, "Its result would replace an original; choose another folder or clean in place");
        }
        if (!claimed.add(target.toAbsolutePath().normalize())) {
            throw refused(target, "Its result has the name of another picture's; rename one of them");
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return target;
    }

    private static FileAlreadyExistsException refused(Path target, String why) {
        return new FileAlreadyExistsException(String.valueOf(target.getFileName()), null, why);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Not there yet, so nothing else can be the same.
            return path.toAbsolutePath().normalize();
        }
    }

    private static String renamed(String fileName, ImageFormat format) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + "." + format.extension();
    }

    private static boolean hasPictureName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot >= 0 && ImageFormat.named(name.substring(dot + 1)).isPresent();
    }

    /** The items added so far. */
    public List<BatchItem> items() {
        return List.copyOf(items.values());
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
            if (attributes.isRegularFile()) {
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
