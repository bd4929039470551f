package dev.lethe.toolkit.preview;

import dev.lethe.Finding;
import dev.lethe.HiddenPicture;
import dev.lethe.HiddenPicture.Likeness;
import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Inspection;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Orientation;
import dev.lethe.Sensitive;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.ExamineStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes hidden pictures and the picture that holds them, and says which show something else. Costs nothing where
 * nothing is hidden.
 *
 * @param capabilities the codecs to decode with
 * @param mostPixels pictures with more than that are not decoded for it
 */
public record ComparePreviews(Capabilities capabilities, long mostPixels) implements ExamineStep {
    /**
     * Distances above it are no copy. Of the thumbnails in the corpus of JPEGs 48 are copies: the farthest has 0.057, all
     * but six less than 0.03. The nine that are none begin at 0.269; a second view for stereo lies between, at 0.171. Where
     * 3 % of the area is covered with a tone unlike what was there, 48 of 48 lie above; where 15 % of each edge is
     * cropped, 46 do.
     */
    static final double DIFFERENT = 0.1;

    /** The more are hidden, the longer it takes; a file could hold any number. */
    private static final int MOST_COMPARED = 8;

    private static final int HEAD = 4096;
    /** What belongs to a picture without looking like it, by the end of the carrier's name. */
    private static final List<String> NO_VIEWS = List.of("gain map", "depth map", "matte", "auxiliary picture", "film");

    private static final String SAYS = "shows something else than the picture";

    @Override
    public String describe() {
        return "compare previews with the picture";
    }

    @Override
    public Inspection examine(Inspection seen, SeekableInput picture, RunContext context) throws IOException {
        List<HiddenPicture> hidden = new ArrayList<>(seen.hiddenPictures());
        List<String> notes = new ArrayList<>(seen.notes());
        Comparison comparison = new Comparison(seen.header(), picture, context, notes);
        int compared = 0;
        for (int i = 0; i < hidden.size() && compared < MOST_COMPARED; i++) {
            Optional<Likeness> likeness = comparison.with(hidden.get(i));
            if (likeness.isPresent()) {
                hidden.set(i, hidden.get(i).withLikeness(likeness.get()));
                compared++;
            }
        }
        return new Inspection(seen.header(), said(seen.findings(), hidden), hidden, notes);
    }

    /** The findings, with that of each picture that differs saying so. */
    private static List<Finding> said(List<Finding> findings, List<HiddenPicture> hidden) {
        List<Finding> said = new ArrayList<>(findings);
        for (HiddenPicture picture : hidden) {
            if (picture.likeness() == Likeness.DIFFERENT) {
                int at = indexOf(said, picture);
                if (at < 0) {
                    said.add(Finding.of(Finding.Kind.HIDDEN_PICTURE, picture.carrier(), SAYS, picture.bytes()));
                } else {
                    Finding known = said.get(at);
                    String what = known.what() + " that " + SAYS;
                    said.set(at, new Finding(known.kind(), known.carrier(), what, known.bytes(), known.value()));
                }
            }
        }
        return said;
    }

    private static int indexOf(List<Finding> findings, HiddenPicture picture) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.kind() == Finding.Kind.HIDDEN_PICTURE
                    && finding.carrier().equals(picture.carrier())
                    && !finding.what().endsWith(SAYS)) {
                return i;
            }
        }
        return -1;
    }

    /** One picture, decoded when the first hidden one could be. */
    private final class Comparison {
        private final ImageHeader header;
        private final SeekableInput input;
        private final RunContext context;
        private final List<String> notes;
        private @Nullable Luma picture;
        private boolean unreadable;

        Comparison(ImageHeader header, SeekableInput input, RunContext context, List<String> notes) {
            this.header = header;
            this.input = input;
            this.context = context;
            this.notes = notes;
        }

        /** Whether the two show the same; none if that can't be told. */
        Optional<Likeness> with(HiddenPicture hidden) throws IOException {
            Optional<byte[]> content = hidden.content().map(Sensitive::reveal);
            Optional<ContainerCodec> codec = content.flatMap(
                    bytes -> capabilities.recognise(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length))));
            if (unreadable || codec.isEmpty() || NO_VIEWS.stream().anyMatch(hidden.carrier()::endsWith)) {
                return Optional.empty();
            }
            Luma other = tried("a hidden picture could not be decoded, so it was not compared", part -> {
                SeekableInput bytes = SeekableInput.of(content.orElseThrow());
                return decoded(codec.get().header(bytes, part), bytes, part);
            });
            if (other == null) {
                return Optional.empty();
            }
            if (picture == null) {
                picture = tried(
                        "the picture could not be decoded, so hidden pictures were not compared with it",
                        part -> decoded(header, input, part));
                unreadable = picture == null;
            }
            return Optional.ofNullable(picture)
                    .map(seen ->
                            Distance.between(seen, other, DIFFERENT) > DIFFERENT ? Likeness.DIFFERENT : Likeness.SAME);
        }

        /** The result of decoding, or none and a note; the run's own end is no failure to decode. */
        private @Nullable Luma tried(String note, Decoding decoding) throws IOException {
            try (RunContext part = context.part()) {
                return decoding.run(part);
            } catch (LimitExceededException e) {
                context.check();
            } catch (CancellationException e) {
                throw e;
            } catch (ImagePrivacyException | RuntimeException | OutOfMemoryError e) {
                context.check();
            }
            if (!notes.contains(note)) {
                notes.add(note);
            }
            return null;
        }

        private Luma decoded(ImageHeader head, SeekableInput bytes, RunContext part) throws IOException {
            part.require(Limit.PIXELS, head.pixels());
            if (head.pixels() > mostPixels) {
                throw new LimitExceededException(Limit.PIXELS, head.pixels(), mostPixels);
            }
            // As stored: turning costs memory, and a thumbnail is stored the same way.
            ImageHeader stored = head.withOrientation(Orientation.NORMAL);
            try (Picture decoded = capabilities.decoder(head.format()).read(bytes, stored, part)) {
                return Luma.of(decoded, part);
            }
        }
    }

    /** Work that may fail without harm. */
    @FunctionalInterface
    private interface Decoding {
        Luma run(RunContext part) throws IOException;
    }
}
