package dev.lethe.spi;

import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.UnsupportedFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The codecs and verifiers that a pipeline can use. Immutable and thread-safe; earlier ones win.
 *
 * @param containers codecs of the byte lane
 * @param pixels codecs of the pixel lane
 * @param verifiers readers that prove results
 */
public record Capabilities(List<ContainerCodec> containers, List<PixelCodec> pixels, List<Verifier> verifiers) {
    /** Copies the lists. */
    public Capabilities {
        containers = List.copyOf(containers);
        pixels = List.copyOf(pixels);
        verifiers = List.copyOf(verifiers);
    }

    /** No codecs at all. */
    public static Capabilities none() {
        return new Capabilities(List.of(), List.of(), List.of());
    }

    /** Container codecs and the verifiers that belong to them. */
    public static Capabilities of(List<ContainerCodec> containers, List<Verifier> verifiers) {
        return new Capabilities(containers, List.of(), verifiers);
    }

    /** Pixel codecs. */
    public static Capabilities of(PixelCodec... codecs) {
        return new Capabilities(List.of(), List.of(codecs), List.of());
    }

    /** Those that modules on the module path or class path declare as services. */
    public static Capabilities installed() {
        return new Capabilities(
                load(ServiceLoader.load(ContainerCodec.class)),
                load(ServiceLoader.load(PixelCodec.class)),
                load(ServiceLoader.load(Verifier.class)));
    }

    private static <T> List<T> load(ServiceLoader<T> loader) {
        return loader.stream().map(ServiceLoader.Provider::get).toList();
    }

    /** These, then those; of each class only the first. */
    public Capabilities with(Capabilities others) {
        return new Capabilities(
                join(containers, others.containers), join(pixels, others.pixels), join(verifiers, others.verifiers));
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        for (T candidate : second) {
            if (all.stream().noneMatch(known -> known.getClass() == candidate.getClass())) {
                all.add(candidate);
            }
        }
        return all;
    }

    /** The container codec that recognises a content. */
    public Optional<ContainerCodec> recognise(byte[] head) {
        return containers.stream().filter(codec -> codec.matches(head)).findFirst();
    }

    /**
     * The container codec of a format.
     *
     * @throws UnsupportedFormatException if there is none
     */
    public ContainerCodec container(ImageFormat format) throws UnsupportedFormatException {
        return containers.stream()
                .filter(codec -> codec.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new UnsupportedFormatException(
                        format + " files can't be cleaned by this build; add the module that handles them"));
    }

    /**
     * The codec that decodes a format.
     *
     * @throws MissingCapabilityException if there is none
     */
    public PixelCodec decoder(ImageFormat format) throws MissingCapabilityException {
        return pixels.stream()
                .filter(codec -> codec.reads().contains(format))
                .findFirst()
                .orElseThrow(() -> new MissingCapabilityException(
                        "The pixels of " + format + " can't be read by this build; convert the picture first"));
    }

    /**
     * The codec that encodes a format.
     *
     * @throws MissingCapabilityException if there is none
     */
    public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
        return pixels.stream()
                .filter(codec -> codec.writes().contains(format))
                .findFirst()
                .orElseThrow(() -> new MissingCapabilityException("The pixels of " + format
                        + " can't be written by this build; choose another format for the result, such as PNG"));
    }
}
