package dev.lethe.metadata;

import dev.lethe.ImageFormat;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the fuzzer needs to know of one format: codec, proof and small pictures to start from. There is nothing to
 * register: each test that extends {@link ContainerContract} is a family.
 *
 * @param name the format's name, lower case
 * @param samples pictures that the format's own tests build
 */
record FuzzFamily(String name, ContainerCodec codec, StructureProof proof, List<byte[]> samples) {
    private static final long LARGEST_SEED = 64 << 10;
    private static final int HEAD = 4096;
    private static final String TEST = "Test.class";

    /** All families, by name. */
    static List<FuzzFamily> all() throws IOException {
        TreeMap<String, FuzzFamily> families = new TreeMap<>();
        for (ContainerContract contract : contracts()) {
            FuzzFamily family = of(contract);
            families.merge(family.name, family, FuzzFamily::joined);
        }
        return List.copyOf(families.values());
    }

    /** The family of that name. */
    static FuzzFamily named(String name) throws IOException {
        return all().stream()
                .filter(family -> family.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: no family " + name));
    }

    /** The format of the codec. */
    ImageFormat format() {
        return codec.format();
    }

    /** The samples, and what the corpora beside the repository hold of this format in small files. */
    List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(samples);
        for (String folder : List.of("metadata", "hostile")) {
            Path root = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", folder);
            if (Files.isDirectory(root)) {
                addSmall(root, seeds);
            }
        }
        return seeds;
    }

    private void addSmall(Path root, List<byte[]> seeds) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] picture = Files.size(file) <= LARGEST_SEED ? Files.readAllBytes(file) : new byte[0];
                if (codec.matches(Arrays.copyOf(picture, Math.min(picture.length, HEAD)))) {
                    seeds.add(picture);
                }
            }
        }
    }

    private static FuzzFamily of(ContainerContract contract) throws IOException {
        List<byte[]> samples = new ArrayList<>(List.of(contract.clean(), contract.loaded()));
        samples.addAll(contract.variants());
        samples.add(contract.withHugeLength());
        ContainerCodec codec = contract.codec();
        String name = codec.format().name().toLowerCase(Locale.ROOT);
        return new FuzzFamily(name, codec, contract.proof(), List.copyOf(samples));
    }

    private FuzzFamily joined(FuzzFamily other) {
        List<byte[]> both = new ArrayList<>(samples);
        both.addAll(other.samples);
        return new FuzzFamily(name, codec, proof, List.copyOf(both));
    }

    private static List<ContainerContract> contracts() throws IOException {
        Path classes = classes();
        List<ContainerContract> contracts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> file.toString().endsWith(TEST))
                    .sorted()
                    .toList()) {
                String path = classes.relativize(file).toString();
                String name = path.substring(0, path.length() - ".class".length())
                        .replace(file.getFileSystem().getSeparator(), ".");
                addContract(name, contracts);
            }
        }
        return contracts;
    }

    private static void addContract(String name, List<ContainerContract> contracts) {
        try {
            Class<?> type = Class.forName(name, false, ContainerContract.class.getClassLoader());
            if (ContainerContract.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                contracts.add((ContainerContract) constructor.newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test " + name + " can't be used for samples", e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(ContainerContract.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
