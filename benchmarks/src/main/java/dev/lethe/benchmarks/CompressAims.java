package dev.lethe.benchmarks;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether compression reaches what it is asked for, on the PNGs of a folder: {@code CompressAims within DIR} brings them to
 * numbers of bytes, {@code CompressAims quality DIR} to qualities, {@code CompressAims smallest DIR} to the smallest
 * lossless form. A second argument {@code fast} takes less time.
 */
public final class CompressAims {
    private static final long[] LIMITS = {200_000, 100_000, 50_000};
    private static final double[] QUALITIES = {70, 80, 90};
    private static final ImageFormat[] LOSSY = {ImageFormat.JPEG, ImageFormat.WEBP};
    private static final Pattern ENCODES = Pattern.compile("of (\\d+) encodes");
    private static final int FEW = 6;
    /** The part of the bytes that is to be used where a setting gives as many. */
    private static final double USED = 0.95;

    private final File[] files;
    private final Effort effort;

    private CompressAims(File[] files, Effort effort) {
        this.files = files;
        this.effort = effort;
    }

    /** A result with what is said of it. */
    private record Made(Report report, byte[] file) {
        Encoding encoding() {
            return report.encoding().orElseThrow();
        }

        int encodes() {
            Matcher found = ENCODES.matcher(encoding().reason());
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        File[] found = new File(args[1]).listFiles((folder, name) -> name.endsWith(".png"));
        File[] files = found == null ? new File[0] : found;
        Arrays.sort(files);
        CompressAims aims = new CompressAims(files, args.length > 2 ? Effort.FAST : Effort.MAX);
        switch (args[0]) {
            case "within" -> aims.within();
            case "quality" -> aims.quality();
            default -> aims.smallest();
        }
    }

    private Made make(File file, Compress compress) throws IOException {
        PrivacyPipeline pipeline = PrivacyPipeline.builder()
                .limits(Limits.trusted())
                .then(compress.withEffort(effort))
                .then(Metadata.strip(MetadataPolicy.removeAllButDisplay()))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = pipeline.sanitize(Source.of(file.toPath()), Sink.to(out));
        return new Made(report, out.toByteArray());
    }

    private void within() throws IOException {
        for (ImageFormat format : LOSSY) {
            for (long limit : LIMITS) {
                int over = 0;
                int missed = 0;
                int whole = 0;
                int coarse = 0;
                int lossy = 0;
                double used = 0;
                double least = 1;
                for (File file : files) {
                    Made made = make(file, Compress.maxBytes(limit).to(format));
                    boolean fits = made.file.length <= limit;
                    over += made.encoding().reached() && !fits ? 1 : 0;
                    missed += made.encoding().reached() ? 0 : 1;
                    boolean best = made.encoding().lossless()
                            || made.encoding().reason().contains("highest setting");
                    whole += best ? 1 : 0;
                    if (made.encoding().reached() && !best) {
                        double part = (double) made.file.length / limit;
                        if (part < USED && !Steps.reach(file.toPath(), format, effort, (long) (USED * limit), limit)) {
                            coarse++;
                            print("  %s: %.3f, no setting gives more that fits", file.getName(), part);
                            continue;
                        }
                        if (part < USED) {
                            print("  %s: %.3f, though a setting gives more that fits", file.getName(), part);
                        }
                        lossy++;
                        used += part;
                        least = Math.min(least, part);
                    }
                }
                print(
                        "%s within %,d bytes: %d of %d over, %d out of reach and said so, %d at the best the format"
                                + " gives, %d between two settings of which the next is too large; the other %d use"
                                + " %.3f of them, at least %.3f",
                        format,
                        limit,
                        over,
                        files.length,
                        missed,
                        whole,
                        coarse,
                        lossy,
                        used / Math.max(1, lossy),
                        least);
            }
        }
    }

    private void quality() throws IOException {
        for (ImageFormat format : LOSSY) {
            for (double quality : QUALITIES) {
                int hit = 0;
                int whole = 0;
                int encodes = 0;
                int most = 0;
                long bytes = 0;
                for (File file : files) {
                    Made made = make(file, Compress.quality(quality).to(format));
                    double score = made.encoding().score().orElseThrow();
                    boolean good = score >= quality && score <= quality + 1 && made.encodes() <= FEW;
                    hit += good ? 1 : 0;
                    whole += made.encoding().lossless() ? 1 : 0;
                    if (!good) {
                        print("  %s: %.2f after %d encodes", file.getName(), score, made.encodes());
                    }
                    encodes += made.encodes();
                    most = Math.max(most, made.encodes());
                    bytes += made.file.length;
                }
                print(
                        "%s at %.0f: %d of %d within +1/-0 after %d encodes at most, %d only without loss; %.1f encodes"
                                + " in the mean, %d at most, %,d bytes",
                        format, quality, hit, files.length, FEW, whole, (double) encodes / files.length, most, bytes);
            }
        }
    }

    private void smallest() throws IOException {
        long before = 0;
        long after = 0;
        int different = 0;
        for (File file : files) {
            Made made = make(file, Compress.lossless().smallest());
            boolean same = identical(file.toPath(), made);
            different += same ? 0 : 1;
            print(
                    "  %-50s %,9d %,9d %s%s",
                    file.getName(), file.length(), made.file.length, made.report.format(), same ? "" : " DIFFERENT");
            before += file.length();
            after += made.file.length;
        }
        print("%,d bytes before, %,d as the smallest of all; %d different", before, after, different);
    }

    private static boolean identical(Path source, Made made) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            int[] left = samples(Files.readAllBytes(source), ImageFormat.PNG, context);
            int[] right = samples(made.file, made.report.format(), context);
            return Arrays.equals(left, right);
        }
    }

    /** Red, green, blue and opacity of 16 bits, whatever the layout. */
    private static int[] samples(byte[] file, ImageFormat format, RunContext context) throws IOException {
        ImageHeader header = ImageHeader.still(format, 1, 1);
        Picture picture = PixelCodecs.builtIn().decoder(format).read(SeekableInput.of(file), header, context);
        Raster raster = Raster.of(picture, context);
        Channels channels = raster.layout().channels();
        int scale = raster.layout().bits() == 8 ? 257 : 1;
        int count = channels.count();
        int[] all = new int[4 * raster.layout().width() * raster.layout().height()];
        for (int i = 0, at = 0; i < all.length; i += 4, at += count) {
            for (int c = 0; c < 3; c++) {
                all[i + c] = scale * raster.all().sample(at + (channels.colors() == 1 ? 0 : c));
            }
            all[i + 3] = channels.hasAlpha() ? scale * raster.all().sample(at + count - 1) : 65_535;
        }
        return all;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
