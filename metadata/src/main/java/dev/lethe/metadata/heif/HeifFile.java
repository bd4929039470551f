package dev.lethe.metadata.heif;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as parsed: pictures, an image sequence, or both.
 *
 * @param top its boxes
 * @param stills the pictures of its meta box, if it has any
 * @param movie its image sequence, if it claims to have one
 */
record HeifFile(TopLevel top, Optional<Stills> stills, Optional<Movie> movie) {
    /** The pictures of a meta box. */
    record Stills(MetaBox meta, ItemTable table, KeptItems kept) {}

    static HeifFile read(ByteCursor cursor, ImageFormat format) throws IOException {
        TopLevel top = TopLevel.read(cursor);
        if (!top.brands().isOf(format)) {
            throw new UnsupportedFormatException("Not a " + format + " file by its brands");
        }
        Box moov = top.movie();
        Optional<Movie> movie = moov == null ? Optional.empty() : Optional.of(Movie.read(cursor, moov));
        if (movie.isPresent() && top.fragmented()) {
            throw new UnsupportedFormatException(
                    format + "'s image sequence is in fragments, which are not handled; convert it first");
        }
        Optional<Stills> stills = stills(cursor, top.meta());
        if (stills.isEmpty() && movie.isEmpty()) {
            throw cursor.malformed("describes no picture");
        }
        return new HeifFile(top, stills, movie);
    }

    private static Optional<Stills> stills(ByteCursor cursor, @Nullable Box box) throws IOException {
        if (box == null) {
            return Optional.empty();
        }
        MetaBox meta = MetaBox.read(cursor, box);
        if (!meta.has("pitm") || !meta.table("hdlr").skip(8).type().equals("pict")) {
            return Optional.empty();
        }
        ItemTable table = ItemTable.read(meta);
        KeptItems kept = KeptItems.select(table);
        cursor.context().require(Limit.FRAMES, kept.pictures().size());
        return Optional.of(new Stills(meta, table, kept));
    }

    /** Size as displayed: items are turned by properties, which need no orientation beside. */
    ImageHeader header(ImageFormat format) throws IOException {
        PictureSize size = stills.isPresent()
                ? PictureSize.of(stills.get().table())
                : PictureSize.of(movie.orElseThrow().main());
        long frames = stills.map(some -> some.kept().pictures().size()).orElse(1);
        if (movie.isPresent()) {
            frames = Math.max(frames, movie.get().main().samples());
        }
        return new ImageHeader(
                format,
                size.width(),
                size.height(),
                (int) Math.min(Integer.MAX_VALUE, Math.max(1, frames)),
                size.bits(),
                stills.map(some -> some.kept().hasAlpha())
                        .orElseGet(() -> movie.orElseThrow().kept().size() > 1),
                Orientation.NORMAL,
                movie.isPresent() ? "sequence" : "");
    }
}
