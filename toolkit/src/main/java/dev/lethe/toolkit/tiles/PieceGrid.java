package dev.lethe.toolkit.tiles;

import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How pieces lie: as many as needed of one size, the last in each direction smaller.
 *
 * @param width of the whole in pixels
 * @param height of the whole
 * @param edge width and height of a piece
 */
record PieceGrid(int width, int height, int edge) {
    static final String FILE = "pieces.properties";

    private static final int MOST_BYTES = 1024;
    private static final Pattern TEXT =
            Pattern.compile("width=([1-9]\\d{0,8})\\s+height=([1-9]\\d{0,8})\\s+edge=([1-9]\\d{0,8})\\s*");

    int columns() {
        return (width - 1) / edge + 1;
    }

    int rows() {
        return (height - 1) / edge + 1;
    }

    int pieceWidth(int column) {
        return Math.min(edge, width - column * edge);
    }

    int pieceHeight(int row) {
        return Math.min(edge, height - row * edge);
    }

    static String name(int column, int row) {
        return "row%04d-column%04d.png".formatted(row, column);
    }

    byte[] toBytes() {
        return "width=%d%nheight=%d%nedge=%d%n".formatted(width, height, edge).getBytes(StandardCharsets.US_ASCII);
    }

    static PieceGrid read(Path folder) throws IOException {
        String text;
        try (InputStream stream = Files.newInputStream(folder.resolve(FILE))) {
            text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
        }
        Matcher figures = TEXT.matcher(text);
        if (!figures.matches()) {
            throw new MalformedImageException(FILE + " does not say width, height and edge; it is damaged");
        }
        return new PieceGrid(
                Integer.parseInt(figures.group(1)),
                Integer.parseInt(figures.group(2)),
                Integer.parseInt(figures.group(3)));
    }
}
