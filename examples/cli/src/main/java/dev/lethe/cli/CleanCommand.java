package dev.lethe.cli;

import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.pipeline.BatchManifest;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Reason;
import dev.lethe.spi.Detector;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.threat.ThreatModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe clean}. */
@Command(
        name = "clean",
        description = "Writes pictures anew without what they give away, proves it, and tells what was removed."
                + " The picture itself stays the same, bit by bit.")
final class CleanCommand implements Callable<Integer> {
    private static final long MEMORY_PER_JOB = 64L << 20;
    private static final String ALL_BUT_DISPLAY = "all-but-display";

    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Mixin
    private final NamesArgument names = new NamesArgument();

    @Option(
            names = "--remove",
            paramLabel = "WHAT",
            description = "everything; all-but-display, which keeps what changes how the picture looks (default);"
                    + " location, which is weak: times and camera stay.")
    private String remove = ALL_BUT_DISPLAY;

    @Option(
            names = "--keep",
            paramLabel = "FIELDS",
            split = ",",
            description = "copyright, capture-date, or both with a comma between.")
    private List<String> keep = List.of();

    @Option(
            names = "--orientation",
            paramLabel = "HOW",
            description = "keep, as a field (default); bake, which turns JPEGs without loss instead; drop.")
    private String orientation = "keep";

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page that tells of each picture.")
    private @Nullable Path report;

    @Option(
            names = "--report-pictures",
            description =
                    "Show the pictures small on that page, before and after. Whoever sees it then sees them. Takes"
                            + " longer: pictures are decoded.")
    private boolean reportPictures;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the same for programs.")
    private @Nullable Path json;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Pictures at the same time; as many as the machine is good for by default.")
    private @Nullable Integer jobs;

    @Option(
            names = "--map-names",
            description = "Tell the old names beside the new ones in the reports. Whoever reads them knows both.")
    private boolean mapNames;

    @Option(
            names = "--compare-previews",
            description = "Tell which thumbnails and previews show something else than the picture. Takes longer: the"
                    + " pixels of pictures that hold any are decoded.")
    private boolean comparePreviews;

    @Option(
            names = "--seal",
            paramLabel = "AGE1…",
            description =
                    "Write the clean pictures as age files that this recipient can open; may be given several times."
                            + " Nothing clear is written anywhere.")
    private List<String> seal = List.of();

