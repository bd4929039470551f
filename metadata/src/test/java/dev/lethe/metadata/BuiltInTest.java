package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of formats: in code, in the service file and in the module descriptor. */
class BuiltInTest {
    private static List<String> names(List<ContainerCodec> codecs) {
        return codecs.stream().map(codec -> codec.getClass().getName()).toList();
    }

    @Test
    void services_are_the_same_as_the_list() {
        assertThat(names(Capabilities.installed().containers()))
                .containsExactlyElementsOf(names(BuiltIn.capabilities().containers()));
    }

    @Test
    void module_provides_the_same_as_the_list() throws IOException {
        String descriptor = Files.readString(Path.of("src", "main", "java", "module-info.java"));
        assertThat(names(BuiltIn.capabilities().containers())).allMatch(descriptor::contains);
    }

    @Test
    void every_format_has_its_own_proof() {
        List<ContainerCodec> codecs = BuiltIn.capabilities().containers();
        assertThat(codecs).extracting(ContainerCodec::format).doesNotHaveDuplicates();
        assertThat(codecs)
                .allMatch(codec -> BuiltIn.capabilities().verifiers().stream()
                        .anyMatch(verifier ->
                                verifier.name().equals("structure walk") && verifier.judges(codec.format())));
    }
}
