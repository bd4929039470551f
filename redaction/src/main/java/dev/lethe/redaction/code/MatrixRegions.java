package dev.lethe.redaction.code;

import dev.lethe.redaction.code.FinderScan.Finder;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds filled rectangles of small squares between empty margins, at any angle: Data Matrix, Aztec, PDF417, Micro QR, and
 * QR codes whose finder patterns are damaged.
 */
final class MatrixRegions {
    private static final int MARGIN = 20;
    private static final int LARGEST = 700;
    private static final double LEAST_CHANGES = 4.5;
    private static final double LEAST_DARK = 0.28;
    private static final double MOST_DARK = 0.8;
    private static final double FULL_CHANGES = 11;
    private static final double FULL_DARK = 0.36;
    private static final double LEAST_FILL = 0.42;
    private static final double LEAST_ALIGNMENT = 2.4;
    /** So few modules may be an icon, which must be drawn very regularly to count. */
    private static final double FEW_MODULES = 250;

    private static final double SMALL_ALIGNMENT = 4.3;

    /** A little less than there are, as they are estimated. */
    private static final double FINDER_MODULES = 8;

    private static final double FINDER_ASPECT = 1.6;

    private final Level level;
    private final List<Finder> finders;
    private final CodeReader reader;

    MatrixRegions(Level level, List<Finder> finders, CodeReader reader) {
        this.level = level;
        this.finders = finders;
        this.reader = reader;
    }

    List<Found> find(RunContext context) throws IOException {
        CellGrid grid = level.grid();
        List<CellGroup> groups = CellGroup.all(grid.wide(), grid.high(), this::busy, (a, b) -> true, 4);
        groups.addAll(CellGroup.all(grid.wide(), grid.high(), this::full, (a, b) -> true, 2));
        List<Found> found = new ArrayList<>();
        for (CellGroup group : groups) {
            context.check();
            if (group.count() * (long) (CellGrid.SIDE * CellGrid.SIDE) > (long) LARGEST * LARGEST) {
                continue;
            }
            Alignment alignment = Alignment.of(level, group);
            TurnedBox box = TurnedBox.around(group, alignment.angle());
            double fill = group.count() * (double) (CellGrid.SIDE * CellGrid.SIDE) / box.area();
            if (fill >= LEAST_FILL && Math.max(box.halfWidth(), box.halfHeight()) < LARGEST / 2.0) {
                Found code = checked(box, alignment.strength(), false);
                Found other = code == null ? checked(box, alignment.strength(), true) : code;
                if (other != null) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /** What a code and its edges are like, and some text. */
    private boolean busy(int cell) {
        return isMixed(cell, LEAST_CHANGES, LEAST_DARK, MOST_DARK);
    }

    /** What the inside of a code is like: it keeps codes apart from what stands close by. */
    private boolean full(int cell) {
        return isMixed(cell, FULL_CHANGES, FULL_DARK, 1 - FULL_DARK);
    }

    private boolean isMixed(int cell, double leastChanges, double leastDark, double mostDark) {
        int wide = level.grid().wide();
        int column = cell % wide;
        int row = cell / wide;
        if (level.grid().threshold(cell) < 0) {
            return false;
        }
        int changes = 0;
        int dark = 0;
        int count = 0;
        for (int y = Math.max(0, row - 1); y < Math.min(level.grid().high(), row + 2); y++) {
            for (int x = Math.max(0, column - 1); x < Math.min(wide, column + 2); x++) {
                changes += level.edges().changes(y * wide + x);
                dark += level.edges().dark(y * wide + x);
                count++;
            }
        }
        double part = dark / (double) (count * CellGrid.SIDE * CellGrid.SIDE);
        return changes >= leastChanges * count && part >= leastDark && part <= mostDark;
    }

    private @Nullable Found checked(TurnedBox rough, double alignment, boolean swapped) {
        TurnedBox box = rough.grown(MARGIN, MARGIN);
        GrayPlane patch = box.upright(level.plane(), 1);
        Texture texture = Texture.of(patch, MARGIN, swapped);
        if (texture == null) {
            return null;
        }
        TurnedBox exact = box.part(texture.left(), texture.top(), texture.right(), texture.bottom());
        double padX = 1 + 0.8 * texture.moduleWidth();
        double padY = 1 + 0.8 * texture.moduleHeight();
        if (texture.filled() < 0.2 || texture.filled() > 0.8) {
            return null;
        }
        Found found = new Found(exact.grown(padX, padY).scaled(level.factor()), "matrix code", 0.6);
        boolean finder = finders.stream().anyMatch(f -> f.hits() >= 2 && exact.contains(f.x(), f.y()));
        if (looksLikeCode(texture, alignment) || looksStacked(texture) || finder && looksSquare(texture)) {
            return found;
        }
        return !swapped
                        && couldBeCode(texture)
                        && reader.reads(exact.grown(2, 2).upright(level.plane(), 0.5))
                ? found
                : null;
    }

    private static boolean couldBeCode(Texture texture) {
        return texture.columns() >= 7 && texture.rows() >= 3 && texture.filled() >= 0.25 && texture.sparsest() >= 0.03;
    }

    /** What a finder may belong to: all codes with finders are squares, of 11 modules at least. */
    private static boolean looksSquare(Texture texture) {
        double aspect = (double) (texture.right() - texture.left()) / (texture.bottom() - texture.top());
        return couldBeCode(texture)
                && texture.columns() >= FINDER_MODULES
                && texture.rows() >= FINDER_MODULES
                && aspect < FINDER_ASPECT
                && aspect > 1 / FINDER_ASPECT;
    }

    /** Rows of bars, framed by one that is far wider than the others. */
    private static boolean looksStacked(Texture texture) {
        double ratio = texture.moduleHeight() / texture.moduleWidth();
        double bars = ratio > 1 ? texture.columns() : texture.rows();
        double rows = ratio > 1 ? texture.rows() : texture.columns();
        return Math.max(ratio, 1 / ratio) > 1.5
                && Math.max(ratio, 1 / ratio) < 9
                && bars >= 35
                && rows >= 2
                && texture.filled() >= 0.38
                && texture.filled() <= 0.68
                && texture.sparsest() >= 0.12
                && texture.solid() >= 0.9
                && texture.contrast() >= 0.65;
    }

    private static boolean looksLikeCode(Texture texture, double alignment) {
        double ratio = texture.moduleHeight() / texture.moduleWidth();
        double aspect = (double) (texture.right() - texture.left()) / (texture.bottom() - texture.top());
        double modules = texture.columns() * texture.rows();
        return texture.columns() >= 9.4
                && texture.rows() >= 9.4
                && ratio < 1.45
                && ratio > 0.69
                && aspect < 4.2
                && aspect > 0.24
                && texture.filled() >= 0.4
                && texture.filled() <= 0.64
                && texture.sparsest() >= 0.2
                && texture.contrast() >= 0.72
                && alignment >= (modules < FEW_MODULES ? SMALL_ALIGNMENT : LEAST_ALIGNMENT);
    }
}
