package dev.lethe.toolkit.threat;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.util.List;

/**
 * Finds the whole picture.
 *
 * @param seen gets the size of each picture that was looked at
 */
record EverythingDetector(List<String> seen) implements Detector {
    @Override
    public String name() {
        return "everything";
    }

    @Override
    public List<Detection> detect(Picture picture, RunContext context) {
        int width = picture.layout().width();
        int height = picture.layout().height();
        seen.add(width + " x " + height);
        return List.of(new Detection(Detection.Kind.OBJECT, "picture", new Box(0, 0, width, height), 1));
    }
}
