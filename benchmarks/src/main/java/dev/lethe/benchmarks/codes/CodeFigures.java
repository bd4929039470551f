package dev.lethe.benchmarks.codes;

import dev.lethe.Limits;
import dev.lethe.benchmarks.codes.CodePage.Drawn;
import dev.lethe.benchmarks.codes.CodePage.Look;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import dev.lethe.redaction.code.CodeDetector;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * How many drawn codes are found, and how much is taken for a code that is none: {@code CodeFigures PAGES SEED [FOLDER...]}.
 * Folders hold pictures without codes. With {@code -Dmissed=DIR} pages with missed codes, and pictures with false regions,
 * are written there.
 */
public final class CodeFigures {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1667;
    private static final double COVERED = 0.9;

    private final int pages;
    private final long seed;

    private CodeFigures(int pages, long seed) {
        this.pages = pages;
        this.seed = seed;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        CodeFigures figures = new CodeFigures(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        figures.codes("clean pages, upright", Look.CLEAN);
        figures.codes("clean pages, any angle", Look.ANY_ANGLE);
        figures.codes("30 degrees, blur 1.0, noise 10", Look.ROUGH);
        figures.codes("perspective, blur 0.8, noise 8", Look.PHOTO);
        figures.none();
        for (String folder : Arrays.asList(args).subList(2, args.length)) {
            figures.folder(new File(folder));
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean()
                .getThreadCpuTime(Thread.currentThread().getId());
    }

    private void codes(String name, Look look) throws IOException {
        Random random = new Random(seed);
        Map<CodeKind, int[]> kinds = new EnumMap<>(CodeKind.class);
        int found = 0;
        int all = 0;
        int stray = 0;
        long time = 0;
        for (int i = 0; i < pages; i++) {
            CodePage page = CodePage.draw(WIDTH, HEIGHT, look, 4, random);
            Raster raster = raster(page.image());
            long start = cpu();
            List<Detection> detections = detect(raster);
            time += cpu() - start;
            List<Drawn> missed = new ArrayList<>();
            for (Drawn code : page.codes()) {
                int[] counts = kinds.computeIfAbsent(code.kind(), k -> new int[2]);
                counts[1]++;
                all++;
                if (covered(code.outline(), detections) >= COVERED) {
                    counts[0]++;
                    found++;
                } else {
                    missed.add(code);
                }
            }
            List<Detection> wrong = detections.stream()
                    .filter(d -> page.codes().stream().noneMatch(c -> meets(c, d)))
                    .toList();
            stray += wrong.size();
            if (!missed.isEmpty() || !wrong.isEmpty()) {
                keep(name.replaceAll("\\W+", "-") + "-" + i, page.image(), detections, missed);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %4d codes, covered %.4f, elsewhere %.3f regions a page, %.0f ms of CPU a page%n",
                name,
                all,
                (double) found / all,
                (double) stray / pages,
                time / 1e6 / pages);
        kinds.forEach(
                (kind, counts) -> System.out.printf(Locale.ROOT, "    %-12s %3d of %3d%n", kind, counts[0], counts[1]));
    }

    private void none() throws IOException {
        Random random = new Random(seed + 1);
        int regions = 0;
        long time = 0;
        for (int i = 0; i < pages; i++) {
            Look look = i % 2 == 0 ? Look.CLEAN : Look.PHOTO;
            CodePage page = CodePage.draw(WIDTH, HEIGHT, look, 0, random);
            Raster raster = raster(page.image());
            long start = cpu();
            List<Detection> detections = detect(raster);
            time += cpu() - start;
            regions += detections.size();
            if (!detections.isEmpty()) {
                keep("none-" + i, page.image(), detections, List.of());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %.3f regions a page, %.0f ms of CPU a page%n",
                "drawn pages without codes",
                (double) regions / pages,
                time / 1e6 / pages);
    }

    private void folder(File folder) throws IOException {
        File[] files = folder.listFiles((dir, file) -> file.matches(".*\\.(jpg|png)"));
        int pictures = 0;
        int regions = 0;
        long time = 0;
        double megapixels = 0;
        if (files == null) {
            throw new IOException("not a folder: " + folder.getName());
        }
        Arrays.sort(files);
        for (File file : files) {
            BufferedImage image = readable(file);
            if (image == null) {
                continue;
            }
            Raster raster = raster(image);
            long start = cpu();
            List<Detection> detections = detect(raster);
            time += cpu() - start;
            pictures++;
            megapixels += image.getWidth() * (double) image.getHeight() / 1e6;
            regions += detections.size();
            if (!detections.isEmpty()) {
                System.out.println("    " + file.getName() + ": "
                        + detections.stream().map(Detection::label).toList());
                keep(folder.getName() + "-" + file.getName(), image, detections, List.of());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %d pictures, %.3f regions each, %.0f ms of CPU for 2 megapixels%n",
                folder.getName(),
                pictures,
                (double) regions / pictures,
                time / 1e6 / megapixels * 2);
    }

    private static @org.jspecify.annotations.Nullable BufferedImage readable(File file) {
        try {
            return ImageIO.read(file);
        } catch (IOException e) {
            return null; // the JDK reads no CMYK
        }
    }

    private static List<Detection> detect(Raster raster) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            return CodeDetector.create().detect(raster, context);
        }
    }

    private static Raster raster(BufferedImage image) throws IOException {
        Raster raster = Raster.create(
                Layout.of(image.getWidth(), image.getHeight(), Channels.RGB), RunContext.of(Limits.trusted()));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int at = raster.index(x, y);
                raster.all().set(at, rgb >> 16 & 0xFF);
                raster.all().set(at + 1, rgb >> 8 & 0xFF);
                raster.all().set(at + 2, rgb & 0xFF);
            }
        }
        return raster;
    }

    private static boolean meets(Drawn code, Detection detection) {
        dev.lethe.pixels.Box box = detection.region().bounds();
        return code.outline().intersects(box.x(), box.y(), box.width(), box.height());
    }

    private static double covered(Path2D outline, List<Detection> detections) {
        Rectangle2D bounds = outline.getBounds2D();
        int inside = 0;
        int covered = 0;
        for (int y = (int) bounds.getMinY(); y <= bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x <= bounds.getMaxX(); x++) {
                if (outline.contains(x + 0.5, y + 0.5)) {
                    inside++;
                    covered += holds(detections, x, y) ? 1 : 0;
                }
            }
        }
        return (double) covered / Math.max(1, inside);
    }

