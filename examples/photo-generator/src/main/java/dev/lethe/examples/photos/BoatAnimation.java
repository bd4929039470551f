package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small animation with its maker's name in texts before and behind the frames. */
final class BoatAnimation {

    private static final int MILLISECONDS = 130;

    private BoatAnimation() {}

    static byte[] bytes() {
        List<BufferedImage> frames = BoatScene.frames();
        BufferedImage first = frames.get(0);
        PngFile file = PngFile.of(first)
                .animation(frames.size())
                .text("Author", Facts.OWNER)
                .internationalText("Comment", "en", "For " + Facts.FRIEND + ", made on " + Facts.HOST)
                .time(2024, 8, 1, 12, 0, 0)
                .frame(first, MILLISECONDS)
                .pixels(first);
        for (BufferedImage frame : frames.subList(1, frames.size())) {
            file.frame(frame, MILLISECONDS).framePixels(frame);
        }
        return file.compressedText("Source", Facts.FOLDER + "boat/frames.lproj")
                .chunk("luMo", ("serial=" + Facts.BODY_SERIAL).getBytes(StandardCharsets.US_ASCII))
                .toBytes();
    }
}
