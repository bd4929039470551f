package dev.lethe.segmentation.face;

import dev.lethe.pixels.Layout;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.rows.FloatRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a frame, at all sizes at once: each size is made of the one before while rows arrive, and no more rows
 * of it are kept than a tile is high. One owner, one thread.
 */
final class Scan {
    /** Scores at one scale that are too low alone, but count together with those of other scales. */
    private static final double WHISPER = 0.15;

    private final FaceNetwork network;
    private final FaceDecoder decoder;
    private final double wanted;
    private final double least;
    private final Layout layout;
    private final List<Level> levels;
    private final RunContext context;
    private final List<Face> faces = new ArrayList<>();

    Scan(FaceNetwork network, FaceModel model, Layout layout, RunContext context) {
        this.network = network;
        this.decoder = FaceDecoder.of(model);
        this.wanted = model.confidence();
        this.least = model.family() == FaceModel.Family.LETHE ? Math.min(WHISPER, wanted) : wanted;
        this.layout = layout;
        this.levels = Level.of(layout.width(), layout.height(), model);
        this.context = context;
    }

    /** Memory that it takes beside what the network needs. */
    long bytes() {
        return levels.stream().mapToLong(Level::bytes).sum();
    }

    /** What takes the picture's rows. */
    FloatRows rows() {
        FloatRows rows = rows(levels.size() - 1);
        for (int i = levels.size() - 2; i >= 0; i--) {
            FloatRows own = rows(i);
            FloatRows smaller = shrinking(levels.get(i).width(), levels.get(i).height(), levels.get(i + 1), rows);
            rows = (y, colors) -> {
                own.row(y, colors);
                smaller.row(y, colors);
            };
        }
        Level first = levels.get(0);
        boolean whole = first.width() == layout.width() && first.height() == layout.height();
        return whole ? rows : shrinking(layout.width(), layout.height(), first, rows);
    }

    private static FloatRows shrinking(int width, int height, Level to, FloatRows target) {
        return new Shrinking(width, height, to.width(), to.height(), target);
    }

    private FloatRows rows(int index) {
        Level level = levels.get(index);
        return new Strips(
                level.across(),
                level.down(),
                decoder.scale(),
                (planes, column, row) -> look(planes, index, column, row));
    }

    private void look(float[] planes, int index, int column, int row) throws IOException {
        Level level = levels.get(index);
        Tiling across = level.across();
        Tiling down = level.down();
        List<FaceNetwork.Output> outputs = network.run(planes, across.size(), down.size(), context);
        List<Face> own = new ArrayList<>();
        for (Face face : decoder.faces(outputs, across.size(), down.size(), least)) {
            Face placed = face.moved(across.start(column), down.start(row));
            if (across.owns(column, placed.middleX()) && down.owns(row, placed.middleY())) {
                own.add(placed);
            }
        }
        double scaleX = (double) layout.width() / level.width();
        double scaleY = (double) layout.height() / level.height();
        for (Face face : DistinctFaces.of(own, context)) {
            faces.add(face.scaled(scaleX, scaleY, index));
        }
    }

    /** One box per face, in the picture's pixels, the surest first. */
    List<Face> faces() throws IOException {
        return DistinctFaces.of(faces, context).stream()
                .filter(face -> face.score() >= wanted)
                .toList();
    }
}
