package dev.lethe.jpeg.lossless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.Orientation;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.read.JpegCoding;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.jpeg.write.RandomPictures;
import dev.lethe.pixels.Box;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a wipe takes away, and what it leaves as it was. */
class JpegWipeTest {
    private static final int ROUNDS = 120;
    private static final byte[] COMMENT = comment();

    @Test
    void wipe_leaves_every_coefficient_outside_of_touched_mcus_identical() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            JpegCoefficients picture = RandomPictures.next(random);
            JpegWriter writer = round % 2 == 0 ? JpegWriter.sequential() : JpegWriter.progressive();
            byte[] file = write(picture, writer);
            Box box = box(picture.frame(), random);

            byte[] wiped = rewrite(JpegRewrite.sameCoding().withChange(JpegWipe.of(List.of(box), 0x3366CC)), file);

            assertWiped(read(file), read(wiped), box);
        }
    }

    @Test
    void wiped_mcus_hold_one_colour_whatever_they_held() throws IOException {
        JpegCoefficients picture = RandomPictures.next(new Random(11));
        JpegFrame frame = picture.frame();
        Box all = new Box(0, 0, frame.width(), frame.height());

        byte[] wiped = rewrite(
                JpegRewrite.smallest().withChange(JpegWipe.of(List.of(all), 0)), write(picture, JpegWriter.fast()));

        JpegCoefficients empty = JpegCoefficients.zeros(frame);
        JpegWipe.of(List.of(all), 0).apply(frame, empty.planes(), 0, frame.mcusHigh());
        for (int i = 0; i < frame.components().size(); i++) {
            assertSameBlocks(read(wiped), empty, i);
        }
    }

    @Test
    void file_of_which_not_all_fits_into_memory_is_wiped_in_rows() throws IOException {
        Random random = new Random(9);
        JpegCoefficients picture = RandomPictures.next(random);
        while (picture.frame().mcusHigh() < 4 || picture.frame().components().size() == 2) {
            picture = RandomPictures.next(random);
        }
        byte[] file = write(picture, JpegWriter.sequential());
        Box box = box(picture.frame(), random);
        Limits tight = Limits.desktop().withMaxMemory(picture.frame().coefficientBytes() * 3 / 4);

        byte[] wiped = rewrite(JpegRewrite.smallest().withChange(JpegWipe.of(List.of(box), 0)), file, tight);

        assertThat(tight.max(Limit.MEMORY)).isLessThan(picture.frame().coefficientBytes());
        assertWiped(read(file), read(wiped), box);
    }

    @Test
    void coding_and_segments_stay() throws IOException {
        JpegCoefficients picture = RandomPictures.next(new Random(5));
        for (JpegWriter writer : List.of(JpegWriter.sequential(), JpegWriter.progressive())) {
            byte[] file = write(picture, writer.withSegments(out -> out.write(COMMENT)));

            byte[] wiped =
                    rewrite(JpegRewrite.sameCoding().withChange(JpegWipe.of(List.of(new Box(0, 0, 1, 1)), 0)), file);

            assertThat(coding(wiped) == JpegCoding.PROGRESSIVE).isEqualTo(coding(file) == JpegCoding.PROGRESSIVE);
            assertThat(new String(wiped, StandardCharsets.ISO_8859_1))
                    .contains(new String(COMMENT, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void stored_box_is_where_the_displayed_one_comes_from() {
        int width = 5;
        int height = 3;
        for (Orientation orientation : Orientation.values()) {
            Box box = new Box(1, 0, 2, 3);
            boolean swaps = orientation.swapsAxes();
            Box displayed = swaps ? new Box(0, 1, 3, 2) : box;

            Box stored = StoredBoxes.of(displayed, orientation, width, height);

            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int[] shown = shown(x, y, orientation, width, height);
                    assertThat(holds(stored, x, y))
                            .as("%s %d,%d", orientation, x, y)
                            .isEqualTo(holds(displayed, shown[0], shown[1]));
                }
            }
        }
    }

    /** Where a stored pixel is displayed: the definition of EXIF tag 0x0112 (TIFF 6.0, page 36). */
    private static int[] shown(int x, int y, Orientation orientation, int width, int height) {
        return switch (orientation) {
            case NORMAL -> new int[] {x, y};
            case MIRRORED -> new int[] {width - 1 - x, y};
            case ROTATED_180 -> new int[] {width - 1 - x, height - 1 - y};
            case FLIPPED -> new int[] {x, height - 1 - y};
            case TRANSPOSED -> new int[] {y, x};
            case ROTATED_90 -> new int[] {height - 1 - y, x};
            case TRANSVERSED -> new int[] {height - 1 - y, width - 1 - x};
            case ROTATED_270 -> new int[] {y, width - 1 - x};
        };
    }

    private static boolean holds(Box box, int x, int y) {
        return x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
    }

    private static void assertWiped(JpegCoefficients before, JpegCoefficients after, Box box) {
        JpegFrame frame = before.frame();
        int mcuWidth = 8 * frame.maxHorizontal();
        int mcuHeight = 8 * frame.maxVertical();
        Box mcus = new Box(
                box.x() / mcuWidth,
                box.y() / mcuHeight,
                (box.x() + box.width() - 1) / mcuWidth - box.x() / mcuWidth + 1,
                (box.y() + box.height() - 1) / mcuHeight - box.y() / mcuHeight + 1);
        assertThat(after.frame()).isEqualTo(frame);
        for (int i = 0; i < frame.components().size(); i++) {
            JpegFrame.Component component = frame.components().get(i);
            CoefficientPlane old = before.planes().get(i);
            CoefficientPlane now = after.planes().get(i);
            List<Short> colours = new ArrayList<>();
            for (int row = 0; row < frame.blocksHigh(i); row++) {
                for (int column = 0; column < frame.blocksWide(i); column++) {
                    boolean inside = holds(mcus, column / component.horizontal(), row / component.vertical());
                    int at = now.index(column, row);
                    for (int k = inside ? 1 : 0; k < 64; k++) {
                        assertThat(now.values()[at + k]).isEqualTo(inside ? 0 : old.values()[at + k]);
                    }
                    if (inside) {
                        colours.add(now.values()[at]);
                    }
                }
            }
            assertThat(colours.stream().distinct().count()).isLessThanOrEqualTo(1);
        }
    }

    private static void assertSameBlocks(JpegCoefficients a, JpegCoefficients b, int component) {
        for (int row = 0; row < a.frame().blocksHigh(component); row++) {
            for (int column = 0; column < a.frame().blocksWide(component); column++) {
                int at = a.planes().get(component).index(column, row);
                for (int k = 0; k < 64; k++) {
                    assertThat(a.planes().get(component).values()[at + k])
                            .isEqualTo(b.planes().get(component).values()[at + k]);
                }
            }
        }
    }

    private static Box box(JpegFrame frame, Random random) {
        int x = random.nextInt(frame.width());
        int y = random.nextInt(frame.height());
        return new Box(x, y, 1 + random.nextInt(frame.width() - x), 1 + random.nextInt(frame.height() - y));
    }

    private static byte[] comment() {
        byte[] text = "a comment that stays".getBytes(StandardCharsets.ISO_8859_1);
        byte[] segment = new byte[text.length + 4];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) 0xFE;
        segment[3] = (byte) (text.length + 2);
        System.arraycopy(text, 0, segment, 4, text.length);
        return segment;
    }

    private static byte[] write(JpegCoefficients picture, JpegWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.desktop())) {
            writer.write(picture, out, context);
        }
        return out.toByteArray();
    }

    private static byte[] rewrite(JpegRewrite rewrite, byte[] file) throws IOException {
        return rewrite(rewrite, file, Limits.desktop());
    }

    private static byte[] rewrite(JpegRewrite rewrite, byte[] file, Limits limits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(limits)) {
            rewrite.write(SeekableInput.of(file), out, context);
        }
        return out.toByteArray();
    }

    private static JpegCoefficients read(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return JpegReader.open(SeekableInput.of(file), context).coefficients();
        }
    }

    private static JpegCoding coding(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return JpegReader.open(SeekableInput.of(file), context).coding();
        }
    }
}
