package dev.lethe.benchmarks;

import dev.lethe.pixels.Box;
import dev.lethe.spi.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures with the boxes of their faces: the sensitive corpus, and the sources that training held out. */
final class FaceTruth {
    /** As in segmentation/training/faces/data.py. */
    private static final Set<String> HELD_OUT =
            Set.of("coco", "compreface", "facenet", "facerec", "portseg", "tfpose", "u2net");

    /** The group whose labels stop at a size of 16 pixels, while its crowds go on. */
    static final String CROWDS = "sensitive, faces";

    private static final double SAME = 0.35;
    private static final String NUMBER = "\\s*(-?[0-9.eE+-]+)\\s*";
    private static final String FOUR = NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER;
    private static final Pattern TRAINING =
            Pattern.compile("\"([^\"]+\\.jpg)\"\\s*:\\s*\\[|\\[" + FOUR + ",[^\\]\"]*(\"ignore\")?\\s*\\]");
    private static final Pattern SENSITIVE = Pattern.compile(
            "\"image\"\\s*:\\s*\"([^\"]+)\"|\"type\"\\s*:\\s*\"face\"\\s*,\\s*\"box\"\\s*:\\s*\\[" + FOUR + "()?\\]");

    private FaceTruth() {}

    /**
     * A true face, in pixels.
     *
     * @param counts whether it must be found; if not, finding it is no error either
     */
    record Face(double x, double y, double width, double height, boolean counts) {
        private double shared(Box box) {
            double across = Math.min(x + width, box.x() + box.width()) - Math.max(x, box.x());
            double down = Math.min(y + height, box.y() + box.height()) - Math.max(y, box.y());
            return Math.max(0, across) * Math.max(0, down);
        }

        /** Intersection over union. */
        double overlap(Box box) {
            double shared = shared(box);
            return shared / (width * height + (double) box.width() * box.height() - shared);
        }

        /** Which part of a box lies on it. */
        double part(Box box) {
            return shared(box) / ((double) box.width() * box.height());
        }
    }

    /** A picture and its faces. */
    record Photo(Path file, List<Face> faces) {
        /** Adds faces without a label, which count neither way. */
        void addUnlabelled(List<Detection> seen) {
            for (Detection detection : seen) {
                Box box = detection.region().bounds();
                if (faces.stream().noneMatch(face -> face.overlap(box) >= SAME)) {
                    faces.add(new Face(box.x(), box.y(), box.width(), box.height(), false));
                }
            }
        }
    }

    /** All pictures, in groups by name. */
    static Map<String, List<Photo>> groups(Path shared) throws IOException {
        Map<String, List<Photo>> groups = new LinkedHashMap<>();
        Path sensitive = shared.resolve("corpus/sensitive");
        for (Photo photo : photos(sensitive.resolve("annotations.json"), sensitive, SENSITIVE)) {
            String group = photo.faces.isEmpty() ? "sensitive, others" : CROWDS;
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(photo);
        }
        Path training = shared.resolve("datasets/faces");
        for (Photo photo : photos(training.resolve("annotations.json"), training.resolve("images"), TRAINING)) {
            if (HELD_OUT.contains(photo.file.getFileName().toString().split("_", 2)[0])) {
                groups.computeIfAbsent("held out", key -> new ArrayList<>()).add(photo);
            }
        }
        return groups;
    }

    private static List<Photo> photos(Path annotations, Path folder, Pattern pattern) throws IOException {
        List<Photo> photos = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(annotations));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                photos.add(new Photo(folder.resolve(matcher.group(1)), new ArrayList<>()));
            } else {
                double[] box = new double[4];
                for (int i = 0; i < box.length; i++) {
                    box[i] = Double.parseDouble(matcher.group(2 + i));
                }
                boolean counts = matcher.group(6) == null || matcher.group(6).isEmpty();
                photos.get(photos.size() - 1).faces.add(new Face(box[0], box[1], box[2], box[3], counts));
            }
        }
        return photos;
    }
}
