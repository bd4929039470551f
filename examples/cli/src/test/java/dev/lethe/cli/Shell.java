package dev.lethe.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs command lines in this process and keeps what they print. */
final class Shell {
    private final Toolbox toolbox;
    private byte[] stdin = new byte[0];
    private boolean terminal;

    private Shell(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    static Shell with(Toolbox toolbox) {
        return new Shell(toolbox);
    }

    Shell stdin(byte[] bytes) {
        stdin = bytes;
        return this;
    }

    Shell onTerminal() {
        terminal = true;
        return this;
    }

    Result run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] line = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        Console console = new Console(
                new ByteArrayInputStream(stdin),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        int status = new Program(toolbox, console).run(line);
        return new Result(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** What a run left behind. */
    record Result(int status, byte[] bytes, String err) {
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    /** The names of all files below a folder, temporary ones included. */
    static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
