package dev.lethe.redaction.code;

import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.code.FinderScan.Finder;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds bar codes and matrix codes: QR, Micro QR, Data Matrix, Aztec, PDF417, Code 128 and 39, EAN, UPC and ITF, and what
 * looks like them, at any angle, dark on light or light on dark.
 *
 * <p>A region counts whether it can be read or not: a code that is blurred here may be read by somebody with more patience.
 * What a code says is never kept. Time is linear in the number of pixels. Not guaranteed: that all codes are found; very
 * small ones (less than about two pixels for each module), strongly tilted ones, and those without any margin may be
 * missed. Immutable and thread-safe.
 */
public final class CodeDetector implements Detector {
    private static final int SMALLEST = 24;

    private CodeDetector() {}

    /** A detector of all kinds of codes. */
    public static CodeDetector create() {
        return new CodeDetector();
    }

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public List<Detection> detect(Picture picture, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            GrayPlane plane = GrayPlane.of(Raster.of(picture, part), part);
            List<Found> found = new ArrayList<>();
            for (int factor = 1; Math.min(plane.width(), plane.height()) >= SMALLEST; factor *= 2) {
                found.addAll(level(Level.of(plane, factor, part), part));
                plane = plane.half(part);
            }
            return detections(found);
        }
    }

    private static List<Found> level(Level level, RunContext context) throws IOException {
        List<Finder> finders = FinderScan.corners(level).find(context);
        List<Found> found = new ArrayList<>(new QrRegions(level).find(finders));
        finders.addAll(FinderScan.bullsEyes(level).find(context));
        found.addAll(new BarRegions(level).find(context));
        found.addAll(new StackedRegions(level).find(context));
        found.addAll(new MatrixRegions(level, finders, new CodeReader()).find(context));
        return found;
    }

    /** The surest and largest first; what lies in another's middle is the same code. */
    private static List<Detection> detections(List<Found> found) {
        List<Found> sorted = found.stream()
                .sorted((a, b) -> Double.compare(b.box().area(), a.box().area()))
                .toList();
        List<Found> kept = new ArrayList<>();
        for (Found next : sorted) {
            if (kept.stream().noneMatch(other -> covers(other.box(), next.box()))) {
                kept.add(next);
            }
        }
        return kept.stream()
                .map(code -> new Detection(
                        Detection.Kind.CODE, code.label(), code.box().polygon(), code.confidence()))
                .toList();
    }

    /** Whether the larger box holds nearly all of the other. */
    private static boolean covers(TurnedBox larger, TurnedBox box) {
        int inside = 0;
        int count = 0;
        for (int i = -4; i <= 4; i++) {
            for (int j = -4; j <= 4; j++) {
                double u = box.halfWidth() * i / 4;
                double v = box.halfHeight() * j / 4;
                double x = box.x() + u * Math.cos(box.angle()) - v * Math.sin(box.angle());
                double y = box.y() + u * Math.sin(box.angle()) + v * Math.cos(box.angle());
                inside += larger.contains(x, y) ? 1 : 0;
                count++;
            }
        }
        return inside >= 0.9 * count;
    }
}
