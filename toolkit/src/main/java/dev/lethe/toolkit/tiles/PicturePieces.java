package dev.lethe.toolkit.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.NewFolder;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.OpenPicture;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Breaks a very large picture into smaller ones that any program can open, and joins them again without loss.
 *
 * <p>Pieces are PNGs with the picture's own samples, depth and colour profile and nothing else; {@code pieces.properties}
 * beside them says how they lie. Between the two, pieces may be edited, as long as their size stays the same. Each row of
 * pieces goes through temporary files that are encrypted with a key in memory. Stateless.
 */
public final class PicturePieces {
    private static final int MOST_PIECES = 10_000;
    private static final Capabilities ALL = Lethe.capabilities();

    private PicturePieces() {}

    /** As {@link #split(Source, int, Path, Limits)}, within {@link Limits#desktop}. */
    public static int split(Source source, int maxEdge, Path folder) throws IOException {
        return split(source, maxEdge, folder, Limits.desktop());
    }

    /**
     * Breaks a picture into pieces.
     *
     * @param maxEdge width and height of each piece but the last ones, in pixels, 16 or more
     * @param folder must not exist
     * @return how many pieces
     * @throws IllegalArgumentException if that would make more than 10,000
     * @throws dev.lethe.ImagePrivacyException if the picture is of an unknown format, damaged, or beyond the limits
     */
    public static int split(Source source, int maxEdge, Path folder, Limits limits) throws IOException {
        if (maxEdge < 16) {
            throw new IllegalArgumentException("maxEdge: must be 16 or more, is " + maxEdge);
        }
        try (RunContext context = RunContext.of(limits);
                OpenPicture open = OpenPicture.of(source, ALL, context);
                NewFolder target = NewFolder.of(folder)) {
            Layout layout = open.picture().layout();
            PieceGrid grid = new PieceGrid(layout.width(), layout.height(), maxEdge);
            if ((long) grid.columns() * grid.rows() > MOST_PIECES) {
                throw new IllegalArgumentException("maxEdge: makes more than " + MOST_PIECES + " pieces");
            }
            try (SplitRows rows = new SplitRows(open.picture(), grid)) {
                for (int row = 0; row < grid.rows(); row++) {
                    rows.next(row, context);
                    for (int column = 0; column < grid.columns(); column++) {
                        try (Picture piece = rows.piece(column)) {
                            Path file = target.file(PieceGrid.name(column, row));
                            write(piece, ImageFormat.PNG, Sink.to(file), limits, context);
                        }
                    }
                }
            }
            target.write(PieceGrid.FILE, grid.toBytes());
            target.release();
            return grid.columns() * grid.rows();
        }
    }

    /** As {@link #join(Path, Sink, ImageFormat, Limits)}, within {@link Limits#desktop}. */
    public static Report join(Path folder, Sink sink, ImageFormat format) throws IOException {
        return join(folder, sink, format, Limits.desktop());
    }

    /**
     * Joins the pieces of a folder.
     *
     * @param format of the result: in PNG and TIFF it has the pieces' very samples
     * @return what was found and proven of the result
     * @throws dev.lethe.MalformedImageException if pieces are missing, damaged, or not of the shape that they should have
     */
    public static Report join(Path folder, Sink sink, ImageFormat format, Limits limits) throws IOException {
        try (RunContext context = RunContext.of(limits);
                Picture joined = JoinedPicture.of(folder, ALL, context)) {
            return write(joined, format, sink, limits, context);
        }
    }

    /** Codes a picture with its profile, and has it cleaned and proven on the way to its sink. */
    private static Report write(Picture picture, ImageFormat format, Sink sink, Limits limits, RunContext context)
            throws IOException {
        try (Spool coded = new Spool();
                Spool finished = new Spool();
                RunContext part = context.part()) {
            ALL.encoder(format).write(picture, format, EncodeOptions.defaults(), coded.output(), part);
            StripRequest request = new StripRequest(
                    MetadataPolicy.removeAllButDisplay(), picture.layout().profile());
            ALL.container(format).strip(coded.written(), finished.output(), request, new FindingCollector(), part);
            SeekableInput whole = finished.written();
            Source source = new Source.Simple("pieces", run -> whole.slice(0, whole.length()));
            return Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .limits(limits)
                    .build()
                    .sanitize(source, sink);
        }
    }
}
