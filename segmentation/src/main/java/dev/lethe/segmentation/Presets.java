package dev.lethe.segmentation;

import java.util.List;

/** Figures of known networks, taken from their authors' own pre-processing. */
final class Presets {
    private Presets() {}

    static ModelSpec u2net(String name) {
        return ModelSpec.of(name, 320, 320)
                .withNormalisation(Normalisation.imageNet().afterOwnMaximum())
                .withOutput(MaskOutput.first().stretched());
    }

    static ModelSpec isnet(String name) {
        return ModelSpec.of(name, 1024, 1024)
                .withNormalisation(Normalisation.of(0.5, 1))
                .withOutput(MaskOutput.first().stretched());
    }

    /** Takes any size whose sides are multiples of 32; 512 is what it was trained with. */
    static ModelSpec modnet() {
        return ModelSpec.of("modnet", 512, 512).withNormalisation(Normalisation.of(0.5, 0.5));
    }

    static ModelSpec birefnet() {
        return ModelSpec.of("birefnet", 1024, 1024)
                .withNormalisation(Normalisation.imageNet())
                .withOutput(
                        MaskOutput.first().withActivation(Activation.SIGMOID).stretched());
    }

    /** Trained on ((byte - mean) / deviation) / 255 in OpenCV's order of colours; channel 0 is the background. */
    static ModelSpec portraitSinet() {
        return ModelSpec.of("sinet", 320, 320)
                .withOrder(ChannelOrder.BGR)
                .withNormalisation(new Normalisation(
                        false,
                        List.of(102.890434 / 255, 111.25247 / 255, 126.91212 / 255),
                        List.of(62.93292, 62.82138, 66.355705)))
                .withOutput(MaskOutput.first().withChannel(1));
    }
}
