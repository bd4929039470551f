package dev.lethe.metadata.gif;

import dev.lethe.Limit;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rewriting of one GIF: screen, colour profile, then each frame with its control, in order. */
final class GifStrip {
    private final ByteCursor cursor;
    private final GifWalker walker;
    private final OutputStream out;
    private final StripRequest request;
    private final MetadataPolicy policy;
    private final GifFindings findings;
    private byte[] profile = new byte[0];
    private @Nullable GraphicControl control;
    private boolean profileSeen;
    private int frames;
    private Optional<GifLoop> loop = Optional.empty();

    GifStrip(ByteCursor cursor, OutputStream out, StripRequest request, FindingCollector found) {
        this.cursor = cursor;
        this.walker = new GifWalker(cursor);
        this.out = out;
        this.request = request;
        this.policy = request.policy();
        this.findings = new GifFindings(found, walker);
    }

    void run() throws IOException {
        GifScreen screen = GifScreen.read(cursor);
        screen.write(out, policy);
        long body = cursor.position();
        writeProfile();
        cursor.seek(body);
        Optional<GifBlock> block = walker.next();
        while (block.isPresent()) {
            if (block.get().meaning() == GifBlocks.IMAGE && frames == 0) {
                screen.checkSize(block.get(), cursor);
            }
            copy(block.get());
            block = walker.next();
        }
        end();
    }

    /** The profile has to stand before the first frame (ICC.1:2022 annex B); the file's own wins. */
    private void writeProfile() throws IOException {
        Optional<byte[]> own = GifProfile.find(cursor);
        Optional<byte[]> neutral = own.or(() -> request.profile().icc()).flatMap(GifProfile::neutralise);
        if (policy.keeps(Role.COLOR_PROFILE) && neutral.isPresent()) {
            profile = neutral.get();
            GifProfile.write(out, profile);
        }
    }

    private void copy(GifBlock block) throws IOException {
        GifBlocks meaning = block.meaning();
        if (meaning.role() == Role.PROVENANCE && policy.refusesProvenance()) {
            throw new UnsupportedFormatException(
                    "GIF holds a signed statement of origin (C2PA), which cleaning would break; it was refused as the"
                            + " policy asks");
        }
        switch (meaning) {
            case IMAGE -> image(block);
            case GRAPHIC_CONTROL -> control(block);
            case LOOP, LOOP_AS_ANIMEXTS -> loop(block);
            case ICC -> profile(block);
            default -> findings.dropped(block);
        }
    }

    private void control(GifBlock block) throws IOException {
        Optional<GraphicControl> read = GraphicControl.read(block.chain(), walker);
        unused();
        control = read.orElse(null);
        findings.control(block, read);
    }

    /** A control that no frame follows: the next one replaces it. */
    private void unused() {
        if (control != null) {
            findings.unusedControl();
        }
    }

    private void image(GifBlock image) throws IOException {
        cursor.context().require(Limit.FRAMES, ++frames);
        if (control != null) {
            control.write(out);
            control = null;
        }
        byte[] descriptor = image.descriptor();
        findings.descriptor(descriptor[8]);
        out.write(GifWalker.IMAGE);
        out.write(descriptor, 0, 8);
        out.write(descriptor[8] & ~GifBlock.RESERVED);
        out.write(image.table());
        out.write(image.codeSize());
        walker.copy(image.chain(), out);
        if (!image.chain().closed()) {
            findings.note("the last frame ends before its data do; it was closed where the file ends");
        }
    }

    private void loop(GifBlock block) throws IOException {
        Optional<GifLoop> read = GifLoop.read(block, walker);
        findings.loop(block, read);
        if (read.isPresent() && policy.keeps(block.meaning().role()) && !read.equals(loop)) {
            read.get().write(out);
            loop = read;
        } else if (read.isPresent()) {
            findings.droppedLoop(block);
        }
    }

    private void profile(GifBlock block) throws IOException {
        Optional<byte[]> content = GifProfile.read(block, walker);
        boolean kept = content.isPresent() && Arrays.equals(content.get(), profile) && frames == 0 && !profileSeen;
        profileSeen = true;
        if (!kept) {
            findings.profile(block, content);
        }
    }

    private void end() throws IOException {
        if (frames == 0) {
            throw cursor.malformed("holds no picture");
        }
        unused();
        out.write(GifWalker.TRAILER);
        if (!walker.closed()) {
            findings.note("the end of the picture was missing or damaged and was closed");
        }
        findings.end(cursor);
    }
}
