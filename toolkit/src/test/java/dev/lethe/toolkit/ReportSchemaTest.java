package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.lethe.Inspection;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.pipeline.PictureJson;
import dev.lethe.pipeline.PrivacyPipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as they are written, against the schema that is published: docs/report.schema.json. */
class ReportSchemaTest {
    private static final Path PHOTOS = Path.of("..", "examples", "photos");

    @TempDir
    private Path folder;

    private final JsonSchema schema = schema();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("..", "docs", "report.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<ValidationMessage> faults(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static String json(BatchReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.writeJson(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static BatchItem item(String name, Source source) {
        return new BatchItem(name, source, (from, to) -> Sink.discard(), true);
    }

    @Test
    void report_of_a_folder_fits_when_names_change() throws IOException {
        Batch batch = Batch.parallel(2).withNames(OutputNames.RANDOM).withOriginalNamesReported();
        try (BatchReport report = Lethe.cleaner().sanitizeAll(PHOTOS, folder, batch)) {
            assertThat(faults(json(report))).isEmpty();
            assertThat(json(report)).contains("\"originalName\"", "\"location\"");
        }
    }

    @Test
    void report_of_one_picture_fits_when_it_was_compressed_and_sealed() throws IOException {
        try (AgeIdentity identity = AgeIdentity.generate()) {
            PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .then(Compress.jpegQuality(70))
                    .then(Seal.age(identity.recipient()))
                    .build();
            BatchItem portrait = item("portrait.jpg", Source.of(PHOTOS.resolve("portrait.jpg")));
            try (BatchReport report = pipeline.sanitizeAll(List.of(portrait), Batch.sequential())) {
                assertThat(faults(json(report))).isEmpty();
                assertThat(json(report)).contains("\"cleaned\":1", "\"encoding\"", "\"sealed\"");
            }
        }
    }

    @Test
    void report_fits_when_pictures_failed_and_when_there_were_none() throws IOException {
        BatchItem broken = item("broken.png", Source.of(new byte[] {1, 2, 3}));
        try (BatchReport report = Lethe.cleaner().sanitizeAll(List.of(broken), Batch.sequential());
                BatchReport none = Lethe.cleaner().sanitizeAll(List.of(), Batch.sequential())) {
            assertThat(faults(json(report))).isEmpty();
            assertThat(faults(json(none))).isEmpty();
        }
    }

    @Test
    void inspections_fit_with_values_and_without() throws IOException {
        Inspection seen = Lethe.inspector().inspect(PHOTOS.resolve("lighthouse.jpg"));
        String pictures = String.join(
                ",",
                PictureJson.of("lighthouse.jpg", seen, false),
                PictureJson.of("lighthouse.jpg", seen, true),
                PictureJson.failed("gone.jpg", new IOException("gone")));

        assertThat(faults("{\"schema\":\"lethe-inspection/1\",\"pictures\":[" + pictures + "]}"))
                .isEmpty();
    }

    @Test
    void schema_refuses_what_is_misspelt_left_out_or_unknown() throws IOException {
        try (BatchReport report = Lethe.cleaner().sanitizeAll(List.of(), Batch.sequential())) {
            String right = json(report);

            assertThat(faults(right.replace("lethe-report/1", "lethe-report/2")))
                    .isNotEmpty();
            assertThat(faults(right.replace("\"total\":0,", ""))).isNotEmpty();
            assertThat(faults(right.replace("\"total\":0", "\"total\":-1"))).isNotEmpty();
            assertThat(faults(right.replace("\"removed\":{}", "\"removed\":{\"place\":1}")))
                    .isNotEmpty();
        }
    }
}
