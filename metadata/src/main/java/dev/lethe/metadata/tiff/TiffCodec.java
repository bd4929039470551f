package dev.lethe.metadata.tiff;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * TIFF, BigTIFF and DNG (TIFF 6.0, its technical notes, DNG 1.7). Directories are made anew from the tags that a policy
 * keeps; strips and tiles are copied bit by bit and laid out without gaps, in the file's byte order and width.
 *
 * <p>Of a DNG the raw picture stays and its previews go. Raw files of cameras that are no DNG are refused, since their
 * decoding needs the maker note.
 */
public final class TiffCodec implements ContainerCodec {
    /** A codec; it has no state. */
    public TiffCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.TIFF;
    }

    @Override
    public boolean matches(byte[] head) {
        if (head.length < 8 || head[0] != head[1] || head[0] != 'I' && head[0] != 'M') {
            return false;
        }
        int low = head[0] == 'I' ? head[2] : head[3];
        // The last two are Panasonic's and Olympus's raw files: to be refused with the reason.
        return low == 42 || low == 43 || low == 'U' || low == 'R';
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        TiffInput in = TiffInput.open(input, context);
        Pages pages = Pages.scan(in, new FindingCollector());
        List<Pages.Page> kept = pages.kept();
        Facts facts = kept.get(0).facts();
        return new ImageHeader(
                ImageFormat.TIFF,
                (int) facts.width(),
                (int) facts.height(),
                kept.size(),
                (int) Math.max(1, Math.min(32, facts.bits())),
                facts.alpha(),
                facts.orientation(),
                pages.dng() ? "DNG" : in.big() ? "BigTIFF" : "");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        TiffInput in = TiffInput.open(input, context);
        Pages pages = Pages.scan(in, found);
        PicturePlanner planner = new PicturePlanner(in, pages, request, found);
        TiffOutput out = new TiffOutput(output, in);
        out.header();
        int left = pages.kept().size();
        for (Pages.Page page : pages.all()) {
            if (page.kept()) {
                left--;
                try (DirectoryPlan plan = planner.plan(page)) {
                    plan.write(in, out, left > 0);
                }
            } else {
                planner.drop(page);
            }
        }
        planner.finish();
        if (planner.isEmpty()) {
            throw new MalformedImageException(
                    "TIFF says where its picture is, but no coded data are there; the file is damaged or cut");
        }
        out.flush();
    }
}
