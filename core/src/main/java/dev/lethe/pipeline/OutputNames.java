package dev.lethe.pipeline;

/**
 * What the results of a batch are called. A file's name is metadata, too: {@code IMG_20210506_070809.jpg} tells when,
 * a folder's name often where and with whom.
 *
 * <p>The extension is always that of the result's format.
 */
public enum OutputNames {
    /**
     * The source's relative name; only a change of format changes its extension. Where two results would have the same
     * name, also in a file system that does not tell capitals from small letters, the later one of the list has a number
     * added.
     */
    KEEP,
    /**
     * A name that nobody can guess: 16 letters and digits from a secure random generator. All results lie straight in
     * the result folder, since names of folders and who shares one tell something as well, and they are made in random
     * order, so that their times do not tell that of the originals.
     */
    RANDOM,
    /**
     * Numbers: {@code 0001.jpg}, with as many digits as the last one needs, at least four. All results lie straight in
     * the result folder. The order is that of a digest of a few bytes from the middle of each file: the same pictures in
     * an empty folder get the same numbers each time, and numbers follow neither names nor times. Numbers that the folder
     * holds already are passed over, and those of pictures that fail stay free.
     */
    SEQUENCE
}
