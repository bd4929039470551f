package dev.lethe.toolkit.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.HiddenPicture;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Inspection;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threshold, held against thumbnails that cameras and editors made. Prints the distance of each. */
class PreviewCorpusIT {
    /** Files whose hidden picture does show something else: another shape or scene, a gain map, a picture cut off. */
    private static final Set<String> CHANGED = Set.of(
            "Pillow-app13-multiple.jpg",
            "exiv2-iptc-psAPP13s-wIPTC-psAPP13s-noIPTC.jpg",
            "exiv2-smiley2.jpg",
            "imagemeta-has-lens-info.jpg",
            "libavif-paris_exif_xmp_gainmap_bigendian.jpg",
            "libavif-paris_exif_xmp_gainmap_littleendian.jpg",
            "libavif-paris_exif_xmp_icc_gainmap_bigendian.jpg",
            "metadata-e-Nikon_E5000.jpg",
            "syn-truncated.jpg");

    private final Capabilities capabilities = Lethe.capabilities();

    private record Pair(String file, String carrier, Raster picture, Luma hidden) {
        double distance() throws IOException {
            return distance(picture);
        }

        double distance(Raster seen) throws IOException {
            return Distance.between(Luma.of(seen, TestPhoto.context()), hidden, 0);
        }
    }

    private List<Pair> pairs() throws IOException {
        Path folder = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", "metadata", "jpeg");
        assumeTrue(Files.isDirectory(folder), "the corpus of JPEGs is absent");
        List<Pair> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                add(pairs, String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return pairs;
    }

    private void add(List<Pair> pairs, String name, byte[] file) throws IOException {
        try {
            Inspection seen = Lethe.cleaner().inspect(Source.of(file));
            for (HiddenPicture hidden : seen.hiddenPictures()) {
                Optional<Raster> small = hidden.content().isEmpty()
                        ? Optional.empty()
                        : decoded(hidden.content().get().reveal());
                Optional<Raster> whole = small.isEmpty() ? small : decoded(file);
                // A second eye's view is neither a copy nor another scene.
                if (whole.isPresent() && !hidden.carrier().contains("stereo")) {
                    Luma luma = Luma.of(small.orElseThrow(), TestPhoto.context());
                    pairs.add(new Pair(name, hidden.carrier(), whole.get(), luma));
                }
            }
        } catch (ImagePrivacyException e) {
            // Not a picture that could be compared.
        }
    }

    private Optional<Raster> decoded(byte[] file) throws IOException {
        Optional<ContainerCodec> codec = capabilities.recognise(Arrays.copyOf(file, Math.min(4096, file.length)));
        if (codec.isEmpty()) {
            return Optional.empty();
        }
        RunContext context = TestPhoto.context();
        SeekableInput input = SeekableInput.of(file);
        var header = codec.get().header(input, context).withOrientation(dev.lethe.Orientation.NORMAL);
        return Optional.of(Raster.of(capabilities.decoder(header.format()).read(input, header, context), context));
    }

    @Test
    void threshold_lies_between_copies_and_all_others() throws IOException {
        List<Pair> pairs = pairs();
        for (Pair pair : pairs) {
            double distance = pair.distance();
            System.out.printf("%.3f  %s, %s%n", distance, pair.file(), pair.carrier());
            if (CHANGED.contains(pair.file())) {
                assertThat(distance).as(pair.file()).isGreaterThan(2.5 * ComparePreviews.DIFFERENT);
            } else {
                assertThat(distance).as(pair.file()).isLessThan(0.6 * ComparePreviews.DIFFERENT);
            }
        }
        assertThat(pairs).hasSizeGreaterThan(40);
    }

    @Test
    void most_photos_that_are_cropped_or_covered_are_told_from_their_thumbnails() throws IOException {
        int cropped = 0;
        int covered = 0;
        int all = 0;
        for (Pair pair : pairs()) {
            if (!CHANGED.contains(pair.file()) && pair.picture().layout().width() >= 100) {
                all++;
                cropped += isDifferent(pair, TestPhoto.cropped(pair.picture(), 0, 0.1, 0.85, 0.85));
                int tone = darkInTheMiddle(pair.picture()) ? 255 : 0;
                covered += isDifferent(pair, TestPhoto.covered(pair.picture(), 0.42, 0.42, 0.16, tone));
            }
        }
        System.out.printf("of %d: cropped %d, covered %d%n", all, cropped, covered);
        assertThat(cropped).isGreaterThan(all * 90 / 100);
        assertThat(covered).isGreaterThan(all * 95 / 100);
    }

    private static int isDifferent(Pair pair, Raster changed) throws IOException {
        return pair.distance(changed) > ComparePreviews.DIFFERENT ? 1 : 0;
    }

    private static boolean darkInTheMiddle(Raster picture) throws IOException {
        Luma luma = Luma.of(picture, TestPhoto.context());
        double width = luma.width();
        double height = luma.height();
        return luma.mean(0.42 * width, 0.42 * height, 0.58 * width, 0.58 * height) < 128;
    }
}