    private static boolean holds(List<Detection> detections, int x, int y) {
        for (Detection detection : detections) {
            Region region = detection.region();
            int[] runs = region.runs(y);
            for (int i = 0; i < runs.length; i += 2) {
                if (x >= runs[i] && x < runs[i + 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void keep(String name, BufferedImage image, List<Detection> detections, List<Drawn> missed)
            throws IOException {
        String folder = System.getProperty("missed");
        if (folder == null) {
            return;
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.setStroke(new java.awt.BasicStroke(3));
        pen.setColor(Color.GREEN);
        for (Detection detection : detections) {
            if (detection.region() instanceof dev.lethe.pixels.Polygon polygon) {
                Path2D path = new Path2D.Double();
                polygon.corners().forEach(c -> {
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(c.x(), c.y());
                    } else {
                        path.lineTo(c.x(), c.y());
                    }
                });
                path.closePath();
                pen.draw(path);
                pen.drawString(
                        detection.label(),
                        (int) path.getBounds().getX(),
                        (int) path.getBounds().getY() - 4);
            }
        }
        pen.setColor(Color.RED);
        missed.forEach(code -> {
            pen.draw(code.outline());
            pen.drawString(
                    code.kind() + " " + code.module(), (int) code.corners()[0].getX(), (int) code.corners()[0].getY());
        });
        pen.dispose();
        new File(folder).mkdirs();
        ImageIO.write(copy, "png", new File(folder, name + ".png"));
    }
}
