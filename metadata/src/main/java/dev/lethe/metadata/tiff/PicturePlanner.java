package dev.lethe.metadata.tiff;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MalformedImageException;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Plans each page's new directory, and tells what of the old one goes. One run, one thread. */
final class PicturePlanner {
    /** Values that many directories share may make the result so much larger than twice the file. */
    private static final long SLACK = 16 << 20;

    private final TiffInput in;
    private final Pages pages;
    private final StripRequest request;
    private final FindingCollector found;
    private final Reach reach;
    private final Lost lost;
    private final HiddenPages hidden;
    private long planned;
    private long coded;

    PicturePlanner(TiffInput in, Pages pages, StripRequest request, FindingCollector found) {
        this.in = in;
        this.pages = pages;
        this.request = request;
        this.found = found;
        this.reach = new Reach(in);
        this.lost = new Lost(in, request.policy(), found);
        this.hidden = new HiddenPages(in, reach, found);
    }

    /** The bits of the kind of picture that may stay: masks and, in a DNG, enhanced pictures. */
    static long subfileMask(boolean dng) {
        return dng ? 4 | 16 : 4;
    }

    /** Whether no page holds any coded data. */
    boolean isEmpty() {
        return coded == 0;
    }

    /** Plans a page; the caller closes the plan. */
    DirectoryPlan plan(Pages.Page page) throws IOException {
        boolean first = planned == 0;
        Directory directory = Directory.read(in, page.at());
        List<Pages.Sub> subs = Pages.subs(in, directory, found);
        ExifDirectories exif = ExifDirectories.read(in, directory);
        Landmarks landmarks = landmarks(directory, subs, exif);
        KeptFields kept = first ? KeptFields.of(in, directory, exif, request.policy()) : KeptFields.none();
        List<DirectoryPlan> children = new ArrayList<>();
        try {
            Directory own = directory;
            Selection selection = selection(page.facts());
            for (Pages.Sub sub : subs) {
                if (sub.directory().at() == page.raw()) {
                    own = sub.directory();
                    selection.choose(own);
                } else if (Pages.isKept(sub, pages.dng())) {
                    children.add(child(sub, landmarks));
                } else {
                    hidden.tell(sub.directory(), sub.facts(), "TIFF sub-IFD");
                }
            }
            if (page.raw() != 0) {
                selection.chooseShared(directory);
                hidden.tell(directory, Facts.of(in, directory), "TIFF IFD0");
            } else {
                selection.choose(directory);
            }
            lost.entries(selection, exif, kept);
            addChildren(selection, kept, children);
            DirectoryPlan plan = picture(selection, own, page.facts(), landmarks, children);
            grow(plan.size(in.big()));
            return plan;
        } catch (IOException | RuntimeException e) {
            for (DirectoryPlan child : children) {
                child.close();
            }
            throw e;
        }
    }

    private DirectoryPlan child(Pages.Sub sub, Landmarks landmarks) throws IOException {
        Selection selection = selection(sub.facts());
        selection.choose(sub.directory());
        lost.entries(selection, ExifDirectories.NONE, KeptFields.none());
        return picture(selection, sub.directory(), sub.facts(), landmarks, List.of());
    }

    private Landmarks landmarks(Directory directory, List<Pages.Sub> subs, ExifDirectories exif) throws IOException {
        Landmarks landmarks = new Landmarks(in, pages.starts());
        landmarks.add(directory);
        reach.cover(directory);
        for (Pages.Sub sub : subs) {
            landmarks.add(sub.directory());
            reach.cover(sub.directory());
        }
        for (Directory other : exif.all()) {
            landmarks.add(other);
            reach.cover(other);
        }
        return landmarks;
    }

    private Selection selection(Facts facts) {
        return new Selection(in, request.policy(), pages.dng(), facts);
    }

    /** Points to the pictures that stay below this one, and to a new Exif directory with fields that stay. */
    private void addChildren(Selection selection, KeptFields kept, List<DirectoryPlan> children) {
        int pictures = children.size();
        if (pictures > 0) {
            selection.put(TiffTags.SUB_IFDS, in.big(), pictures, new Field.Children(0, pictures));
        }
        kept.main().forEach(field -> selection.fields().put(field.tag(), field));
        if (!kept.exif().isEmpty()) {
            children.add(new DirectoryPlan(kept.exif(), null, List.of()));
            selection.put(TiffTags.EXIF_IFD, in.big(), 1, new Field.Children(pictures, pictures + 1));
        }
    }

    private DirectoryPlan picture(
            Selection selection, Directory directory, Facts facts, Landmarks landmarks, List<DirectoryPlan> children)
            throws IOException {
        selection.put(TiffTags.NEW_SUBFILE_TYPE, facts.subfile() & subfileMask(pages.dng()));
        new Profiles(in, request, found).choose(selection, directory, facts);
        OldJpeg old = OldJpeg.of(in, directory, facts, landmarks, reach);
        StripPlanner planner = new StripPlanner(in, landmarks, reach, found);
        StripPlan strips = planner.plan(directory, facts, old);
        if (strips.strips() > 0) {
            boolean wide = in.big() && strips.longest() > 0xFFFFFFFFL;
            selection.put(facts.offsetsTag(), in.big(), strips.strips(), new Field.StripPlaces());
            selection.put(facts.countsTag(), wide, strips.strips(), new Field.StripLengths());
        }
        old.places()
                .forEach((tag, places) -> selection.put(tag, in.big(), places.length, new Field.DataPlaces(places)));
        if (old.streamLength() > 0) {
            selection.put(TiffTags.OLD_JPEG_LENGTH, old.streamLength());
        }
        tellSurplus(planner.surplus() + old.dropped(), "bytes that are no coded data", "TIFF strips");
        tellSurplus(selection.surplus(), "values beyond what a tag defines", "TIFF IFD");
        coded += strips.end() - old.length() + old.streamLength();
        return new DirectoryPlan(
                List.copyOf(selection.fields().values()), new DirectoryPlan.PictureData(facts, old, strips), children);
    }

    private void tellSurplus(long bytes, String what, String carrier) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, carrier, what, bytes));
        }
    }

    private void grow(long size) throws MalformedImageException {
        planned += size;
        if (planned > 2 * in.length() + SLACK) {
            throw new MalformedImageException("TIFF has directories that share their values so often that the result "
                    + "would be a multiple of the file; the file is damaged");
        }
    }

    /** Tells of a directory of the chain that does not stay. */
    void drop(Pages.Page page) throws IOException {
        Directory directory = Directory.read(in, page.at());
        reach.cover(directory);
        hidden.tell(directory, page.facts(), "TIFF page");
        ExifDirectories exif = ExifDirectories.read(in, directory);
        exif.all().forEach(reach::cover);
        for (Pages.Sub sub : Pages.subs(in, directory, found)) {
            reach.cover(sub.directory());
            hidden.tell(sub.directory(), sub.facts(), "TIFF sub-IFD");
        }
        Selection selection = selection(page.facts());
        selection.choose(directory);
        lost.entries(selection, exif, KeptFields.none());
    }

    /** Tells of what lies behind everything. */
    void finish() {
        if (in.length() > reach.end()) {
            found.add(Finding.of(Kind.TRAILING_DATA, "after the end", "bytes", in.length() - reach.end()));
        }
    }
}
