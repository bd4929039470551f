package dev.lethe.metadata.png;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.naming.CopyrightNotice;
import dev.lethe.metadata.png.PngWalker.Chunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** The first walk: checks that there is a picture, and gathers what may be kept of its metadata wherever that stands. */
final class PngScan {
    private static final Set<String> OWN_COLOR = Set.of("iCCP", "sRGB", "cICP");
    private static final int LONGEST_NOTICE = 1024;

    private final ByteCursor cursor;
    private final MetadataPolicy policy;
    private final boolean checksPicture;
    private final PngWalker walker;
    private final PngHeader header;
    private ExifFields exif = ExifFields.none();
    private ExifFields legacy = ExifFields.none();
    private long frames = -1;
    private int paletteBytes;
    private boolean transparent;
    private boolean ownColor;
    private boolean pictured;
    private boolean damaged;

    private PngScan(ByteCursor cursor, MetadataPolicy policy, boolean checksPicture) throws IOException {
        this.cursor = cursor;
        this.policy = policy;
        this.checksPicture = checksPicture;
        this.walker = new PngWalker(cursor).start();
        this.header = header();
    }

    /** For a reader of headers: does not look at the picture data. */
    static PngFacts headerOnly(ByteCursor cursor) throws IOException {
        return new PngScan(cursor, MetadataPolicy.removeAllButDisplay(), false).run();
    }

    /** For a writer: checks the picture data's checksums as well. */
    static PngFacts whole(ByteCursor cursor, MetadataPolicy policy) throws IOException {
        return new PngScan(cursor, policy, true).run();
    }

    private PngHeader header() throws IOException {
        Chunk first = walker.next().orElseThrow(cursor::truncated);
        if (first.is("CgBI")) {
            throw new UnsupportedFormatException(
                    "This is Apple's variant of PNG for iOS applications (CgBI), which only"
                            + " Apple's programs show; convert it to plain PNG first (pngcrush -revert-iphone-optimizations)");
        }
        if (!first.is("IHDR") || first.length() != PngHeader.LENGTH) {
            throw cursor.malformed("does not start with a header chunk");
        }
        if (!first.whole()) {
            throw cursor.truncated();
        }
        if (!walker.sound(first)) {
            throw cursor.malformed("has a header whose checksum is wrong, so no viewer shows it");
        }
        return PngHeader.of(walker.payload(first), cursor);
    }

    private PngFacts run() throws IOException {
        Optional<Chunk> chunk = walker.next();
        while (chunk.isPresent() && !chunk.get().is("IEND")) {
            cursor.context().check();
            chunk(chunk.get());
            chunk = walker.next();
        }
        if (!pictured) {
            throw cursor.seek(walker.position()).malformed("holds no picture data before its end");
        }
        if (!checksPicture || !damaged && chunk.isPresent()) {
            return facts(new PictureEnd.Found(Long.MAX_VALUE, true));
        }
        PictureEnd.Found end = PictureEnd.find(cursor, header);
        if (end.bytes() == 0) {
            throw cursor.malformed("holds no readable picture data");
        }
        return facts(end);
    }

    private PngFacts facts(PictureEnd.Found end) {
        return new PngFacts(header, exif.orElse(legacy), frames, transparent, ownColor, end.bytes(), end.complete());
    }

    private void chunk(Chunk chunk) throws IOException {
        switch (chunk.type()) {
            case "IDAT" -> picture(chunk);
            case "PLTE" -> palette(chunk);
            case "acTL" -> animation(chunk);
            case "tRNS" -> transparent |= !pictured && counts(chunk);
            case "eXIf" -> exif(chunk);
            case "tEXt", "zTXt", "iTXt" -> text(chunk);
            default -> ownColor |= !pictured && OWN_COLOR.contains(chunk.type()) && counts(chunk);
        }
    }

    private boolean counts(Chunk chunk) throws IOException {
        return header.fits(chunk.type(), chunk.length(), paletteBytes) && walker.sound(chunk);
    }

    private void picture(Chunk chunk) throws IOException {
        if (!pictured && header.hasPalette() && paletteBytes == 0) {
            throw cursor.malformed("has no valid palette before its picture data, so no viewer shows it");
        }
        pictured |= chunk.available() > 0;
        damaged |= checksPicture && !walker.sound(chunk);
    }

    private void palette(Chunk chunk) throws IOException {
        if (!pictured && paletteBytes == 0 && counts(chunk)) {
            paletteBytes = Math.min((int) chunk.length(), header.mostPaletteBytes());
        }
    }

    private void animation(Chunk chunk) throws IOException {
        if (frames < 0 && chunk.whole() && header.fits(chunk.type(), chunk.length(), paletteBytes)) {
            frames = ByteBuffer.wrap(walker.payload(chunk)).getInt() & 0xFFFFFFFFL;
        }
    }

    private void exif(Chunk chunk) throws IOException {
        if (walker.readable(chunk) && walker.sound(chunk)) {
            exif = exif.orElse(ExifFields.read(RawProfile.withoutSignature(walker.payload(chunk))));
        }
    }

    private void text(Chunk chunk) throws IOException {
        if (!walker.readable(chunk) || !walker.sound(chunk)) {
            return;
        }
        PngText text = PngText.of(chunk.type(), walker.payload(chunk)).orElse(null);
        if (text == null) {
            return;
        }
        if (RawProfile.isKeyword(text.keyword())) {
            rawProfile(RawProfile.of(text.keyword(), text.all(cursor.context())));
        } else if (policy.keeps(Role.COPYRIGHT) && legacy.copyright().isEmpty()) {
            notice(text).ifPresent(notice -> legacy = legacy.withCopyright(notice));
        }
    }

    private void rawProfile(RawProfile profile) {
        profile.exif().ifPresent(tiff -> legacy = legacy.orElse(ExifFields.read(tiff)));
        if (policy.keeps(Role.COPYRIGHT) && legacy.copyright().isEmpty()) {
            profile.copyright().ifPresent(notice -> legacy = legacy.withCopyright(notice));
        }
    }

    private Optional<String> notice(PngText text) throws IOException {
        if (text.keyword().equals(PngText.XMP)) {
            return CopyrightNotice.inXmp(text.all(cursor.context()));
        }
        return text.keyword().equals("Copyright")
                ? Optional.of(new String(text.start(LONGEST_NOTICE, cursor.context()), text.charset()))
                : Optional.empty();
    }
}
