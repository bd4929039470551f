package dev.lethe.metadata.heif;

import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.heif.HeifFile.Stills;
import dev.lethe.metadata.heif.ItemData.Placed;
import dev.lethe.metadata.heif.Ranges.Range;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rewriting of one file: descriptions are built anew, and the bytes that they point to are copied, each once. */
final class HeifStrip {
    private static final long LARGEST_ITEM_DATA = 1L << 30;

    private final ByteCursor cursor;
    private final StripRequest request;
    private final MetadataPolicy policy;
    private final HeifFindings findings;
    private final HeifFile file;
    private final List<String> brands;
    private final List<Range> media = new ArrayList<>();
    private final List<Range> itemData = new ArrayList<>();
    private final List<Range> dropped = new ArrayList<>();
    private @Nullable MetaWriter metaWriter;
    private @Nullable MovieWriter movieWriter;
    private byte[] exif = new byte[0];

    HeifStrip(ByteCursor cursor, ImageFormat format, StripRequest request, HeifFindings findings) throws IOException {
        this.cursor = cursor;
        this.request = request;
        this.policy = request.policy();
        this.findings = findings;
        this.file = HeifFile.read(cursor, format);
        // What has no size is no picture, whoever asks.
        file.header(format);
        this.brands = file.top().brands().kept(format);
    }

    void run(OutputStream out) throws IOException {
        DroppedBoxes boxes = new DroppedBoxes(cursor, findings);
        if (file.stills().isPresent()) {
            stills(file.stills().get(), boxes);
        } else if (file.top().meta() != null) {
            findings.structure(Kind.UNKNOWN_DATA, "meta", "meta box without pictures", 0);
        }
        if (file.movie().isPresent()) {
            movie(file.movie().get());
        }
        boxes.report(file.top(), brands);
        leftover();
        new Assembly().write(out);
    }

    private void stills(Stills stills, DroppedBoxes boxes) throws IOException {
        ItemData data = new ItemData(
                stills.table(), stills.meta().itemData(), file.top().media(), cursor);
        DroppedItems items = new DroppedItems(stills.table(), stills.kept(), data, cursor);
        // Items are turned by their properties alone; what EXIF says beside would turn the picture twice in some
        // viewers.
        ExifFields fields = policy.keeps(Role.COPYRIGHT) ? items.exifWithCopyright() : items.exif();
        byte[] block = (fields.isEmpty() ? fields : fields.withOrientation(Orientation.NORMAL)).rebuilt(policy);
        exif = block.length == 0 ? block : new BoxBytes().u32(0).bytes(block).toByteArray();
        KeptProperties properties = new KeptProperties(stills.table(), policy, findings, cursor.context());
        metaWriter = new MetaWriter(stills.table(), stills.kept(), data, properties, policy);
        profile(metaWriter);
        properties.reportUnused();
        for (Item item : stills.kept().items()) {
            Placed place = metaWriter.places().get(item.id());
            if (place != null) {
                CodedUnits.check(stills.table(), item, place, cursor);
            }
        }
        for (Placed place : metaWriter.places().values()) {
            (place.inItemData() ? itemData : media).addAll(place.pieces());
        }
        items.report(findings, block);
        items.places().forEach(place -> dropped.addAll(place.pieces()));
        Fields handler = stills.meta().table("hdlr").skip(24);
        findings.text(Kind.SOFTWARE, "hdlr", "handler name", handler.text());
        boxes.report(stills.meta().others());
    }

    private void profile(MetaWriter writer) {
        Optional<byte[]> given = request.profile().icc().flatMap(IccProfile::neutralise);
        if (given.isPresent() && policy.keeps(Role.COLOR_PROFILE) && !writer.hasProfile()) {
            writer.addProfile(given.get());
        }
    }

    private void movie(Movie movie) throws IOException {
        Map<Track, List<Range>> chunks = new LinkedHashMap<>();
        for (Track track : movie.kept()) {
            chunks.put(track, Chunks.of(track, cursor.length()));
        }
        chunks.values().forEach(media::addAll);
        movieWriter = new MovieWriter(movie, chunks, policy);
        new DroppedTracks(movie, policy, findings).report();
    }

    /** Bytes among the coded data that neither a kept nor a dropped structure explains. */
    private void leftover() {
        List<Range> explained = new ArrayList<>(media);
        explained.addAll(itemData);
        explained.addAll(dropped);
        Ranges all = Ranges.of(explained);
        List<Box> boxes = new ArrayList<>(file.top().media());
        file.stills().map(stills -> stills.meta().itemData()).ifPresent(boxes::add);
        long left = 0;
        for (Box box : boxes) {
            left += box.length() - all.within(box.content(), box.end());
        }
        if (left > 0) {
            findings.structure(Kind.UNKNOWN_DATA, "mdat", "data that belong to no picture", left);
        }
    }

    /** Puts the new file together. */
    private final class Assembly {
        private final Ranges copied = Ranges.of(media);
        private final Ranges small = Ranges.of(itemData);
        private final byte[] fileType = fileType();
        private final boolean wide;

        Assembly() {
            long most = Math.addExact(copied.total(), small.total()) + (64L << 20);
            wide = most > 0xFFFFFFFFL;
        }

        private byte[] fileType() {
            BoxBytes out = new BoxBytes().open("ftyp").type(brands.get(0)).u32(0);
            brands.forEach(out::type);
            return out.close().toByteArray();
        }

        private byte[] meta(long start) {
            if (metaWriter == null) {
                return new byte[0];
            }
            long exifStart = start + copied.total();
            MetaWriter.Layout layout = new MetaWriter.Layout(
                    offset -> start + copied.place(offset), small::place, exifStart, exif.length, wide);
            return metaWriter.write(layout, small.total());
        }

        private byte[] movie(long start) throws IOException {
            return movieWriter == null ? new byte[0] : movieWriter.write(offset -> start + copied.place(offset), wide);
        }

        void write(OutputStream out) throws IOException {
            if (small.total() > LARGEST_ITEM_DATA) {
                throw new UnsupportedFormatException("HEIF keeps more data in its description than is handled");
            }
            int header = wide ? 16 : 8;
            // Sizes do not depend on places, so a first draft tells where the coded data will start.
            long start = fileType.length + meta(0).length + small.total() + movie(0).length + header;
            out.write(fileType);
            out.write(meta(start));
            small.copy(cursor, out);
            out.write(movie(start));
            long size = header + copied.total() + exif.length;
            if (size > header) {
                BoxBytes box = new BoxBytes().u32(wide ? 1 : size).type("mdat");
                out.write((wide ? box.u64(size) : box).toByteArray());
                copied.copy(cursor, out);
                out.write(exif);
            }
        }
    }
}
