package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.Finding;
import dev.lethe.ImagePrivacyException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README's table of formats, held against what cleaning real pictures removes: for each format, words of the column
 * "Removed" and the findings that stand for them. Skipped where the corpus is absent.
 */
class ReadmeTableIT {
    private static final Map<String, Map<String, String>> CLAIMS = Map.ofEntries(
            Map.entry(
                    "JPEG",
                    Map.of(
                            "EXIF", "EXIF IFD0: .*",
                            "XMP", "XMP: .*",
                            "extended XMP", "XMP: part of an extended packet",
                            "IPTC", "Photoshop IPTC: .*",
                            "Photoshop resources", "Photoshop: .*",
                            "JFXX thumbnails", "JFXX: thumbnail",
                            "MPF", "MPF .*: .*",
                            "C2PA", "JPEG APP11: JUMBF box",
                            "comments", "JPEG comment: text",
                            "unknown segments", "JPEG APP\\d+: unknown segment")),
            Map.entry(
                    "PNG",
                    Map.of(
                            "text chunks", "PNG [itz]{1,2}[TE]Xt: .*",
                            "`tIME`", "PNG tIME: .*",
                            "`eXIf`", "PNG eXIf .*",
                            "raw profiles", "PNG raw profile .*",
                            "XMP", "PNG iTXt XMP: .*",
                            "C2PA", "PNG caBX: .*",
                            "private chunks", "PNG chunk: unknown chunk",
                            "data after `IEND`", "after the end: .*")),
            Map.entry(
                    "WEBP",
                    Map.of(
                            "EXIF", "WebP EXIF .*",
                            "XMP", "WebP XMP: .*",
                            "unknown chunks", "WebP chunk: unknown chunk",
                            "bytes beyond the RIFF size", "after the end: .*")),
            Map.entry(
                    "GIF",
                    Map.of(
                            "comments", "GIF comment: text",
                            "application blocks", "GIF application: .*",
                            "XMP", "XMP: .*",
                            "data after the trailer", "after the end: .*")),
            Map.entry(
                    "TIFF",
                    Map.of(
                            "EXIF", "TIFF SubIFD: .*",
                            "GPS", "TIFF GPS: .*",
                            "XMP", "TIFF XMP: .*",
                            "IPTC", "TIFF IPTC IPTC: .*",
                            "Photoshop", "TIFF Photoshop .*",
                            "private tags", "TIFF tag: private tag",
                            "previews", "TIFF sub-IFD: .*")),
            Map.entry(
                    "HEIF",
                    Map.of(
                            "EXIF", "HEIF Exif .*",
                            "XMP", "HEIF XMP: .*",
                            "thumbnails", "HEIF thumbnail: .*",
                            "gain maps", "HEIF gain map: .*",
                            "times", "HEIF mvhd: creation time")),
            Map.entry("AVIF", Map.of("as HEIF", "AVIF Exif .*")),
            Map.entry("JXL", Map.of("EXIF", "EXIF .*", "XMP", "XMP: .*", "compressed boxes", "JXL brob: .*")),
            Map.entry(
                    "JP2",
                    Map.of(
                            "XML", "JP2 xml: .*",
                            "association boxes", "JP2 asoc: .*",
                            "comments of the codestream", "JPEG 2000 comment: .*")),
            Map.entry(
                    "SVG",
                    Map.of(
                            "scripts", "SVG: script",
                            "external references", "SVG: link to elsewhere",
                            "editor data", "SVG: editor data",
                            "comments", "SVG: comment",
                            "metadata", "SVG metadata: .*",
                            "titles", "SVG: title")),
            Map.entry("BMP", Map.of("data after the pixels", "after the end: data")),
            Map.entry("ICO", Map.of("metadata of each entry", "PNG .*")),
            Map.entry(
                    "PSD",
                    Map.of(
                            "thumbnails", "PSD resource 1036: thumbnail",
                            "EXIF", "EXIF .*",
                            "XMP", "XMP: .*",
                            "IPTC", "IPTC: .*",
                            "layer names", "PSD layers: name of a layer")));

    private final Map<String, Set<String>> removed = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    private void cleanCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", "metadata");
        assumeTrue(Files.isDirectory(corpus), "the corpus is absent");
        PrivacyPipeline cleaner = Lethe.cleaner();
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    count(cleaner.sanitize(Source.of(Files.readAllBytes(file)), Sink.discard()));
                } catch (ImagePrivacyException e) {
                    // Refused files are another test's matter.
                }
            }
        }
    }

    private void count(Report report) {
        String format = report.format().name();
        Set<String> names = removed.computeIfAbsent(format, key -> new HashSet<>());
        for (Finding finding : report.removed()) {
            names.add(finding.carrier() + ": " + finding.what());
        }
        if (!report.lossless()) {
            changed.add(format);
        }
    }

    @Test
    void what_the_table_says_is_removed_and_without_loss() throws IOException {
        Map<String, List<String>> rows = ReadmeTest.rows();
        cleanCorpus();

        assertThat(CLAIMS.keySet()).isEqualTo(rows.keySet());
        CLAIMS.forEach((format, claims) -> claims.forEach((words, finding) -> {
            assertThat(rows.get(format).get(1)).as(format).contains(words);
            assertThat(removed.getOrDefault(format, Set.of()))
                    .as("%s: %s", format, words)
                    .anyMatch(Pattern.compile(finding).asMatchPredicate());
        }));
        rows.forEach((format, cells) -> {
            assertThat(cells.get(3)).as(format).isIn("yes", "same picture");
            assertThat(changed).as("formats that cleaning coded anew").doesNotContain(format);
        });
    }
}
