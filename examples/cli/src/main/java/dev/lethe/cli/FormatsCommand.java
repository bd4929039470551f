package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.spi.Capabilities;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lethe formats}. */
@Command(name = "formats", description = "Tells what can be done with which format.")
final class FormatsCommand implements Callable<Integer> {
    private static final String LAYOUT = "%-8s  %-5s  %-11s  %-12s  %s";

    private final Toolbox toolbox;
    private final Console console;

    FormatsCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() {
        Capabilities capabilities = toolbox.capabilities();
        console.line(String.format(LAYOUT, "Format", "Clean", "Read pixels", "Write pixels", "Extensions"));
        for (ImageFormat format : formats(capabilities)) {
            console.line(String.format(
                    LAYOUT,
                    format,
                    mark(cleans(capabilities, format)),
                    mark(reads(capabilities, format)),
                    mark(writes(capabilities, format)),
                    String.join(" ", format.extensions())));
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }

    /** Whether results in a format can be written: what can't be cleaned and proven is not. */
    static boolean writes(Capabilities capabilities, ImageFormat format) {
        return cleans(capabilities, format)
                && capabilities.pixels().stream()
                        .anyMatch(codec -> codec.writes().contains(format));
    }

    private static boolean reads(Capabilities capabilities, ImageFormat format) {
        return cleans(capabilities, format)
                && capabilities.pixels().stream()
                        .anyMatch(codec -> codec.reads().contains(format));
    }

    private static boolean cleans(Capabilities capabilities, ImageFormat format) {
        return capabilities.containers().stream()
                .anyMatch(codec -> codec.format().equals(format));
    }

    private static String mark(boolean can) {
        return can ? "yes" : "-";
    }

    /** Those that can be cleaned, without which nothing can be done: the well-known ones in their usual order first. */
    private static Set<ImageFormat> formats(Capabilities capabilities) {
        Set<ImageFormat> able = new LinkedHashSet<>();
        capabilities.containers().forEach(codec -> able.add(codec.format()));
        Set<ImageFormat> ordered = new LinkedHashSet<>(ImageFormat.known());
        ordered.retainAll(able);
        ordered.addAll(able);
        return ordered;
    }
}
