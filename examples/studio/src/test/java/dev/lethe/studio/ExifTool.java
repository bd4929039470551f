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
        List<String> tags = tags(picture);
        if (!tags.isEmpty()) {
            assertThat(tags).allMatch(tag -> tag.matches(ALLOWED));
        }
    }

    /** Fails if it finds a field of these kinds, in a format whose coding takes fields of its own; does nothing without it. */
    static void tells_nothing_of_camera_time_or_place(byte[] picture) throws IOException {
        assertThat(tags(picture))
                .noneMatch(tag -> !tag.matches("(System|File|ICC[-_].*):.*")
                        && tag.matches(
                                "[^:]*:[A-Za-z]*(Make|Model|Serial|GPS|Date|Software|Artist|Owner|Thumbnail).*"));
    }

    private static List<String> tags(byte[] picture) throws IOException {
        String program = System.getenv("EXIFTOOL");
        if (program == null) {
            return List.of();
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
            assertThat(said).isNotBlank();
            return said.lines()
                    .map(line -> line.replaceFirst("^\\[(\\S+)\\s*]\\s*", "$1:"))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
