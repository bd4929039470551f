package dev.lethe.metadata.tiff;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chain of directories of a file: which are its pages, and which are not.
 *
 * @param all in the order of the chain
 * @param dng whether the file says that it is a DNG
 * @param starts where the directories are, sorted
 */
record Pages(List<Page> all, boolean dng, long[] starts) {
    private static final int MOST_CHILDREN = 256;

    /** Coded data of one MCU and the marker that ends them (T.81 B.1.1). */
    private static final int SHORTEST_SCAN = 3;

    /**
     * One directory of the chain.
     *
     * @param at where it is
     * @param facts of the picture that it shows
     * @param kept whether it stays
     * @param raw where the sub-directory is whose picture is the page, 0 if the page's own picture is
     */
    record Page(long at, Facts facts, boolean kept, long raw) {}

    /** A sub-directory with what it says. */
    record Sub(Directory directory, Facts facts) {}

    /**
     * Follows the chain up to where it breaks, as viewers do.
     *
     * @throws MalformedImageException if the first directory can't be read or no picture is left
     */
    static Pages scan(TiffInput in, FindingCollector found) throws IOException {
        List<Page> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long at = in.first();
        boolean dng = false;
        while (at != 0 && seen.add(at)) {
            in.context().require(Limit.FRAMES, seen.size());
            Directory directory;
            try {
                directory = Directory.read(in, at);
            } catch (MalformedImageException e) {
                if (pages.isEmpty()) {
                    throw e;
                }
                found.note("the chain of pages breaks; pages behind the break are left out");
                at = 0;
                break;
            }
            dng |= pages.isEmpty() && directory.has(in, TiffTags.DNG_VERSION, TiffTags.Shape.BYTES);
            pages.add(page(in, directory, dng, found));
            at = directory.next();
        }
        if (at != 0) {
            found.note("the chain of pages leads back to itself; it was cut");
        }
        long[] starts = pages.stream().mapToLong(Page::at).sorted().toArray();
        return new Pages(withoutCopies(withoutStumps(in, pages, starts, found)), dng, starts);
    }

    /** Pages behind the first whose one strip was cut away are left out: no viewer can show anything of them. */
    private static List<Page> withoutStumps(TiffInput in, List<Page> pages, long[] starts, FindingCollector found)
            throws IOException {
        List<Page> kept = new ArrayList<>();
        for (Page page : pages) {
            boolean stump = !kept.isEmpty() && page.kept() && page.raw() == 0 && isStump(in, page, starts);
            if (stump) {
                found.note("a page whose picture data are not in the file is left out");
            }
            kept.add(stump ? new Page(page.at(), page.facts(), false, 0) : page);
        }
        return kept;
    }

    /** Whether a page of the older JPEG compression says more bytes than the file has, and a directory stands there. */
    private static boolean isStump(TiffInput in, Page page, long[] starts) throws IOException {
        if (page.facts().compression() != Facts.OLD_JPEG) {
            return false;
        }
        Directory directory = Directory.read(in, page.at());
        Optional<StripSource> source = StripSource.of(in, directory, page.facts());
        if (source.isEmpty() || source.get().strips() != 1) {
            return false;
        }
        StripSource.Strip strip = source.get().next();
        long there = new Landmarks(in, starts).nextStructure(strip.at(), in.length()) - strip.at();
        return strip.length() > in.length() - strip.at() && there < SHORTEST_SCAN;
    }

    private static Page page(TiffInput in, Directory directory, boolean dng, FindingCollector found)
            throws IOException {
        Facts facts = Facts.of(in, directory);
        List<Sub> subs = subs(in, directory, found);
        boolean raw = facts.isRaw() || subs.stream().anyMatch(sub -> sub.facts().isRaw());
        if (raw && !dng) {
            throw new UnsupportedFormatException("A camera's raw file that is no DNG: its decoding needs the maker "
                    + "note, which identifies the camera; convert it to DNG or export it first");
        }
        boolean picture = facts.isPicture() && hasData(in, directory, facts);
        if (dng && (!picture || facts.isReduced())) {
            for (Sub sub : subs) {
                if (isKept(sub, true) && hasData(in, sub.directory(), sub.facts())) {
                    return new Page(
                            directory.at(),
                            sub.facts().turnedAs(in, directory),
                            true,
                            sub.directory().at());
                }
            }
        }
        return new Page(directory.at(), facts, picture, 0);
    }

    /** Whether the file holds the table of strips, or the older JPEG stream. */
    private static boolean hasData(TiffInput in, Directory directory, Facts facts) throws IOException {
        if (StripSource.of(in, directory, facts).isPresent()) {
            return true;
        }
        long stream = facts.compression() == Facts.OLD_JPEG ? directory.first(in, TiffTags.OLD_JPEG, 0) : 0;
        return stream > 0
                && stream <= in.length() - 2
                && new JpegScrub(in.bytes(), true, in.context()).isStream(stream, 2);
    }

    /** A smaller copy of another page is a preview; where all are, they are the pages. */
    private static List<Page> withoutCopies(List<Page> pages) throws MalformedImageException {
        if (pages.stream().noneMatch(Page::kept)) {
            throw new MalformedImageException("TIFF has no directory with a picture's size and data; it is not a "
                    + "picture or the file is damaged");
        }
        boolean copies = pages.stream().anyMatch(p -> p.kept() && !p.facts().isReduced());
        return pages.stream()
                .map(p -> new Page(
                        p.at(), p.facts(), p.kept() && !(copies && p.facts().isReduced()), p.raw()))
                .toList();
    }

    /** The sub-directories that can be read. */
    static List<Sub> subs(TiffInput in, Directory directory, FindingCollector found) throws IOException {
        List<Sub> subs = new ArrayList<>();
        Entry entry = directory.entries().get(TiffTags.SUB_IFDS);
        Set<Long> seen = new HashSet<>(List.of(directory.at()));
        for (long at : entry == null ? new long[0] : in.wholes(entry, MOST_CHILDREN)) {
            try {
                if (seen.add(at)) {
                    Directory sub = Directory.read(in, at);
                    subs.add(new Sub(sub, Facts.of(in, sub)));
                }
            } catch (MalformedImageException e) {
                found.note("a sub-directory can't be read; it is left out");
            }
        }
        return subs;
    }

    /** Whether a sub-directory is part of the picture: only in DNG, and no copy, depth map, matte or gain map. */
    static boolean isKept(Sub sub, boolean dng) {
        return dng && sub.facts().isPicture() && (sub.facts().subfile() & ~PicturePlanner.subfileMask(true)) == 0;
    }

    List<Page> kept() {
        return all.stream().filter(Page::kept).toList();
    }
}
