package dev.lethe.benchmarks.strip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ExifTool in a process that stays, as programs use it that clean many files: its start is not measured. */
final class ExifTool implements AutoCloseable {
    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;

    /**
     * Starts it.
     *
     * @param command with what it is started, {@code exiftool} or {@code perl …/exiftool}
     */
    ExifTool(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("-stay_open", "True", "-@", "-"));
        process = new ProcessBuilder(words).redirectErrorStream(true).start();
        commands = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Removes all but orientation and profile. */
    void strip(Path in, Path out) throws IOException {
        commands.write(String.join(
                "\n",
                "-all=",
                "-tagsfromfile",
                "@",
                "-orientation",
                "-icc_profile",
                "-o",
                out.toString(),
                in.toString(),
                "-execute\n"));
        commands.flush();
        for (String line = answers.readLine(); !"{ready}".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("ExifTool has ended");
            }
        }
    }

    @Override
    public void close() throws IOException {
        commands.write("-stay_open\nFalse\n");
        commands.close();
        process.destroy();
    }
}
