package dev.lethe.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ExifTool as a judge, where the environment variable EXIFTOOL tells how it is started. */
final class ExifTool {
    /** What any reader can tell of a picture from its coding, and of any file; the neutralised profile; the way up. */
    private static final String ALLOWED = "(ExifTool|System|File|Composite|JFIF|PNG|RIFF|ICC[-_].*|Adobe):.*"
            + "|IFD0:(Orientation|YCbCrPositioning|XResolution|YResolution|ResolutionUnit):.*";

    private ExifTool() {}

    /** Fails if it finds a field that is no need of the picture itself; does nothing without it. */
    static void tells_nothing(byte[] picture) throws IOException {
        String program = System.getenv("EXIFTOOL");
        if (program == null) {
            return;
        }
        Path file = Files.createTempFile("studio", ".picture");
        try {
            List<String> command = new ArrayList<>(List.of(program.split(" ")));
            command.addAll(List.of("-q", "-a", "-u", "-ee", "-G1", "-s", "-s", "-n", file.toString()));
            Files.write(file, picture);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.lines().map(line -> line.replaceFirst("^\\[(\\S+)\\s*]\\s*", "$1:")))
                    .isNotEmpty()
                    .allMatch(tag -> tag.matches(ALLOWED));
        } finally {
            Files.delete(file);
        }
    }
}
