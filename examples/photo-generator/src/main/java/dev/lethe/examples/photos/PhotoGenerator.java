package dev.lethe.examples.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Draws the example pictures and writes them, with all they give away, into a folder. */
public final class PhotoGenerator {

    private PhotoGenerator() {}

    /** Writes all pictures into the folder named by the only argument, or the README's figure into a file. */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        if (args.length == 2 && args[0].equals("--figure")) {
            Files.write(Path.of(args[1]), HiddenFigure.bytes());
            return;
        }
        if (args.length != 1) {
            System.err.println("Usage: PhotoGenerator OUTDIR | --figure FILE.jpg");
            System.exit(2);
        }
        for (Path file : generate(Path.of(args[0]))) {
            System.out.printf("%9d  %s%n", Files.size(file), file);
        }
    }

    /** Writes all pictures into the folder, which is made if need be, and lists the files. */
    static List<Path> generate(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Supplier<byte[]>> picture : pictures().entrySet()) {
            Path file = folder.resolve(picture.getKey());
            Files.write(file, picture.getValue().get());
            files.add(file);
        }
        return files;
    }

    /** Lists the pictures: the name of each file and how its bytes are made. */
    static Map<String, Supplier<byte[]>> pictures() {
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        pictures.put("lighthouse.jpg", LighthousePhoto::bytes);
        pictures.put("portrait.jpg", PortraitPhoto::bytes);
        pictures.put("chat-screenshot.png", ChatScreenshot::bytes);
        pictures.put("teapot-cutout.png", TeapotCutOut::bytes);
        pictures.put("sailing-boat.png", BoatAnimation::bytes);
        pictures.put("balloons.webp", BalloonPicture::bytes);
        pictures.put("tulips.jpg", VasePhoto::bytes);
        return pictures;
    }
}