    @Option(
            names = "--threat-model",
            paramLabel = "MODEL",
            description =
                    "Do what helps against a kind of onlooker: casual, public-post, sensitive-source or adversary;"
                            + " lethe explain tells what each does and what it does not protect against.")
    private @Nullable String threatModel;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Remember in this file which pictures are done, and leave those out that were done before in"
                    + " the same way. Keep it with the originals: it tells whether a picture was among them.")
    private @Nullable Path resume;

    @Mixin
    private final Detectors detectors = new Detectors();

    @Mixin
    private final AuditArguments audit = new AuditArguments();

    CleanCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    /** One of three places. */
    static final class Where {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "DIR",
                description = "Folder for the results; - for standard output.")
        private @Nullable String folder;

        @Option(names = "--in-place", description = "Replace each file by its clean copy, all at once.")
        private boolean inPlace;

        @Option(names = "--dry-run", description = "Do all of it but the writing.")
        private boolean dryRun;

        Destination destination(OutputNames names, Console console) {
            if (folder != null) {
                return Destination.of(folder, names, console);
            }
            if (inPlace && names != OutputNames.KEEP) {
                throw new UsageException("--names: what is cleaned in place keeps its name; use -o DIR for new names");
            }
            if (inPlace) {
                return new Destination.InPlace();
            }
            if (dryRun) {
                return new Destination.Nowhere(names);
            }
            throw new UsageException("Name a folder with -o, or use --in-place or --dry-run");
        }
    }

    @Override
    public Integer call() throws IOException {
        Reports reports = new Reports(report, json, mapNames, reportPictures);
        Optional<ThreatModel> model = model();
        PipelineBuilder pipeline = model.map(against -> against.addTo(toolbox.pipeline(against.policy())))
                .orElseGet(() -> toolbox.pipeline(policy()));
        if (comparePreviews) {
            pipeline.then(Lethe.comparePreviews());
        }
        if (!seal.isEmpty()) {
            if (where.inPlace) {
                throw new UsageException("--seal: what is sealed gets another name; use -o DIR instead of --in-place");
            }
            Seal age = Seal.age(Secrets.recipients("--seal", seal));
            pipeline.then(model.map(against -> against.sealed(age)).orElse(age));
        }
        OutputNames called = names.names(
                where.inPlace ? OutputNames.KEEP : model.map(ThreatModel::names).orElse(OutputNames.KEEP));
        PrivacyPipeline ready = audit.recorded(pipeline, "clean").build();
        if (resume == null) {
            return run(ready, called, reports, Optional.empty());
        }
        if (where.dryRun || pictures.paths().contains(Inputs.STREAM)) {
            throw new UsageException("--resume: needs files that are read again, and results that are written");
        }
        try (BatchManifest manifest = BatchManifest.open(resume, ready)) {
            return run(ready, called, reports, Optional.of(manifest));
        } catch (IOException e) {
            console.error("--resume", Reason.of(e));
            return Status.FAILED.code();
        }
    }

    private int run(PrivacyPipeline pipeline, OutputNames called, Reports reports, Optional<BatchManifest> manifest) {
        return new PictureRun(pictures.paths(), where.destination(called, console), reports, atTheSameTime(), manifest)
                .run(pipeline, console)
                .code();
    }

    private Optional<ThreatModel> model() throws IOException {
        if (threatModel == null) {
            if (detectors.any()) {
                throw new UsageException("--faces, --codes, --text, --personal-data: go with --threat-model here;"
                        + " lethe redact covers without one");
            }
            return Optional.empty();
        }
        boolean own = !remove.equals(ALL_BUT_DISPLAY) || !keep.isEmpty() || !orientation.equals("keep");
        if (own) {
            throw new UsageException(
                    "--threat-model: says what is removed; leave --remove, --keep and --orientation out");
        }
        Optional<ThreatModel> model = ThreatModel.named(threatModel);
        if (model.isEmpty()) {
            throw new UsageException("--threat-model: is one of casual, public-post, sensitive-source, adversary");
        }
        return Optional.of(model.get().covering(detectors.chosen().toArray(Detector[]::new)));
    }

    private MetadataPolicy policy() {
        MetadataPolicy policy = switch (remove) {
            case "everything" -> MetadataPolicy.removeEverything();
            case ALL_BUT_DISPLAY -> MetadataPolicy.removeAllButDisplay();
            case "location" -> MetadataPolicy.removeLocation();
            default -> throw new UsageException("--remove: is one of everything, all-but-display, location");
        };
        for (String field : keep) {
            policy = switch (field.strip()) {
                case "copyright" -> policy.withCopyrightKept();
                case "capture-date" -> policy.withCaptureDateKept();
                default -> throw new UsageException("--keep: is copyright, capture-date, or both");
            };
        }
        return turned(policy);
    }

    private MetadataPolicy turned(MetadataPolicy policy) {
        return switch (orientation) {
            case "keep" -> policy;
            case "bake" -> policy.withOrientationBaked();
            case "drop" -> policy.withOrientationDropped();
            default -> throw new UsageException("--orientation: is one of keep, bake, drop");
        };
    }

    private int atTheSameTime() {
        if (jobs == null && threatModel != null) {
            // Those that open pixels must not compete for memory.
            return 1;
        }
        if (jobs == null) {
            Runtime machine = Runtime.getRuntime();
            return (int) Math.max(1, Math.min(machine.availableProcessors(), machine.maxMemory() / MEMORY_PER_JOB));
        }
        if (jobs < 1) {
            throw new UsageException("--jobs: is 1 or more");
        }
        return jobs;
    }
}
