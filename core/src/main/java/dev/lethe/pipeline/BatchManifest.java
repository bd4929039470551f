package dev.lethe.pipeline;

import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Remembers which pictures of a batch are done, so that a batch that was cut off goes on where it stopped.
 *
 * <pre>{@code
 * try (BatchManifest manifest = BatchManifest.open(file, pipeline)) {
 *     pipeline.sanitizeAll(manifest.pending(items), Batch.parallel(4).onProgress(manifest.recording(event -> {})));
 * }
 * }</pre>
 *
 * <p>A picture counts as done if it was written before with the same name, the same content and the same steps: what has
 * changed since is done again, and so is what failed. The file holds one line of 64 hexadecimal digits for each: the
 * SHA-256 of the three together. Whoever has the file and a picture can check whether that picture was in the batch, so
 * keep it with the originals.
 *
 * <p>Guaranteed after a kill at any moment: each picture that the file names was written before its line was. A picture
 * that was written and has no line yet is written again when the batch goes on, over the same file where results keep
 * their names; under random names there are then two. What was being written is cleared away by the next batch. After a
 * loss of power the file may lack the last lines. A torn last line is cut off.
 *
 * <p>Sources are read once more for their hash, so they must be such as can be opened twice. Thread-safe; one batch at a
 * time.
 */
public final class BatchManifest implements Closeable {
    private static final int LINE = 65;
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final PrivacyPipeline pipeline;
    private final byte[] steps;
    private final Set<Key> done = new HashSet<>();
    private final Map<String, Queue<Key>> running = new ConcurrentHashMap<>();

    /** A hash, kept small. */
    private record Key(long a, long b, long c, long d) {
        static Key of(byte[] hash) {
            ByteBuffer buffer = ByteBuffer.wrap(hash);
            return new Key(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
        }

        byte[] line() {
            ByteBuffer hash = ByteBuffer.allocate(32);
            hash.putLong(a).putLong(b).putLong(c).putLong(d);
            return (HexFormat.of().formatHex(hash.array()) + "\n").getBytes(StandardCharsets.US_ASCII);
        }
    }

    private BatchManifest(FileChannel file, PrivacyPipeline pipeline) {
        this.file = file;
        this.pipeline = pipeline;
        this.steps = pipeline.explain().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Opens a manifest, or makes an empty one.
     *
     * @throws IOException if the file can't be read and written, or is no manifest; it is left as it is then
     */
    public static BatchManifest open(Path path, PrivacyPipeline pipeline) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (file.tryLock() == null) {
                throw refused("another batch uses this manifest");
            }
            BatchManifest manifest = new BatchManifest(file, pipeline);
            manifest.load();
            return manifest;
        } catch (OverlappingFileLockException e) {
            file.close();
            throw refused("another batch uses this manifest");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void load() throws IOException {
        long whole = file.size() / LINE * LINE;
        ByteBuffer buffer = ByteBuffer.allocate(LINE * 1000);
        for (long at = 0; at < whole; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), whole - at));
            while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) >= 0) {
                // until it is full
            }
            for (int line = 0; line + LINE <= buffer.limit(); line += LINE) {
                done.add(key(new String(buffer.array(), line, LINE, StandardCharsets.US_ASCII)));
            }
            at += buffer.limit();
        }
        file.truncate(whole);
        file.position(whole);
    }

    private static Key key(String line) throws IOException {
        try {
            if (line.charAt(LINE - 1) == '\n') {
                return Key.of(HexFormat.of().parseHex(line.substring(0, LINE - 1)));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw refused("this file is no manifest of a batch");
    }

    private static IOException refused(String reason) {
        return new FileSystemException("", null, reason);
    }

    /** How many pictures are done, by this run and those before. */
    public int size() {
        synchronized (done) {
            return done.size();
        }
    }

    /**
     * Those pictures that are not done yet, found out one by one as they are asked for. A source that can't be read is
     * among them, so that the batch tells why.
     */
    public Iterable<BatchItem> pending(Iterable<BatchItem> items) {
        return () -> new Pending(items.iterator());
    }

    /** What a batch must report to; tells somebody else of each event, too. */
    public Consumer<BatchEvent> recording(Consumer<BatchEvent> listener) {
        return event -> {
            Queue<Key> keys = running.getOrDefault(event.name(), new ConcurrentLinkedQueue<>());
            Key key = keys.poll();
            if (keys.isEmpty()) {
                running.remove(event.name(), keys);
            }
            if (key != null && event.outcome() == BatchEvent.Outcome.CLEANED) {
                record(key);
            }
            listener.accept(event);
        };
    }

    private void record(Key key) {
        ByteBuffer line = ByteBuffer.wrap(key.line());
        synchronized (done) {
            try {
                while (line.hasRemaining()) {
                    file.write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The manifest could not be written; what is done will be done again", e);
            }
            done.add(key);
        }
    }

    private boolean isDone(Key key) {
        synchronized (done) {
            return done.contains(key);
        }
    }

    private Key key(BatchItem item) throws IOException {
        MessageDigest hash = sha256();
        for (byte[] part : new byte[][] {steps, item.name().getBytes(StandardCharsets.UTF_8)}) {
            hash.update(ByteBuffer.allocate(4).putInt(part.length).array());
            hash.update(part);
        }
        try (RunContext context = RunContext.of(pipeline.limits());
                SeekableInput input = item.source().open(context);
                InputStream stream = input.stream()) {
            byte[] buffer = new byte[(int) Math.max(1, Math.min(BUFFER, input.length()))];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                context.check();
                hash.update(buffer, 0, read);
            }
        }
        return Key.of(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Leaves out what is done. */
    private final class Pending implements Iterator<BatchItem> {
        private final Iterator<BatchItem> items;
        private final Queue<BatchItem> next = new ArrayDeque<>(1);

        Pending(Iterator<BatchItem> items) {
            this.items = items;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && items.hasNext()) {
                BatchItem item = items.next();
                if (isPending(item)) {
                    next.add(item);
                }
            }
            return !next.isEmpty();
        }

        private boolean isPending(BatchItem item) {
            try {
                Key key = key(item);
                if (isDone(key)) {
                    return false;
                }
                running.computeIfAbsent(item.name(), name -> new ConcurrentLinkedQueue<>())
                        .add(key);
            } catch (IOException e) {
                // The batch meets the same and tells it.
            }
            return true;
        }

        @Override
        public BatchItem next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.remove();
        }
    }
}
