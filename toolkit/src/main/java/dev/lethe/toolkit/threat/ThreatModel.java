package dev.lethe.toolkit.threat;

import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.redaction.Redact;
import dev.lethe.spi.Detector;
import dev.lethe.spi.Step;
import dev.lethe.toolkit.Lethe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who might look at a picture, as a preset of what is done about it: ordinary steps, each with its reason.
 *
 * <pre>{@code
 * PrivacyPipeline pipeline = ThreatModel.publicPost().covering(faces, codes).pipeline().build();
 * System.out.println(ThreatModel.publicPost().explain());
 * }</pre>
 *
 * <p>From one preset to the next more is removed and more of the picture's quality with it. What each does not protect
 * against is part of it: {@link #limits}. What a picture shows, only its owner can judge.
 *
 * <p>Immutable and thread-safe if the detectors are.
 */
public final class ThreatModel {
    private final String name;
    private final String against;
    private final MetadataPolicy policy;
    private final OutputNames names;
    private final List<Measure> measures;
    private final List<String> limits;
    private final List<Detector> detectors;

    ThreatModel(
            String name,
            String against,
            MetadataPolicy policy,
            OutputNames names,
            List<Measure> measures,
            List<String> limits,
            List<Detector> detectors) {
        this.name = name;
        this.against = against;
        this.policy = policy;
        this.names = names;
        this.measures = List.copyOf(measures);
        this.limits = List.copyOf(limits);
        this.detectors = List.copyOf(detectors);
    }

    /** For pictures sent to people one knows: nothing that the picture does not show, and the picture bit by bit as it was. */
    public static ThreatModel casual() {
        return Presets.casual();
    }

    /** For pictures that anybody may see: also a size for screens, no hidden payloads, no names or times in file names. */
    public static ThreatModel publicPost() {
        return Presets.publicPost();
    }

    /** For pictures whose maker must not be found through them by somebody with many other pictures. */
    public static ThreatModel sensitiveSource() {
        return Presets.sensitiveSource();
    }

    /** For pictures that somebody with a forensic laboratory and the suspected camera will look at. Costs visible detail. */
    public static ThreatModel adversary() {
        return Presets.adversary();
    }

    /** All presets, from the mildest on. */
    public static List<ThreatModel> all() {
        return List.of(casual(), publicPost(), sensitiveSource(), adversary());
    }

    /** The preset of a name: "casual", "public-post", "sensitive-source", "adversary". */
    public static Optional<ThreatModel> named(String name) {
        return all().stream().filter(model -> model.name.equals(name)).findFirst();
    }

    /**
     * This model, covering what detectors find before anything else is done. Detectors miss things: look at the result.
     *
     * @param more beside those it has
     */
    public ThreatModel covering(Detector... more) {
        List<Detector> together = new ArrayList<>(detectors);
        together.addAll(List.of(more));
        return new ThreatModel(name, against, policy, names, measures, limits, together);
    }

    /** Its name: "public-post". */
    public String name() {
        return name;
    }

    /** What may stay of the metadata. */
    public MetadataPolicy policy() {
        return policy;
    }

    /** What results should be called; for batches, which know it as {@code Batch.withNames}. */
    public OutputNames names() {
        return names;
    }

    /** What is done beside stripping by {@link #policy}, in order. */
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        if (!detectors.isEmpty()) {
            Step cover = Redact.detected(detectors.toArray(Detector[]::new));
            all.add(new Measure(cover, "Faces, codes and text name people and places whatever the metadata say."));
        }
        all.addAll(measures);
        return List.copyOf(all);
    }

    /** What it does not protect against, a sentence each. */
    public List<String> limits() {
        return limits;
    }

    /** Adds the measures to a pipeline that strips by {@link #policy} already. */
    public PipelineBuilder addTo(PipelineBuilder pipeline) {
        measures().forEach(measure -> pipeline.then(measure.step()));
        return pipeline;
    }

    /** Starts a pipeline of all of Lethe that does what this model asks for. */
    public PipelineBuilder pipeline() {
        return addTo(Lethe.pipeline(policy));
    }

    /**
     * A seal as this model wants it, for the pipeline's last step: {@linkplain Seal#padded padded}, so that the sealed file's
     * size does not tell which picture it is; as it is for {@link #casual}, which leaves pictures of any format as they are.
     */
    public Seal sealed(Seal seal) {
        return isCoded() ? seal.padded() : seal;
    }

    /** Whether its results are JPEGs of its own. */
    private boolean isCoded() {
        return !measures.isEmpty();
    }

    /** What is done and why, and what is not protected against: a text for people. */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + against);
        lines.add("");
        for (Measure measure : measures()) {
            lines.add("- " + measure.step().describe() + ". " + measure.reason());
        }
        lines.add("- " + policy + ". " + Presets.METADATA);
        if (names != OutputNames.KEEP) {
            lines.add("- random names, new times. " + Presets.NAMES);
        }
        if (isCoded()) {
            lines.add("- sealed files are padded, if results are sealed. " + Presets.SIZES);
        }
        if (detectors.isEmpty()) {
            lines.add("- nothing is covered: no detector was given. Look for faces, codes and text yourself.");
        }
        lines.add("");
        lines.add("It does not protect against:");
        limits.forEach(limit -> lines.add("- " + limit));
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return name;
    }
}
