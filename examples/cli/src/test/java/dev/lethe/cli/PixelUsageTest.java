package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes on the command line of the commands that open pixels. */
class PixelUsageTest extends PixelFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "redact PNG -o OUT",
                "redact PNG --box 1,1,1,1",
                "redact PNG -o OUT --box 1,1,0,1",
                "redact PNG -o OUT --box 1,1,1",
                "redact PNG -o OUT --box=-1,0,1,1",
                "redact PNG -o OUT --ellipse 1,1,0,4",
                "redact PNG -o OUT --polygon 1,1,2,2",
                "redact PNG -o OUT --polygon 1,1,2,2,3",
                "redact PNG -o OUT --polygon 1,1,2,2,x,4",
                "redact PNG -o OUT --box 1,1,1,1 --padding -1",
                "redact PNG -o OUT --box 1,1,1,1 --color red",
                "redact PNG -o OUT --box 1,1,1,1 --style dots",
                "redact PNG -o OUT --box 1,1,1,1 --style blur --color #fff",
                "redact PNG -o OUT --box 1,1,1,1 --widen much",
                "redact PNG -o OUT --box 1,1,1,1 --force",
                "convert PNG -o OUT",
                "convert PNG -o OUT --to avif",
                "convert PNG -o OUT --to nonsense",
                "convert PNG -o OUT --to jpeg --max-edge 0",
                "compress PNG -o OUT --jpeg-quality 101",
                "compress PNG -o OUT --jpeg-quality x",
                "compress PNG -o OUT --lossless --jpeg-quality 80",
                "compress PNG -o OUT --lossless --to jpeg",
                "compress PNG -o OUT --to gif",
                "compress PNG -o OUT --to webp --jpeg-quality 80",
                "compress PNG -o OUT --to png --jpeg-quality 80",
                "compress PNG -o OUT --to webp --smallest webp",
                "compress PNG -o OUT --smallest jpeg,nonsense",
                "compress PNG -o OUT --max-bytes 0",
                "compress PNG -o OUT --max-bytes many",
                "compress PNG -o OUT --max-bytes 20k --quality 80",
                "compress PNG -o OUT --allow-smaller",
                "compress PNG -o OUT --background white",
                "compress PNG -o OUT --quality 100",
                "compress PNG -o OUT --effort all",
                "cutout PNG -o OUT --model PNG",
                "cutout PNG -o OUT --model u2netp.onnx --background none",
                "data-uri",
                "data-uri PNG PNG",
                "data-uri FOLDER",
                "data-uri PNG -o OUT",
            })
    void pixel_commands_end_with_2_and_write_nothing_when_used_wrongly(String line) throws IOException {
        String[] args = line.replace("PNG", png.toString())
                .replace("FOLDER", folder.toString())
                .replace("OUT", out.toString())
                .split(" ");

        Shell.Result result = shell.run((Object[]) args);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors())
                .hasSize(1)
                .allMatch(error -> error.matches("lethe [a-z-]+: .*; see lethe .* --help"));
        assertThat(result.out()).isEmpty();
        assertThat(Shell.files(out)).isEmpty();
    }
}
