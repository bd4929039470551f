package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImagePrivacyException;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cleans every picture of the corpora, as users would: each comes out proven, clean, and the same when cleaned again,
 * or is refused with a typed error. Skipped where the corpora are absent.
 */
class CorpusIT {
    private static final MetadataPolicy POLICY = MetadataPolicy.removeAllButDisplay();
    private static final Set<String> NO_PICTURES = Set.of("MANIFEST.tsv", "README.md");

    private static List<Path> files(String folder) throws IOException {
        Path root = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", folder);
        assumeTrue(Files.isDirectory(root), "the corpus folder " + folder + " is absent");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NO_PICTURES.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata/jpeg",
                "metadata/png",
                "metadata/apng",
                "metadata/webp",
                "metadata/gif",
                "metadata/tiff",
                "metadata/heic",
                "metadata/avif",
                "metadata/jxl",
                "metadata/jp2",
                "metadata/svg",
                "metadata/bmp",
                "metadata/ico",
                "metadata/psd",
                "hostile/made",
                "hostile/public"
            })
    void strip_cleans_or_refuses_every_file_of(String folder) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                fault(file, faults);
            } catch (ImagePrivacyException e) {
                assertThat(e).hasMessageNotContaining(file.getParent().toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void fault(Path file, List<String> faults) throws IOException {
        byte[] once = strip(Source.of(file));
        if (!Arrays.equals(strip(Source.of(once)), once)) {
            faults.add(file.getFileName() + " changes when cleaned again");
        }
        if (!Metadata.inspect(Source.of(once)).isClean()) {
            faults.add(file.getFileName() + " does not look clean");
        }
    }

    private static byte[] strip(Source source) throws IOException {
        Sink.ToBytes sink = Sink.toBytes();
        Metadata.strip(source, sink, POLICY);
        return sink.bytes();
    }
}
