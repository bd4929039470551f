package dev.lethe.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.spi.Capabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real and hostile files: a picture or a typed error, never anything else. */
class CorpusDecodingIT {
    private static final long MOST_BYTES = 1 << 20;

    @Test
    void every_file_ends_in_a_picture_or_a_typed_error() throws IOException {
        Path corpus = Path.of(System.getProperty("lethe.shared", "")).resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "the shared corpus is not here");
        List<Path> files = new ArrayList<>();
        for (String folder : new String[] {"metadata", "hostile", "compress"}) {
            try (Stream<Path> found = Files.walk(corpus.resolve(folder))) {
                found.filter(file -> Files.isRegularFile(file) && file.toFile().length() < MOST_BYTES / 4)
                        .forEach(files::add);
            }
        }
        int decoded = 0;
        for (Path file : files) {
            decoded += decodes(Files.readAllBytes(file)) ? 1 : 0;
        }
        assertThat(decoded).isGreaterThan(100);
    }

    private static boolean decodes(byte[] file) throws IOException {
        Optional<ImageFormat> format = ContentTypes.of(file);
        Capabilities codecs = PixelCodecs.builtIn();
        try {
            return format.isPresent()
                    && TestPictures.decodesOrIsRefused(codecs.decoder(format.get()), file, format.get());
        } catch (MissingCapabilityException e) {
            return false;
        }
    }
}
