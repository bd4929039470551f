package dev.lethe.studio.shelf;

import dev.lethe.Inspection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures of a session and the latest result of each operation on each of them. All of it is in memory and within
 * bounds: of a picture there may be no room, results make room for newer ones. Thread-safe.
 */
public final class Shelf {
    private final int mostPictures;
    private final long mostBytes;
    private final Map<String, HeldPicture> pictures = new LinkedHashMap<>();
    private final Map<String, HeldResult> results = new LinkedHashMap<>();
    private long bytes;
    private int ids;

    /**
     * An empty shelf.
     *
     * @param mostPictures at the same time
     * @param mostBytes of pictures and results together
     */
    public Shelf(int mostPictures, long mostBytes) {
        this.mostPictures = mostPictures;
        this.mostBytes = mostBytes;
    }

    /**
     * Makes sure that a picture will find room, before it is read.
     *
     * @throws FullException if it won't
     */
    public synchronized void requireRoom(long length) {
        long taken = pictures.values().stream()
                .mapToLong(picture -> picture.bytes().length)
                .sum();
        if (pictures.size() >= mostPictures) {
            throw new FullException("There are " + mostPictures + " pictures here already; remove some first");
        }
        if (length > mostBytes - taken) {
            throw new FullException("The memory for pictures is full; remove some first");
        }
    }

    /**
     * Adds a picture.
     *
     * @throws FullException if there is no room for it
     */
    public synchronized HeldPicture add(String name, byte[] content, Inspection inspection) {
        requireRoom(content.length);
        HeldPicture picture = new HeldPicture("p" + ++ids, name, content, inspection);
        makeRoom(content.length);
        pictures.put(picture.id(), picture);
        bytes += content.length;
        return picture;
    }

    /**
     * Adds a result in the place of an older one of the same operation on the same picture.
     *
     * @throws FullException if there is no room for it
     */
    public synchronized HeldResult add(Making making, byte[] content) {
        results.values().stream()
                .filter(older -> older.operation().equals(making.operation())
                        && older.picture().id().equals(making.picture().id()))
                .toList()
                .forEach(this::drop);
        makeRoom(content.length);
        HeldResult result = making.result("r" + ++ids, content);
        results.put(result.id(), result);
        bytes += content.length;
        return result;
    }

    /** Oldest results go first. */
    private void makeRoom(long length) {
        Iterator<HeldResult> oldest = new ArrayList<>(results.values()).iterator();
        while (bytes > mostBytes - length && oldest.hasNext()) {
            drop(oldest.next());
        }
        if (bytes > mostBytes - length) {
            throw new FullException("The memory for pictures is full; remove some, or save results and start anew");
        }
    }

    private void drop(HeldResult result) {
        if (results.remove(result.id()) != null) {
            bytes -= result.bytes().length;
        }
    }

    /** A picture, if it is here. */
    public synchronized Optional<HeldPicture> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    /** All pictures, in the order in which they came. */
    public synchronized List<HeldPicture> pictures() {
        return List.copyOf(pictures.values());
    }

    /** A result, if it is still here. */
    public synchronized Optional<HeldResult> result(String id) {
        return Optional.ofNullable(results.get(id));
    }

    /** Forgets a picture and all that was made of it. */
    public synchronized void remove(String id) {
        HeldPicture picture = pictures.remove(id);
        if (picture != null) {
            bytes -= picture.bytes().length;
            results.values().stream()
                    .filter(result -> result.picture().id().equals(id))
                    .toList()
                    .forEach(this::drop);
        }
    }
}
