package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of odd structure end in a clean picture that every proof accepts, or in a typed error. */
class StructureMutatorTest {
    /** More with {@code -Dlethe.mutants=20000}. */
    private static final int MUTANTS = Integer.getInteger("lethe.mutants", 200);

    static List<FuzzFamily> families() throws IOException {
        return FuzzFamily.all().stream()
                .filter(family -> StructureMutator.structure(family.name()).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void files_of_odd_structure_end_as_they_must(FuzzFamily family) {
        FuzzOracle oracle = new FuzzOracle(family);
        StructureMutator mutator = new StructureMutator(
                StructureMutator.structure(family.name()).orElseThrow(), Long.getLong("lethe.seed", 9));
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutator.mutant(family.samples());
            byte choice = (byte) (i % FuzzOracle.policies().size());
            assertThatCode(() -> oracle.check(mutant, FuzzOracle.policy(choice)))
                    .as("mutant %d, policy %d: %s", i, choice, HexFormat.of().formatHex(mutant))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void samples_are_put_together_again_as_they_were_and_mutants_differ(FuzzFamily family) {
        Structure structure = StructureMutator.structure(family.name()).orElseThrow();
        byte[] first = family.samples().get(0);
        Structure.Cut cut = structure.cut(first);
        assertThat(cut.parts()).hasSizeGreaterThan(1);
        byte[] joined = structure.join(cut, cut.parts());
        assertThat(structure.cut(joined).parts()).usingRecursiveComparison().isEqualTo(cut.parts());
        if (structure != Structure.TIFF) {
            assertThat(joined).isEqualTo(first);
        }

        Set<Integer> kinds = new HashSet<>();
        StructureMutator mutator = new StructureMutator(structure, 1);
        for (int i = 0; i < 50; i++) {
            kinds.add(Arrays.hashCode(mutator.mutant(family.samples())));
        }
        assertThat(kinds).hasSizeGreaterThan(25);
    }
}
