package dev.lethe.benchmarks.traces;

import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

/**
 * A camera whose sensor's noise is known: each pixel is more or less sensitive than it should be, by a factor that stays the
 * same in all of its pictures. The factors are normal and independent, of 1 % standard deviation; those of real cameras are
 * weaker, mostly, and so harder to find.
 */
record Camera(long seed) {
    private static final double STRENGTH = 0.01;
    private static final double SHOT_NOISE = 0.06;
    private static final double QUALITY = 95;

    /** The fingerprint: factors less 1. */
    Plane fingerprint(int width, int height) {
        Random random = new Random(seed);
        Plane plane = Plane.create(width, height);
        for (int i = 0; i < plane.values().length; i++) {
            plane.values()[i] = (float) (STRENGTH * random.nextGaussian());
        }
        return plane;
    }

    /** A picture of a scene by this camera, as its JPEG. The scene is 8 bits a sample, grey or RGB, without opacity. */
    byte[] shoot(Raster scene, RunContext context) throws IOException {
        Layout layout = scene.layout();
        Plane factors = fingerprint(layout.width(), layout.height());
        Random random = new Random(~seed);
        Raster shot = Raster.create(layout, context);
        int count = layout.channels().count();
        for (int at = 0, i = 0; at < factors.values().length; at++) {
            for (int c = 0; c < count; c++, i++) {
                int light = scene.all().sample(i);
                double noise = Math.sqrt(light) * SHOT_NOISE * random.nextGaussian();
                long seen = Math.round(light * (1 + factors.values()[at]) + noise);
                shot.all().set(i, (int) Math.max(0, Math.min(255, seen)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegEncoder.quality(QUALITY).write(shot, out, context);
        return out.toByteArray();
    }

    /** The fingerprint as a picture of its own, so that steps can be done to it: an even grey that was taken with it. */
    Raster reference(int width, int height, RunContext context) throws IOException {
        Raster grey = Raster.create(new Layout(width, height, Channels.GRAY, 16, ColorProfile.SRGB), context);
        Plane factors = fingerprint(width, height);
        for (int i = 0; i < factors.values().length; i++) {
            grey.all().set(i, Math.round(MIDDLE * (1 + factors.values()[i])));
        }
        return grey;
    }

    private static final int MIDDLE = 32_768;
}
