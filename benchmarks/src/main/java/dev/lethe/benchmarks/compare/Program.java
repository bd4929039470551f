package dev.lethe.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of this machine that reads a PNG and writes a file.
 *
 * @param path where it is
 * @param arguments in which {@code IN}, {@code OUT} and {@code SETTING} stand for what their names say
 */
record Program(Path path, List<String> arguments) implements Contender.Encoder {
    /** A program named by a variable such as {@code OXIPNG}, else by the search path. */
    static Optional<Program> find(String name, String... arguments) {
        String named = System.getenv(name.toUpperCase(Locale.ROOT));
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name));
        return places.filter(Files::isExecutable).findFirst().map(path -> new Program(path, List.of(arguments)));
    }

    @Override
    public byte[] encode(Path png, String setting) throws IOException {
        Path folder = Files.createTempDirectory("lethe");
        Path out = folder.resolve("out");
        try {
            List<String> command = new ArrayList<>(List.of(path.toString()));
            for (String argument : arguments) {
                command.add(
                        switch (argument) {
                            case "IN" -> png.toString();
                            case "OUT" -> out.toString();
                            case "SETTING" -> setting;
                            default -> argument;
                        });
            }
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int status = process.waitFor();
            if (status != 0 || !Files.exists(out)) {
                throw new IOException(path.getFileName() + " ended with " + status + " for " + png.getFileName());
            }
            return Files.readAllBytes(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(out);
            Files.delete(folder);
        }
    }
}
