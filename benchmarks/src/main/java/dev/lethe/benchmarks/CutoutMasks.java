package dev.lethe.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.ModelSpec;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes the masks of JPEGs as PNGs: {@code CutoutMasks onnx|java|classic|MODEL.onnx OUT FILE...}. For cutout.sh, which is
 * told the processor time of the second half of the pictures, in milliseconds each: by then the virtual machine is warm.
 */
public final class CutoutMasks {
    private CutoutMasks() {}

    /** See above. */
    public static void main(String[] args) throws IOException {
        List<String> files = Arrays.asList(args).subList(2, args.length);
        Capabilities capabilities = Lethe.capabilities();
        try (Segmenter segmenter = open(args[0])) {
            long warm = 0;
            for (int i = 0; i < files.size(); i++) {
                if (i == files.size() / 2) {
                    warm = processorNanos();
                }
                Path source = Path.of(files.get(i));
                String name = String.valueOf(source.getFileName()).replaceAll("\\.[^.]*$", ".png");
                write(segmenter, capabilities, source, Path.of(args[1], name));
            }
            int counted = files.size() - files.size() / 2;
            System.out.printf(Locale.ROOT, "%.1f%n", (processorNanos() - warm) / 1e6 / counted);
        }
    }

    /** Of all threads of this process, those of the compiler and of native code included. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Segmenter open(String engine) throws IOException {
        return switch (engine) {
            case "onnx" -> Segmenter.bundled(1);
            case "java" -> Segmenter.bundledInJava();
            case "classic" -> Segmenter.classic();
            default -> {
                String name = String.valueOf(Path.of(engine).getFileName());
                yield Segmenter.onnx(Path.of(engine), ModelSpec.byFileName(name).orElseThrow(), 1);
            }
        };
    }

    private static void write(Segmenter segmenter, Capabilities capabilities, Path file, Path target)
            throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput input = Source.of(file).open(context)) {
            ImageHeader header = capabilities.container(ImageFormat.JPEG).header(input, context);
            try (Picture picture = capabilities.decoder(ImageFormat.JPEG).read(input, header, context);
                    OutputStream out = Files.newOutputStream(target)) {
                Raster mask =
                        segmenter.mask(Raster.of(picture, context), context).toPicture(context);
                capabilities
                        .encoder(ImageFormat.PNG)
                        .write(mask, ImageFormat.PNG, EncodeOptions.defaults(), out, context);
            }
        }
    }
}
