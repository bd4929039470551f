package dev.lethe.benchmarks.compare;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.compress.palette.PaletteQuantizer;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.encoding.webp.WebpEncoder;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lethe and the programs that this machine has. Those that it lacks are named. */
final class Contenders {
    private static final List<String> ONE = List.of("");
    private static final List<String> QUALITIES = List.of("30", "50", "70", "80", "90", "95");
    private static final List<String> COLORS = List.of("32", "64", "128", "256");
    /** What {@code node} runs: kind, input, output, quality. */
    private static final String SHARP = "const [kind, from, to, quality] = process.argv.slice(1);"
            + "const options = {png: {compressionLevel: 9, adaptiveFiltering: true, effort: 10},"
            + "webp: {lossless: true, effort: 6}, jpeg: {quality: +quality, mozjpeg: true}};"
            + "require(process.env.SHARP || 'sharp')(from)[kind](options[kind]).toFile(to)"
            + ".catch(() => process.exit(1));";

    private final List<Contender> lossless = new ArrayList<>();
    private final List<Contender> lossy = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    Contenders() {
        addLethe();
        add(
                lossless,
                "optipng -o2",
                ImageFormat.PNG,
                ONE,
                Program.find("optipng", "-quiet", "-o2", "-strip", "all", "-out", "OUT", "IN"));
        add(
                lossless,
                "oxipng -o 4",
                ImageFormat.PNG,
                ONE,
                Program.find("oxipng", "-q", "-o", "4", "-t", "1", "--strip", "safe", "--out", "OUT", "IN"));
        add(lossless, "sharp PNG", ImageFormat.PNG, ONE, sharp("png"));
        add(lossless, "sharp WebP", ImageFormat.WEBP, ONE, sharp("webp"));
        add(
                lossless,
                "cwebp -z 9",
                ImageFormat.WEBP,
                ONE,
                Program.find("cwebp", "-quiet", "-lossless", "-exact", "-z", "9", "IN", "-o", "OUT"));
        add(lossy, "cjpegli", ImageFormat.JPEG, QUALITIES, Program.find("cjpegli", "IN", "OUT", "-q", "SETTING"));
        add(lossy, "sharp JPEG (mozjpeg)", ImageFormat.JPEG, QUALITIES, sharp("jpeg"));
        add(
                lossy,
                "cwebp -m 6",
                ImageFormat.WEBP,
                QUALITIES,
                Program.find("cwebp", "-quiet", "-m", "6", "-q", "SETTING", "IN", "-o", "OUT"));
        add(
                lossy,
                "pngquant",
                ImageFormat.PNG,
                COLORS,
                Program.find("pngquant", "--speed", "3", "--output", "OUT", "SETTING", "IN"));
    }

    List<Contender> lossless() {
        return lossless;
    }

    List<Contender> lossy() {
        return lossy;
    }

    /** Names of the programs that are not here. */
    List<String> absent() {
        return absent;
    }

    private void add(
            List<Contender> to, String name, ImageFormat format, List<String> settings, Optional<Program> program) {
        if (program.isPresent()) {
            to.add(new Contender(name, format, settings, program.get()));
        } else {
            absent.add(name);
        }
    }

    /** sharp, where node finds it or {@code SHARP} names its folder. */
    private static Optional<Program> sharp(String kind) {
        return Program.find("node", "-e", SHARP, kind, "IN", "OUT", "SETTING").filter(program -> {
            try {
                String check = "require(process.env.SHARP || 'sharp')";
                return new ProcessBuilder(program.path().toString(), "-e", check)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private void addLethe() {
        lossless.add(new Contender("Lethe PNG", ImageFormat.PNG, ONE, pipeline(Compress.lossless())));
        lossless.add(new Contender(
                "Lethe PNG, max",
                ImageFormat.PNG,
                ONE,
                pipeline(Compress.lossless().withEffort(Compress.Effort.MAX))));
        lossless.add(new Contender(
                "Lethe WebP",
                ImageFormat.WEBP,
                ONE,
                coded((picture, setting, out, context) ->
                        WebpEncoder.lossless().balanced().write(picture, out, context))));
        lossless.add(new Contender(
                "Lethe WebP, max",
                ImageFormat.WEBP,
                ONE,
                coded((picture, setting, out, context) -> WebpEncoder.lossless().write(picture, out, context))));
        lossy.add(new Contender(
                "Lethe JPEG",
                ImageFormat.JPEG,
                QUALITIES,
                coded((picture, setting, out, context) -> JpegWriter.smallest()
                        .write(
                                JpegEncoder.quality(Integer.parseInt(setting)).coefficients(picture, context),
                                out,
                                context))));
        lossy.add(new Contender(
                "Lethe WebP",
                ImageFormat.WEBP,
                QUALITIES,
                coded((picture, setting, out, context) ->
                        WebpEncoder.lossy(Integer.parseInt(setting)).write(picture, out, context))));
        lossy.add(new Contender("Lethe PNG palette", ImageFormat.PNG, COLORS, coded(Contenders::palette)));
    }

    private static Contender.Encoder pipeline(Compress compress) {
        return (png, setting) -> {
            Sink.ToBytes out = Sink.toBytes();
            Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .limits(Limits.trusted())
                    .then(compress)
                    .build()
                    .sanitize(Source.of(Files.readAllBytes(png)), out);
            return out.bytes();
        };
    }

    /** One of our encoders. */
    private interface Coding {
        void write(Raster picture, String setting, ByteArrayOutputStream out, RunContext context) throws IOException;
    }

    private static Contender.Encoder coded(Coding coding) {
        return (png, setting) -> {
            try (RunContext context = RunContext.of(Limits.trusted())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                coding.write(Pictures.decode(Files.readAllBytes(png), ImageFormat.PNG, context), setting, out, context);
                return out.toByteArray();
            }
        };
    }

    private static void palette(Raster picture, String setting, ByteArrayOutputStream out, RunContext context)
            throws IOException {
        Raster few = PaletteQuantizer.colors(Integer.parseInt(setting)).apply(picture, context);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        PixelCodecs.builtIn()
                .encoder(ImageFormat.PNG)
                .write(few, ImageFormat.PNG, EncodeOptions.defaults(), plain, context);
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        boolean smaller = PngSmaller.standard()
                .write(SeekableInput.of(plain.toByteArray()), small, context)
                .isPresent();
        (smaller ? small : plain).writeTo(out);
    }
}
