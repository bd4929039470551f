package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;

class RepertoireTest {
    @Test
    void every_command_is_among_those_that_are_watched() {
        Console console = new Console(InputStream.nullInputStream(), System.out, System.err, false);
        assertThat(Repertoire.commands())
                .containsExactlyInAnyOrderElementsOf(new Program(Toolbox.BUILT_IN, console).commands());
    }
}
