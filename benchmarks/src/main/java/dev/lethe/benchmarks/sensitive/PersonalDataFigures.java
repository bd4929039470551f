package dev.lethe.benchmarks.sensitive;

import dev.lethe.Limits;
import dev.lethe.pixels.Box;
import dev.lethe.redaction.pii.PersonalDataDetector;
import dev.lethe.redaction.text.TesseractReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much personal data of drawn pages is found with {@code tesseract}: {@code PersonalDataFigures [PAGES [-v]]}, pages
 * of each kind, half of them with the labels that no recogniser was written for by looking at them. Data count as found
 * if nine tenths of the area of all their words are covered; an answer counts as right if half of it is on such words.
 */
public final class PersonalDataFigures {
    private PersonalDataFigures() {}

    private static final class Tally {
        private int marked;
        private int found;
        private int answers;
        private int right;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        boolean verbose = args.length > 1;
        Map<String, Tally> tallies = new TreeMap<>();
        for (DrawnKind kind : DrawnKind.values()) {
            for (int i = 0; i < pages && kind != DrawnKind.CHAT; i++) {
                count(Artist.draw(kind, new Random(77_000L + kind.seed() + i), i % 2 == 0, false), tallies, verbose);
            }
        }
        System.out.printf(
                Locale.ROOT, "%-30s %7s %7s %9s %10s%n", "entity", "marked", "recall", "answers", "precision");
        int answers = 0;
        int right = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            answers += tally.answers;
            right += tally.right;
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %7d %7.3f %9d %10.3f%n",
                    entry.getKey(),
                    tally.marked,
                    (double) tally.found / Math.max(1, tally.marked),
                    tally.answers,
                    (double) tally.right / Math.max(1, tally.answers));
        }
        System.out.printf(Locale.ROOT, "%-30s %7s %7s %9d %10.3f%n", "all", "", "", answers, (double) right / answers);
    }

    private static void count(DrawnPage page, Map<String, Tally> tallies, boolean verbose) throws IOException {
        List<Detection> found;
        try (RunContext context = RunContext.of(Limits.trusted())) {
            found = PersonalDataDetector.standard().detect(Pixels.raster(page.image(), context), context);
        }
        Area covered = new Area();
        for (Detection detection : found) {
            covered.add(new Area(rectangle(detection.region().bounds())));
        }
        Area truth = new Area();
        for (List<Sheet.Word> value : values(page.words())) {
            String entity = value.get(0).entity();
            double area = 0;
            double hit = 0;
            for (Sheet.Word word : value) {
                Rectangle2D box = word.shape().getBounds2D();
                box.setFrame(box.getX() - 2, box.getY() - 3, box.getWidth() + 4, box.getHeight() + 6);
                truth.add(new Area(box));
                area += word.shape().getBounds2D().getWidth()
                        * word.shape().getBounds2D().getHeight();
                Area part = new Area(word.shape());
                part.intersect(covered);
                hit += area(part);
            }
            Tally tally = tallies.computeIfAbsent(entity, k -> new Tally());
            tally.marked++;
            if (hit >= 0.9 * area) {
                tally.found++;
            } else if (verbose) {
                System.out.println("missed: " + page.kind() + " " + page.layout() + " " + entity + ", read as: "
                        + read(page, value));
            }
        }
        for (Detection detection : found) {
            Rectangle box = rectangle(detection.region().bounds());
            Area part = new Area(box);
            part.intersect(truth);
            Tally tally = tallies.computeIfAbsent(detection.label(), k -> new Tally());
            tally.answers++;
            if (area(part) >= 0.5 * box.width * box.height) {
                tally.right++;
            } else if (verbose) {
                System.out.println("wrong: " + page.kind() + " " + page.layout() + " " + detection.label() + " " + box);
            }
        }
    }

    /** What the reader made of made-up words. */
    private static String read(DrawnPage page, List<Sheet.Word> value) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Rectangle2D around = value.get(0).shape().getBounds2D();
            value.forEach(word -> around.add(word.shape().getBounds2D()));
            return TesseractReader.find().read(Pixels.raster(page.image(), context), context).stream()
                    .filter(word -> around.intersects(rectangle(word.box())))
                    .map(word -> word.text().reveal())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Runs of words with the same entity. */
    private static List<List<Sheet.Word>> values(List<Sheet.Word> words) {
        List<List<Sheet.Word>> values = new ArrayList<>();
        String before = "";
        for (Sheet.Word word : words) {
            if (!word.entity().isEmpty()) {
                if (!word.entity().equals(before)) {
                    values.add(new ArrayList<>());
                }
                values.get(values.size() - 1).add(word);
            }
            before = word.entity();
        }
        return values;
    }

    private static Rectangle rectangle(Box box) {
        return new Rectangle(box.x(), box.y(), box.width(), box.height());
    }

    /** The area of an upright shape: the sum of its boxes by rows of its corners. */
    private static double area(Area area) {
        double sum = 0;
        double startX = 0;
        double startY = 0;
        double lastX = 0;
        double lastY = 0;
        double[] point = new double[6];
        for (var path = area.getPathIterator(null); !path.isDone(); path.next()) {
            int type = path.currentSegment(point);
            double x = type == java.awt.geom.PathIterator.SEG_CLOSE ? startX : point[0];
            double y = type == java.awt.geom.PathIterator.SEG_CLOSE ? startY : point[1];
            if (type == java.awt.geom.PathIterator.SEG_MOVETO) {
                startX = x;
                startY = y;
            } else {
                sum += lastX * y - x * lastY;
            }
            lastX = x;
            lastY = y;
        }
        return Math.abs(sum) / 2;
    }
}
