package dev.lethe.segmentation;

import java.util.List;

/**
 * How colours between 0 and 1 become a network's input: {@code (colour - mean) / deviation} per channel, in the order of
 * the network's channels. Immutable.
 *
 * @param byOwnMaximum whether the picture is first divided by its own greatest colour value, as U2-Net was trained
 * @param mean three numbers on the scale 0 to 1
 * @param deviation three numbers other than 0
 */
public record Normalisation(boolean byOwnMaximum, List<Double> mean, List<Double> deviation) {
    /** Checks that there are three finite numbers each. */
    public Normalisation {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != 3 || !mean.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("mean: must be three finite numbers");
        }
        if (deviation.size() != 3 || !deviation.stream().allMatch(d -> Double.isFinite(d) && d != 0)) {
            throw new IllegalArgumentException("deviation: must be three finite numbers other than 0");
        }
    }

    /** Colours as they are, 0 to 1. */
    public static Normalisation none() {
        return of(0, 1);
    }

    /** The same mean and deviation for all three channels. */
    public static Normalisation of(double mean, double deviation) {
        return new Normalisation(false, List.of(mean, mean, mean), List.of(deviation, deviation, deviation));
    }

    /** Mean and deviation of the ImageNet pictures, for networks that take red first. */
    public static Normalisation imageNet() {
        return new Normalisation(false, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
    }

    /** This normalisation after a division by the picture's greatest colour value. */
    public Normalisation afterOwnMaximum() {
        return new Normalisation(true, mean, deviation);
    }
}
